package org.duban.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A character at its place on a page, measured from the top left. @param y its base line */
record PdfGlyph(String text, float x, float y, float width, float size) {

    private static final float SAME_LINE = 0.5f;
    private static final float WORD_GAP = 0.45f;

    /** A line of characters as printed. */
    record Line(String text, float left, float right, float y, float size) {}

    /** The lines of the glyphs, from top to bottom; a wide gap within one is a blank. */
    static List<Line> lines(List<PdfGlyph> glyphs) {
        List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
        List<Line> lines = new ArrayList<>();
        List<PdfGlyph> open = new ArrayList<>();
        for (PdfGlyph glyph : sorted) {
            if (!open.isEmpty() && glyph.y - open.get(0).y > SAME_LINE * Math.max(glyph.size, open.get(0).size)) {
                add(lines, open);
                open.clear();
            }
            open.add(glyph);
        }
        add(lines, open);
        return lines;
    }

    private static void add(List<Line> lines, List<PdfGlyph> glyphs) {
        if (glyphs.isEmpty()) {
            return;
        }
        glyphs.sort(Comparator.comparingDouble(PdfGlyph::x));
        StringBuilder text = new StringBuilder();
        PdfGlyph last = null;
        float size = 0;
        for (PdfGlyph glyph : glyphs) {
            if (last != null && last.isDrawnAgainAs(glyph)) {
                continue;
            }
            if (last != null && glyph.x - last.x - last.width > WORD_GAP * glyph.size && !glyph.text.isBlank()) {
                text.append(' ');
            }
            text.append(glyph.text);
            size = Math.max(size, glyph.size);
            last = glyph;
        }
        if (!text.toString().isBlank()) {
            lines.add(new Line(text.toString().strip(), glyphs.get(0).x, last.x + last.width, glyphs.get(0).y, size));
        }
    }

    /** Bold print is sometimes made by drawing twice. */
    private boolean isDrawnAgainAs(PdfGlyph other) {
        return text.equals(other.text) && Math.abs(other.x - x) < 0.3f * size && !text.isBlank();
    }
}
