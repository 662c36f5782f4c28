package org.duban.intake.reading;

import java.util.List;
import org.duban.intake.DocumentKind;

/** Reads the items of one kind of document. New kinds are added as new readers; the head is read alike for all. */
interface KindReader {

    DocumentKind kind();

    /** Whether the document is of this kind; asked in order, the first that says yes reads it. */
    boolean recognises(List<Paragraph> paragraphs, Head head);

    /** Whether it can read a document that a person says is of that kind. */
    default boolean canRead(DocumentKind wanted) {
        return wanted == kind();
    }

    Findings read(List<Paragraph> paragraphs, Head head);

    /** Reads a document that a person says is of the kind {@code wanted}, whatever its title says. */
    default Findings readAs(List<Paragraph> paragraphs, Head head, DocumentKind wanted) {
        return read(paragraphs, head);
    }
}
