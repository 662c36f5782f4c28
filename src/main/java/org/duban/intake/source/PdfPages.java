package org.duban.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
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
    private static final Pattern BEGINS = Pattern.compile(
            "(?:\\d{1,2}[.．、](?!\\d)|[（(][\\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳]|第[一二三四五六七八九十]).*");

    private record Page(List<Line> lines, List<PdfTable> tables, List<PdfGlyph> glyphs, float left) {}

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
        pages.add(new Page(lines, tables, glyphs, left));
        if (!lines.isEmpty()) {
            seen.merge(key(lines.get(0)), 1, Integer::sum);
            seen.merge(key(lines.get(lines.size() - 1)), 1, Integer::sum);
        }
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
                    table(page, page.tables().get(table++));
                }
                boolean edge = i == 0 || i == page.lines().size() - 1;
                if (edge && isRunningHead(line)) {
                    margins.paragraph("", line.text());
                } else {
                    open = isPageNumber(line) ? open : null;
                    boolean indented = line.left() - page.left() > line.size() * INDENT;
                    builder.line(indented ? "　　" + line.text() : line.text());
                }
            }
            while (table < page.tables().size()) {
                table(page, page.tables().get(table++));
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
        return count >= REPEATED && count * 2 >= pages.size() && line.text().indexOf('。') < 0;
    }

    private void table(Page page, PdfTable table) {
        boolean goesOn = open != null && table.hasColumnsOf(open);
        if (!goesOn) {
            tableCount++;
            rowsBefore = 0;
        }
        int first = rowsBefore;
        table.filledBoxes(page.glyphs()).forEach((box, inside) -> {
            Cell cell =
                    new Cell(tableCount - 1, first + box.row(), box.column()).spanning(box.rowSpan(), box.columnSpan());
            builder.cell(cell, "", paragraphs(PdfGlyph.lines(inside), table.right(box)));
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
