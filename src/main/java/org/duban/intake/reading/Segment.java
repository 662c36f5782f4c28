package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.duban.intake.SourceText.Cell;

/**
 * A part of the document that says one thing: a paragraph, or what one label of it holds.
 *
 * @param label the label before it, or null
 * @param number the number at its head, or null; of labels only that of a problem (1.问题描述：) counts
 * @param content without label and number
 * @param whole with them
 * @param spaced the paragraph that it is part of, with blanks
 */
record Segment(Label label, Numeral number, Piece content, Piece whole, Piece spaced, Cell cell) {

    static List<Segment> of(List<Paragraph> paragraphs) {
        List<Segment> segments = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<Label.Hit> hits = Label.in(paragraph.value());
            int first = hits.isEmpty() ? paragraph.text().length() : hits.get(0).start();
            if (first > 0) {
                segments.add(plain(paragraph, paragraph.text().slice(0, first)));
            }
            for (int i = 0; i < hits.size(); i++) {
                Label.Hit hit = hits.get(i);
                int end = i + 1 < hits.size()
                        ? hits.get(i + 1).start()
                        : paragraph.text().length();
                segments.add(new Segment(
                        hit.label(),
                        hit.label() == Label.PROBLEM
                                ? Numeral.at(paragraph.text().from(hit.start()).value())
                                        .orElse(null)
                                : null,
                        paragraph.text().slice(hit.end(), end).strip(),
                        paragraph.text().slice(hit.start(), end).strip(),
                        paragraph.spaced(),
                        paragraph.cell()));
            }
        }
        return segments;
    }

    private static Segment plain(Paragraph paragraph, Piece piece) {
        return plain(piece, paragraph.spaced(), paragraph.cell());
    }

    static Segment plain(Piece piece, Piece spaced, Cell cell) {
        Numeral number = Numeral.at(piece.value()).orElse(null);
        Piece content = number == null ? piece : piece.from(number.length());
        return new Segment(null, number, content.strip(), piece.strip(), spaced, cell);
    }

    /** The same paragraph as what a label before it holds. */
    Segment as(Label before) {
        return new Segment(before, null, whole, whole, spaced, cell);
    }

    boolean is(Label wanted) {
        return label == wanted;
    }

    boolean isNumbered(Numeral.Style style) {
        return label == null && number != null && number.style() == style;
    }
}
