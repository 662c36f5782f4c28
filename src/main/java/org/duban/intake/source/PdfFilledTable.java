package org.duban.intake.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.intake.source.PdfGlyph.Line;
import org.duban.intake.source.PdfTable.Box;

/** A table of one page and the lines in its cells; the characters themselves would take far more memory. */
record PdfFilledTable(PdfTable table, Map<Box, List<Line>> cells) {

    static PdfFilledTable of(PdfTable table, List<PdfGlyph> glyphs) {
        Map<Box, List<Line>> cells = new LinkedHashMap<>();
        table.filledBoxes(glyphs.stream().filter(table::contains).toList())
                .forEach((box, inside) -> cells.put(box, PdfGlyph.lines(inside)));
        return new PdfFilledTable(table, cells);
    }

    float top() {
        return table.top();
    }

    float left() {
        return table.left();
    }

    float right() {
        return table.right();
    }
}
