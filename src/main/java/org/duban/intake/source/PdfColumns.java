package org.duban.intake.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.duban.intake.source.PdfGlyph.Line;

/** Finds whether the text of a page stands in two columns, and gives its lines in the order of reading. */
final class PdfColumns {

    private static final int STEPS = 100;
    private static final int FEWEST_LINES = 8;
    private static final int FEWEST_BESIDE = 4;
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
        int last = best;
        while (last < STEPS * 3 / 5 && crossed[last + 1] == crossed[best]) {
            last++;
        }
        best = (best + last) / 2;
        int strip = Math.max(1, Math.round(STEPS * GUTTER));
        boolean wide = best >= strip / 2
                && crossed[best] * 5 <= lines.size()
                && crossed[Math.min(STEPS, best + 1)] * 4 <= lines.size() + crossed[best];
        boolean bothSides = leftOnes * 3 > rightOnes && rightOnes * 3 > leftOnes;
        float gutter = left + (best + 0.5f) * step;
        boolean found =
                wide && (bothSides || crossed[best] * 10 <= lines.size() && beginsBeside(gutter, glyphs, lines));
        return found ? gutter : -1;
    }

    /** Whether some lines, as those of the last page, go on behind a gap at the places where a column's lines begin. */
    private static boolean beginsBeside(float gutter, List<PdfGlyph> glyphs, List<Line> lines) {
        List<Float> begins = new ArrayList<>();
        float size = Float.MAX_VALUE;
        for (Line line : lines) {
            float end = line.left();
            float begin = Float.MAX_VALUE;
            for (PdfGlyph glyph : glyphs) {
                if (Math.abs(glyph.y() - line.y()) <= 0.5f * line.size()
                        && !glyph.text().isBlank()) {
                    end = glyph.x() < gutter ? Math.max(end, glyph.x() + glyph.width()) : end;
                    begin = glyph.x() > gutter ? Math.min(begin, glyph.x()) : begin;
                }
            }
            if (begin < Float.MAX_VALUE && line.left() < gutter && begin - end >= line.size()) {
                begins.add(begin);
                size = Math.min(size, line.size());
            }
        }
        if (begins.size() < FEWEST_BESIDE) {
            return false;
        }
        float first = Collections.min(begins);
        float close = size / 2;
        long asInColumn = begins.stream()
                .map(begin -> begin - first)
                .filter(indent -> indent < close || Math.abs(indent - 4 * close) < close)
                .count();
        return asInColumn >= FEWEST_BESIDE && asInColumn * 4 >= begins.size() * 3;
    }
}
