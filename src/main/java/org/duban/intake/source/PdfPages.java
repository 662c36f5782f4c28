package org.duban.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Cell;
import org.duban.intake.source.PdfGlyph.Line;

/**
 * Puts the pages of a PDF together: lines and tables from top to bottom, columns one after the other, a table that goes on
 * over pages as one. What stands on most pages at the head or foot is no part of the text.
 */
final class PdfPages {

    private static final float INDENT = 1.2f;
    private static final float FULL = 1.6f;
    private static final int REPEATED = 3;
    /** Lines at the head and foot of a page that may be no part of the text. */
    private static final int EDGE = 2;

    private static final Pattern BEGINS = Pattern.compile(
            "(?:\\d{1,2}[.．、](?!\\d)|[（(][\\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳]|第[一二三四五六七八九十]).*");

    private record Page(List<Line> lines, List<Filled> tables, float left) {}

    /** A table and the text of its cells; the characters themselves would take far more memory. */
    private record Filled(PdfTable table, Map<PdfTable.Box, String> cells) {
        float top() {
            return table.top();
        }
    }

    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final SourceTextBuilder builder = new SourceTextBuilder();
    private int tableCount;
    private PdfTable open;
    private int rowsBefore;

    void add(List<PdfGlyph> glyphs, List<PdfTable> tables) {
        List<PdfGlyph> outside = glyphs.stream()
                .filter(glyph -> tables.stream().noneMatch(table -> table.contains(glyph)))
                .toList();
        List<Line> lines = PdfColumns.lines(outside, tables.isEmpty());
        float left = (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
        pages.add(new Page(
                lines, tables.stream().map(table -> filled(table, glyphs)).toList(), left));
        for (int i = 0; i < lines.size(); i++) {
            if (isEdge(i, lines)) {
                seen.merge(key(lines.get(i)), 1, Integer::sum);
            }
        }
    }

    private static Filled filled(PdfTable table, List<PdfGlyph> glyphs) {
        Map<PdfTable.Box, String> cells = new LinkedHashMap<>();
        table.filledBoxes(glyphs.stream().filter(table::contains).toList())
                .forEach((box, inside) -> cells.put(box, paragraphs(PdfGlyph.lines(inside), table.right(box))));
        return new Filled(table, cells);
    }

    private static boolean isEdge(int index, List<Line> lines) {
        return index < EDGE || index >= lines.size() - EDGE;
    }

    /** Text across the page, which is none of the document's but may be a mark of secrecy. */
    void stamp(String text) {
        builder.margin(text.strip());
    }

    /** A page that is a picture alone. */
    void picture() {
        builder.note("intake.note.scannedPages");
    }

    private static String key(Line line) {
        return line.text().replaceAll("\\d+", "#") + " " + Math.round(line.y() / 4);
    }

    SourceText text() {
        SourceTextBuilder margins = new SourceTextBuilder();
        for (Page page : pages) {
            int table = 0;
            for (int i = 0; i < page.lines().size(); i++) {
                Line line = page.lines().get(i);
                while (table < page.tables().size() && page.tables().get(table).top() < line.y()) {
                    table(page.tables().get(table++));
                }
                boolean edge = isEdge(i, page.lines());
                if (edge && isRunningHead(line)) {
                    margins.paragraph("", line.text());
                } else {
                    open = isPageNumber(line) ? open : null;
                    boolean indented = line.left() - page.left() > line.size() * INDENT;
                    builder.line(indented ? "　　" + line.text() : line.text());
                }
            }
            while (table < page.tables().size()) {
                table(page.tables().get(table++));
            }
        }
        builder.margins(margins.build());
        return builder.build();
    }

    private static boolean isPageNumber(Line line) {
        return line.text().length() <= 12
                && line.text().chars().noneMatch(c -> c > 0x4E00 && c < 0x9FFF && "第页共".indexOf(c) < 0);
    }

    private boolean isRunningHead(Line line) {
        int count = seen.getOrDefault(key(line), 0);
        return count >= REPEATED && count * 5 >= pages.size() * 2 && line.text().indexOf('。') < 0;
    }

    private void table(Filled filled) {
        PdfTable table = filled.table();
        boolean goesOn = open != null && table.hasColumnsOf(open);
        if (!goesOn) {
            tableCount++;
            rowsBefore = 0;
        }
        int first = rowsBefore;
        filled.cells().forEach((box, text) -> {
            Cell cell =
                    new Cell(tableCount - 1, first + box.row(), box.column()).spanning(box.rowSpan(), box.columnSpan());
            builder.cell(cell, "", text);
        });
        rowsBefore += table.rows();
        open = table;
    }

    /** Lines that reach the cell's edge go on in the next. */
    private static String paragraphs(List<Line> lines, float right) {
        StringBuilder text = new StringBuilder();
        Line last = null;
        for (Line line : lines) {
            if (last != null) {
                boolean full = right - last.right() < FULL * last.size();
                boolean ends = "。；;！？：".indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
                boolean goesOn = !BEGINS.matcher(line.text()).matches() && (full || !ends && !full && isShort(lines));
                text.append(goesOn ? "" : "\n");
            }
            text.append(line.text());
            last = line;
        }
        return text.toString();
    }

    /** A narrow cell whose lines are broken where its author liked. */
    private static boolean isShort(List<Line> lines) {
        return lines.size() <= 3 && lines.stream().allMatch(line -> line.text().length() <= 6);
    }
}
