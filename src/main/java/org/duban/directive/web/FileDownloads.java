package org.duban.directive.web;

import java.nio.charset.StandardCharsets;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveView;
import org.duban.platform.FileStore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out the document that a directive was read from, to who sees the directive
 * whole: it tells of everybody's work. Never shown inside a page. */
@Component
class FileDownloads {

    private final DirectiveAccess access;
    private final FileStore files;

    FileDownloads(DirectiveAccess access, FileStore files) {
        this.access = access;
        this.files = files;
    }

    /** @throws BusinessRefusal NOT_FOUND if there is no such directive for the caller, or it was not read from a file */
    ResponseEntity<byte[]> source(long directiveId) {
        DirectiveView directive = access.whole(directiveId);
        if (directive.sourceFile() == null) {
            throw BusinessRefusal.notFound("directive.file.none");
        }
        byte[] content =
                files.read(directive.sourceFile()).orElseThrow(() -> BusinessRefusal.notFound("directive.file.none"));
        return attachment(directive.sourceFileName(), content);
    }

    static ResponseEntity<byte[]> attachment(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
