package org.duban.directive.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveView;
import org.duban.intake.template.LedgerTemplate;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out the ledger template: empty, or filled in with a directive, to who sees that whole. */
@Component
class LedgerFiles {

    private static final int GUIDE_LINES = 14;

    private final DirectiveAccess access;
    private final MessageSource messages;

    LedgerFiles(DirectiveAccess access, MessageSource messages) {
        this.access = access;
        this.messages = messages;
    }

    ResponseEntity<byte[]> empty() {
        return answer(
                messages.getMessage("directive.template.file", null, locale()),
                out -> LedgerTemplate.writeEmpty(guide(Locale.SIMPLIFIED_CHINESE), guide(Locale.ENGLISH), out));
    }

    /** @throws org.duban.BusinessRefusal NOT_FOUND if there is no such directive for the caller, or only parts of it */
    ResponseEntity<byte[]> of(long directiveId) {
        DirectiveView directive = access.whole(directiveId);
        String title = directive.title() == null ? "" : directive.title().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", " ");
        String name = title.isBlank() ? String.valueOf(directiveId) : title.strip();
        return answer(
                name.substring(0, Math.min(80, name.length())), out -> LedgerTemplate.write(directive.draft(), out));
    }

    private interface Content {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static ResponseEntity<byte[]> answer(String name, Content content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.write(out);
            return FileDownloads.attachment(name + ".xlsx", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> guide(Locale locale) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= GUIDE_LINES; i++) {
            lines.add(messages.getMessage("directive.template.guide." + i, null, locale));
        }
        return lines;
    }

    private static Locale locale() {
        return org.duban.web.Texts.locale();
    }
}
