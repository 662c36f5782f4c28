package org.duban.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.duban.intake.SourceText.Cell;

/**
 * A table of a Word file before 2007 while it is read. The format has no cell objects in running text: cells are counted by
 * the marks that end them, and what they span is told by where their edges stand.
 */
final class DocTable {

    /** Edges that differ by less, in twentieths of a point, are meant to be one. */
    private static final int CLOSE = 30;

    private static final int MOST_ROWS = 20_000;

    private final int index;
    private final List<List<Cell>> cells;
    private int row;
    private int column;

    /** @param first the first paragraph of the table in {@code range} */
    DocTable(int index, Range range, Paragraph first) {
        this.index = index;
        this.cells = cells(index, range, first);
    }

    /** The cell that the next paragraph stands in, with all that it spans. */
    Cell cell() {
        boolean known = row < cells.size() && column < cells.get(row).size();
        return known ? cells.get(row).get(column) : new Cell(index, row, column);
    }

    void after(Paragraph paragraph) {
        if (paragraph.isTableRowEnd()) {
            row++;
            column = 0;
        } else if (paragraph.text().endsWith("\u0007")) {
            column++;
        }
    }

    private static List<List<Cell>> cells(int index, Range range, Paragraph first) {
        Table table;
        try {
            table = range.getTable(first);
        } catch (IllegalArgumentException notItsFirst) {
            return List.of();
        }
        int rows = Math.min(table.numRows(), MOST_ROWS);
        List<Integer> edges = edges(table, rows);
        List<List<Cell>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            TableRow own = table.getRow(i);
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < own.numCells(); j++) {
                TableCell cell = own.getCell(j);
                int left = place(edges, cell.getLeftEdge());
                int right = place(edges, cell.getLeftEdge() + cell.getWidth());
                cells.add(new Cell(index, i, left).spanning(1, Math.max(1, right - left)));
            }
            all.add(cells);
        }
        mergeDown(table, all);
        return all;
    }

    /** Where the columns of the table begin and end. */
    private static List<Integer> edges(Table table, int rows) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < rows; i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                found.add(row.getCell(j).getLeftEdge());
                found.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : found) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > CLOSE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int place(List<Integer> edges, int edge) {
        int place = 0;
        while (place + 1 < edges.size() && edges.get(place + 1) <= edge) {
            place++;
        }
        return place;
    }

    /** A merge goes on in the rows below, in cells that are empty and begin at the same edge. */
    private static void mergeDown(Table table, List<List<Cell>> all) {
        for (int i = all.size() - 2; i >= 0; i--) {
            for (int j = 0; j < all.get(i).size(); j++) {
                Cell below = at(all.get(i + 1), all.get(i).get(j).column());
                int ordinal = all.get(i + 1).indexOf(below);
                if (below != null && goesOn(table.getRow(i + 1).getCell(ordinal))) {
                    Cell own = all.get(i).get(j);
                    all.get(i).set(j, own.spanning(1 + below.rowSpan(), own.columnSpan()));
                }
            }
        }
    }

    private static boolean goesOn(TableCell cell) {
        return cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
    }

    private static Cell at(List<Cell> row, int column) {
        for (Cell cell : row) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }
}
