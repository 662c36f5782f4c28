package org.duban.directive.web;

import java.nio.charset.StandardCharsets;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveView;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DocumentKind;
import org.duban.intake.IntakeReader;
import org.duban.platform.FileStore;
import org.springframework.stereotype.Component;

/**
 * Reads the document of a draft once more, as the kind that a person says it is. Items and what belongs to them are those
 * of the new reading; what a person has corrected in the head stays.
 */
@Component
class ReadAgain {

    private final IntakeReader reader;
    private final FileStore files;

    ReadAgain(IntakeReader reader, FileStore files) {
        this.reader = reader;
        this.files = files;
    }

    /** @throws BusinessRefusal what the reader refuses; NOT_FOUND where the draft's file is not kept any more */
    DirectiveDraft as(DirectiveView directive, DocumentKind kind) {
        DirectiveDraft present = directive.draft();
        if (directive.sourceText() == null) {
            return present.withKind(kind);
        }
        byte[] content = content(directive);
        DirectiveDraft before = read(directive, content, present.kind());
        DirectiveDraft fresh = read(directive, content, kind).withKind(kind);
        return fresh.toBuilder()
                .title(kept(present.title(), before.title(), fresh.title()))
                .docNumber(kept(present.docNumber(), before.docNumber(), fresh.docNumber()))
                .planTitle(kept(present.planTitle(), before.planTitle(), fresh.planTitle()))
                .issuer(kept(present.issuer(), before.issuer(), fresh.issuer()))
                .date(kept(present.date(), before.date(), fresh.date()))
                .recipients(kept(present.recipients(), before.recipients(), fresh.recipients()))
                .build();
    }

    private DirectiveDraft read(DirectiveView directive, byte[] content, DocumentKind kind) {
        return reader.readAs(content, directive.sourceFileName(), kind).draft();
    }

    private byte[] content(DirectiveView directive) {
        if (directive.sourceFile() == null) {
            return directive.sourceText().getBytes(StandardCharsets.UTF_8);
        }
        return files.read(directive.sourceFile()).orElseThrow(() -> BusinessRefusal.notFound("directive.file.none"));
    }

    private static <T> T kept(T present, T before, T fresh) {
        return java.util.Objects.equals(present, before) ? fresh : present;
    }
}
