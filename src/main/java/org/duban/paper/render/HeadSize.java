package org.duban.paper.render;

import java.util.List;

/**
 * The red head: as large as its length allows, on one line where it can be.
 *
 * @param size in points, even, between 20 and 44
 */
record HeadSize(int size, List<String> lines) {

    /** Letters are set a little apart. */
    static final double LETTER_SPACING = 0.02;

    private static final int LARGEST = 44;
    private static final int SMALLEST_ON_ONE_LINE = 24;
    private static final int SMALLEST = 20;

    static HeadSize of(String redHead, PaperFonts fonts) {
        String text = PlainText.of(redHead).strip();
        int size = fitting(width(text, fonts));
        if (size >= SMALLEST_ON_ONE_LINE) {
            return new HeadSize(size, List.of(text));
        }
        double lineWidth = Measure.TEXT_WIDTH * Measure.POINTS_PER_MM / (SMALLEST * (1 + LETTER_SPACING));
        List<String> lines = new TitleBreaker(fonts, lineWidth).breakUp(text);
        double widest =
                lines.stream().mapToDouble(line -> width(line, fonts)).max().orElse(0);
        return new HeadSize(Math.max(SMALLEST, fitting(widest)), lines);
    }

    private static int fitting(double widthInEm) {
        double points = Measure.TEXT_WIDTH * Measure.POINTS_PER_MM / Math.max(1, widthInEm);
        return (int) Math.min(LARGEST, points) / 2 * 2;
    }

    private static double width(String text, PaperFonts fonts) {
        return text.codePoints()
                .mapToDouble(codePoint -> fonts.advance(Face.TITLE, codePoint) + LETTER_SPACING)
                .sum();
    }
}
