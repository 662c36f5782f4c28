package org.duban.intake.source;

import java.util.ArrayList;
import java.util.List;
import org.duban.intake.source.PdfGlyph.Line;

/** Finds whether the text of a page stands in two columns, and gives its lines in the order of reading. */
final class PdfColumns {

    private static final int STEPS = 100;
    private static final int FEWEST_LINES = 8;
    private static final float GUTTER = 0.02f;

    private PdfColumns() {}

    static List<Line> lines(List<PdfGlyph> glyphs, boolean mayBeColumns) {
        List<Line> whole = PdfGlyph.lines(glyphs);
        float gutter = mayBeColumns && whole.size() >= FEWEST_LINES ? gutter(glyphs, whole) : -1;
        if (gutter < 0) {
            return whole;
        }
        List<Line> ordered = new ArrayList<>();
        List<PdfGlyph> band = new ArrayList<>();
        for (Line line : whole) {
            List<PdfGlyph> own = glyphs.stream()
                    .filter(glyph -> Math.abs(glyph.y() - line.y()) <= 0.5f * line.size())
                    .toList();
            boolean across = own.stream().anyMatch(glyph -> glyph.x() < gutter && glyph.x() + glyph.width() > gutter);
            if (across) {
                flush(band, gutter, ordered);
                ordered.add(line);
            } else {
                band.addAll(own);
            }
        }
        flush(band, gutter, ordered);
        return ordered;
    }

    private static void flush(List<PdfGlyph> band, float gutter, List<Line> ordered) {
        ordered.addAll(
                PdfGlyph.lines(band.stream().filter(glyph -> glyph.x() < gutter).toList()));
        ordered.addAll(PdfGlyph.lines(
                band.stream().filter(glyph -> glyph.x() >= gutter).toList()));
        band.clear();
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
