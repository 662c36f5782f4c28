package org.duban.directive.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.directive.DraftContent;
import org.duban.directive.Drafts;
import org.duban.directive.Drafts.SourceFile;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DocumentKind;
import org.duban.intake.IntakeReader;
import org.duban.intake.ReadDocument;
import org.duban.organization.Role;
import org.duban.platform.FileStore;
import org.duban.security.Callers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes drafts of what comes in. A document is read before anything is stored, and outside of any transaction: reading
 * takes its time, and a paper that is refused leaves no copy.
 */
@Service
class Imports {

    private final IntakeReader reader;
    private final Drafts drafts;
    private final FileStore files;
    private final Callers callers;
    private final TransactionTemplate transaction;

    Imports(IntakeReader reader, Drafts drafts, FileStore files, Callers callers, TransactionTemplate transaction) {
        this.reader = reader;
        this.drafts = drafts;
        this.files = files;
        this.callers = callers;
        this.transaction = transaction;
    }

    /** @param kind null to find out @return id of the draft @throws BusinessRefusal what the reader refuses, FORBIDDEN for who supervises nothing */
    long file(byte[] content, String name, DocumentKind kind) {
        requireSupervisor();
        ReadDocument read = onField("file", () -> reader.readAs(content, name, kind));
        return transaction.execute(status -> drafts.create(
                DraftContent.of(read.draft()),
                Optional.of(new SourceFile(
                        text(read),
                        files.store(content),
                        fileName(name),
                        read.source().notes()))));
    }

    long text(String text, DocumentKind kind) {
        requireSupervisor();
        if (text.isBlank()) {
            throw BusinessRefusal.field("file", "directive.import.nothing");
        }
        ReadDocument read = onField("text", () -> reader.readAs(text.getBytes(StandardCharsets.UTF_8), null, kind));
        return drafts.create(
                DraftContent.of(read.draft()),
                Optional.of(new SourceFile(text(read), null, null, read.source().notes())));
    }

    long blank() {
        return drafts.create(DraftContent.of(DirectiveDraft.empty()), Optional.empty());
    }

    void requireSupervisor() {
        if (!callers.required().has(Role.SUPERVISOR)) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "directive.draft.forbidden");
        }
    }

    void requireDeclared(boolean declared) {
        if (!declared) {
            throw BusinessRefusal.field("declared", "directive.import.declare");
        }
    }

    /** The reader does not know forms; on the page what it refuses stands at the field that it came from. */
    private static ReadDocument onField(String field, java.util.function.Supplier<ReadDocument> reading) {
        try {
            return reading.get();
        } catch (BusinessRefusal refusal) {
            if (!refusal.fieldErrors().isEmpty()) {
                throw refusal;
            }
            throw BusinessRefusal.field(
                    field, refusal.messageKey(), refusal.args().toArray());
        }
    }

    /** Same length, so that positions hold; a database cannot keep the one, a page not show the others. */
    private static String text(ReadDocument read) {
        return read.text().replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]", " ");
    }

    /** The last part of what the browser sent, which may hold a path. */
    private static String fileName(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "document" : plain.substring(Math.max(0, plain.length() - 200));
    }
}
