package org.duban.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duban.intake.source.PdfGlyph.Line;

/** Finds whether the text of a page stands in two columns, and gives its lines in the order of reading. */
final class PdfColumns {

    private static final int STEPS = 100;
    private static final int FEWEST_LINES = 8;
    private static final float GUTTER = 0.02f;

    private PdfColumns() {}

    /**
     * One thing of a page in the order of reading.
     *
     * @param line null for a table
     * @param table null for a line
     * @param column 0 for what stands alone or across, else 1 or 2
     */
    record Part(Line line, PdfFilledTable table, int column) {
        private float top() {
            return line == null ? table.top() : line.y();
        }

    }

    /** @param glyphs what stands outside of the tables */
    static List<Part> parts(List<PdfGlyph> glyphs, List<PdfFilledTable> tables) {
        List<Line> whole = PdfGlyph.lines(glyphs);
        float gutter = whole.size() >= FEWEST_LINES ? gutter(glyphs, whole) : -1;
        List<Part> parts = new ArrayList<>();
        for (PdfFilledTable table : tables) {
            parts.add(new Part(
                    null,
                    table,
                    gutter < 0 || table.left() < gutter && table.right() > gutter ? 0 : table.left() < gutter ? 1 : 2));
        }
        if (gutter < 0) {
            whole.forEach(line -> parts.add(new Part(line, null, 0)));
            parts.sort(Comparator.comparingDouble(Part::top));
            return parts;
        }
        for (Line line : whole) {
            List<PdfGlyph> own = glyphs.stream()
                    .filter(glyph -> Math.abs(glyph.y() - line.y()) <= 0.5f * line.size())
                    .toList();
            if (own.stream().anyMatch(glyph -> glyph.x() < gutter && glyph.x() + glyph.width() > gutter)) {
                parts.add(new Part(line, null, 0));
            } else {
                PdfGlyph.lines(own.stream().filter(glyph -> glyph.x() < gutter).toList())
                        .forEach(left -> parts.add(new Part(left, null, 1)));
                PdfGlyph.lines(own.stream().filter(glyph -> glyph.x() >= gutter).toList())
                        .forEach(right -> parts.add(new Part(right, null, 2)));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::top));
        return inColumns(parts);
    }

    /** The left column before the right one, between one thing that goes across and the next. */
    private static List<Part> inColumns(List<Part> parts) {
        List<Part> ordered = new ArrayList<>();
        List<Part> right = new ArrayList<>();
        for (Part part : parts) {
            if (part.column() == 2) {
                right.add(part);
                continue;
            }
            if (part.column() == 0) {
                ordered.addAll(right);
                right.clear();
            }
            ordered.add(part);
        }
        ordered.addAll(right);
        return ordered;
    }

    /** The middle of a vertical strip near the centre that hardly any line crosses, with text on both sides, or -1. */
    private static float gutter(List<PdfGlyph> glyphs, List<Line> lines) {
        float left = (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
        float step = (right - left) / STEPS;
        int[] crossed = new int[STEPS + 1];
        int leftOnes = 0;
        int rightOnes = 0;
        float middle = (left + right) / 2;
        for (PdfGlyph glyph : glyphs) {
            if (!glyph.text().isBlank() && step > 0) {
                int to = Math.min(STEPS, (int) ((glyph.x() + glyph.width() - left) / step));
                for (int i = Math.max(0, (int) ((glyph.x() - left) / step)); i <= to; i++) {
                    crossed[i]++;
                }
                leftOnes += glyph.x() < middle ? 1 : 0;
                rightOnes += glyph.x() < middle ? 0 : 1;
            }
        }
        int best = -1;
        for (int i = STEPS * 2 / 5; i <= STEPS * 3 / 5; i++) {
            if (best < 0 || crossed[i] < crossed[best]) {
                best = i;
            }
        }
        int strip = Math.max(1, Math.round(STEPS * GUTTER));
        boolean wide = best >= strip / 2
                && crossed[best] * 5 <= lines.size()
                && crossed[Math.min(STEPS, best + 1)] * 4 <= lines.size() + crossed[best];
        boolean bothSides = leftOnes * 3 > rightOnes && rightOnes * 3 > leftOnes;
        return wide && bothSides ? left + (best + 0.5f) * step : -1;
    }
}
