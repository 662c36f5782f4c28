package org.duban.supervision.web;

import java.nio.charset.StandardCharsets;
import org.duban.paper.PaperRenderer;
import org.duban.supervision.NoticePapers;
import org.duban.supervision.NoticeView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A notice as a file: Word to edit, PDF to send. */
@Component
class NoticeFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final NoticePapers papers;
    private final PaperRenderer renderer;

    NoticeFiles(NoticePapers papers, PaperRenderer renderer) {
        this.papers = papers;
        this.renderer = renderer;
    }

    ResponseEntity<byte[]> docx(NoticeView notice) {
        return file(notice, renderer.docx(papers.paper(notice)), DOCX, ".docx");
    }

    ResponseEntity<byte[]> pdf(NoticeView notice) {
        return file(notice, renderer.pdf(papers.paper(notice)), MediaType.APPLICATION_PDF, ".pdf");
    }

    private static ResponseEntity<byte[]> file(NoticeView notice, byte[] content, MediaType type, String ending) {
        String name = (notice.number() == null ? "" : notice.number() + " ")
                + notice.title().replaceAll("\\s+", "");
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
