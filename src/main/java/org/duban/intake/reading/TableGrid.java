package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.intake.SourceText.Cell;

/** One table of a document as a grid: what stands where, merged cells on every place that they cover. */
final class TableGrid {

    /** A cell with its paragraphs in order. */
    record Box(Cell cell, List<Paragraph> paragraphs) {

        String value() {
            StringBuilder text = new StringBuilder();
            paragraphs.forEach(paragraph -> text.append(paragraph.value()));
            return text.toString();
        }

        Piece piece() {
            return Piece.join(paragraphs.stream().map(Paragraph::text).toList());
        }

        Piece spaced() {
            List<Piece> pieces = new ArrayList<>();
            for (Paragraph paragraph : paragraphs) {
                if (!pieces.isEmpty()) {
                    pieces.add(Piece.sign(" ", pieces.get(pieces.size() - 1)));
                }
                pieces.add(paragraph.spaced());
            }
            return Piece.join(pieces);
        }
    }

    private static final int MAX_SPAN_UP = 2_000;

    private final TreeMap<Integer, TreeMap<Integer, Box>> rows = new TreeMap<>();
    /** For each column the merged cells in it that reach over more than one row. */
    private final Map<Integer, TreeMap<Integer, Box>> tall = new LinkedHashMap<>();

    private int columns;

    /** The tables of {@code paragraphs} by their number in the document. */
    static Map<Integer, TableGrid> of(List<Paragraph> paragraphs) {
        Map<Integer, TableGrid> tables = new LinkedHashMap<>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.cell() != null) {
                tables.computeIfAbsent(paragraph.cell().table(), table -> new TableGrid())
                        .add(paragraph);
            }
        }
        return tables;
    }

    private void add(Paragraph paragraph) {
        Cell cell = paragraph.cell();
        Box box = rows.computeIfAbsent(cell.row(), row -> new TreeMap<>())
                .computeIfAbsent(cell.column(), column -> new Box(cell, new ArrayList<>()));
        box.paragraphs().add(paragraph);
        columns = Math.max(columns, cell.column() + Math.min(cell.columnSpan(), 100));
        if (cell.rowSpan() > 1) {
            tall.computeIfAbsent(cell.column(), column -> new TreeMap<>()).put(cell.row(), box);
        }
    }

    List<Integer> rowNumbers() {
        return List.copyOf(rows.keySet());
    }

    int columns() {
        return columns;
    }

    /** The boxes that begin in a row, from left to right. */
    List<Box> row(int row) {
        TreeMap<Integer, Box> boxes = rows.get(row);
        return boxes == null ? List.of() : List.copyOf(boxes.values());
    }

    /** What stands at a place, be it in a merged cell that begins elsewhere, or null. */
    Box at(int row, int column) {
        TreeMap<Integer, Box> boxes = rows.get(row);
        Map.Entry<Integer, Box> left = boxes == null ? null : boxes.floorEntry(column);
        if (left != null && left.getValue().cell().covers(row, column)) {
            return left.getValue();
        }
        for (int c = column; c >= Math.max(0, column - 20); c--) {
            TreeMap<Integer, Box> reaching = tall.get(c);
            Map.Entry<Integer, Box> above = reaching == null ? null : reaching.floorEntry(row);
            if (above != null
                    && row - above.getKey() <= MAX_SPAN_UP
                    && above.getValue().cell().covers(row, column)) {
                return above.getValue();
            }
        }
        return null;
    }
}
