package org.duban.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.intake.SourceText.Cell;
import org.duban.intake.source.PdfGlyph.Line;
import org.duban.intake.source.PdfTable.Box;

/**
 * A table that may go on over the end of a page: its head is not repeated in the text, and a row that was cut by the end of
 * the page is put together again.
 */
final class PdfOpenTable {

    private static final int MOST_HEAD_ROWS = 3;
    private static final float ROOM_IN_CELL = 2;

    /** A cell and how far to the right its lines may reach. */
    private record Entry(int row, Box box, List<Line> lines, float right) {
        boolean isBlank() {
            return lines.isEmpty();
        }

        int lastRow() {
            return row + box.rowSpan() - 1;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private PdfTable last;
    private int rows;

    PdfOpenTable(PdfFilledTable first) {
        add(first, 0);
    }

    /** Whether the table of a later page has the same columns; then it is part of this one from now on. */
    boolean takes(PdfFilledTable next) {
        if (!next.table().hasColumnsOf(last)) {
            return false;
        }
        List<Entry> more = entries(next, 0);
        Map<Integer, Map<Integer, String>> own = texts(entries);
        Map<Integer, Map<Integer, String>> other = texts(more);
        Map<Integer, String> first = other.getOrDefault(0, Map.of());
        boolean mixed = beginsWithHead(own.getOrDefault(0, Map.of()), first) && !first.equals(own.get(0));
        int head = 0;
        while (!mixed
                && head < Math.min(MOST_HEAD_ROWS, next.table().rows())
                && own.get(head) != null
                && isRepeated(own.get(head), other.getOrDefault(head, Map.of()))) {
            head++;
        }
        boolean rest = mixed || head < next.table().rows() && isRestOfRow(other.getOrDefault(head, Map.of()), head);
        if (rest) {
            for (Entry entry : more) {
                if (entry.row() == head) {
                    appendToLastRow(mixed ? withoutHead(entry) : entry);
                }
            }
            head++;
        }
        add(next, head);
        return true;
    }

    private void add(PdfFilledTable more, int from) {
        for (Entry entry : entries(more, rows - from)) {
            if (entry.row() >= rows) {
                entries.add(entry);
            }
        }
        rows += more.table().rows() - from;
        last = more.table();
    }

    private static List<Entry> entries(PdfFilledTable table, int down) {
        List<Entry> entries = new ArrayList<>();
        table.cells()
                .forEach((box, lines) -> entries.add(new Entry(
                        box.row() + down,
                        box,
                        new ArrayList<>(lines),
                        table.table().right(box))));
        return entries;
    }

    private static Map<Integer, Map<Integer, String>> texts(List<Entry> entries) {
        Map<Integer, Map<Integer, String>> texts = new HashMap<>();
        for (Entry entry : entries) {
            StringBuilder text = new StringBuilder();
            entry.lines().forEach(line -> text.append(line.text()));
            texts.computeIfAbsent(entry.row(), row -> new TreeMap<>())
                    .put(entry.box().column(), text.toString());
        }
        return texts;
    }

    /** A row that lacks what every row before it has, as its number, goes on from the page before. */
    private boolean isRestOfRow(Map<Integer, String> row, int headRows) {
        Map<Integer, Integer> filled = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.row() >= headRows && !entry.isBlank()) {
                filled.merge(entry.box().column(), 1, Integer::sum);
            }
        }
        int body = rows - headRows;
        List<Integer> always = filled.entrySet().stream()
                .filter(column -> column.getValue() == body)
                .map(Map.Entry::getKey)
                .toList();
        return body > 0
                && !always.isEmpty()
                && row.getOrDefault(always.get(0), "").isBlank()
                && row.values().stream().anyMatch(text -> !text.isBlank());
    }

    /** A merged cell that goes on over the end of the page may put its words into a cell of the head. */
    private static boolean isRepeated(Map<Integer, String> head, Map<Integer, String> row) {
        long same = head.entrySet().stream()
                .filter(cell -> cell.getValue().equals(row.get(cell.getKey())))
                .count();
        return same * 3 >= head.size() * 2
                && head.entrySet().stream()
                        .allMatch(cell -> row.getOrDefault(cell.getKey(), "").contains(cell.getValue()));
    }

    /** Where no rule parts them, the rest of a row may seem to be of the repeated head. */
    private static boolean beginsWithHead(Map<Integer, String> head, Map<Integer, String> row) {
        return head.size() > 1
                && head.keySet().equals(row.keySet())
                && head.entrySet().stream()
                        .allMatch(cell -> row.get(cell.getKey()).startsWith(cell.getValue()));
    }

    private Entry withoutHead(Entry entry) {
        int headLines = entries.stream()
                .filter(own ->
                        own.row() == 0 && own.box().column() == entry.box().column())
                .mapToInt(own -> own.lines().size())
                .findFirst()
                .orElse(0);
        List<Line> rest = entry.lines()
                .subList(
                        Math.min(headLines, entry.lines().size()), entry.lines().size());
        return new Entry(entry.row(), entry.box(), new ArrayList<>(rest), entry.right());
    }

    private void appendToLastRow(Entry more) {
        if (more.isBlank()) {
            return;
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.box().column() == more.box().column()) {
                if (entry.lastRow() == rows - 1) {
                    entry.lines().addAll(more.lines());
                } else {
                    entries.add(new Entry(rows - 1, more.box(), more.lines(), more.right()));
                }
                return;
            }
        }
    }

    void writeTo(SourceTextBuilder builder, int table) {
        for (Entry entry : entries) {
            Cell cell = new Cell(table, entry.row(), entry.box().column())
                    .spanning(entry.box().rowSpan(), entry.box().columnSpan());
            builder.cell(cell, "", paragraphs(entry.lines(), entry.right()));
        }
    }

    /** Lines that reach the cell's edge go on in the next. */
    private static String paragraphs(List<Line> lines, float right) {
        StringBuilder text = new StringBuilder();
        Line last = null;
        for (Line line : lines) {
            if (last != null) {
                boolean full = PdfParagraphs.hasNoRoom(last, right - ROOM_IN_CELL, line);
                boolean ends = "。；;！？：".indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
                boolean goesOn =
                        !PdfParagraphs.BEGINS.matcher(line.text()).matches() && (full || !ends && isShort(lines));
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
