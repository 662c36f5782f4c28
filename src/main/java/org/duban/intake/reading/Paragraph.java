package org.duban.intake.reading;

import java.util.Optional;
import org.duban.intake.SourceText.Cell;

/**
 * A paragraph as its author meant it.
 *
 * @param spaced with single blanks where the document has any white space
 * @param text without meaningless blanks: what the readers match and the draft shows
 * @param cell its place in a table, or null
 */
record Paragraph(Piece spaced, Piece text, Cell cell) {

    static Paragraph of(Piece spaced, Cell cell) {
        return new Paragraph(spaced, spaced.compact(), cell);
    }

    String value() {
        return text.value();
    }

    Optional<Numeral> numeral() {
        return Numeral.at(value());
    }

    boolean isInTable() {
        return cell != null;
    }
}
