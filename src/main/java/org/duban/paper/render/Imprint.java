package org.duban.paper.render;

import java.util.List;
import org.duban.paper.Paper;

/**
 * The imprint (版记) at the foot of the last page: copies, and who printed it when.
 *
 * @param copies lines of 抄送; may be empty
 * @param printedBy may be empty
 * @param printedOn may be empty
 */
record Imprint(List<Line> copies, String printedBy, String printedOn) {

    static final double ROW_HEIGHT = 9;

    private static final double TALLEST = 120;
    private static final Measure SMALL = new Measure(14, 0, 29);
    private static final double HANGING_INDENT = 3;

    static Imprint of(Paper paper, PaperFonts fonts) {
        String printedBy = PlainText.of(paper.printedBy());
        String printedOn = paper.date() == null ? "" : PaperTexts.date(paper.date()) + "印发";
        String copies = PaperTexts.copies(paper);
        List<Line> lines = copies.isEmpty()
                ? List.of()
                : new LineBreaker(fonts, SMALL).breakUp(List.of(new Run(Face.FANG, copies)), 0, HANGING_INDENT);
        return new Imprint(lines, printedBy, printedBy.isEmpty() ? "" : printedOn);
    }

    boolean isEmpty() {
        return copies.isEmpty() && printedBy.isEmpty();
    }

    /** In mm. */
    double height() {
        return (copies.size() + (printedBy.isEmpty() ? 0 : 1)) * ROW_HEIGHT;
    }

    /** Whether it is too long to stand at the foot of a page. */
    boolean isTooTall() {
        return height() > TALLEST;
    }
}
