package org.duban.intake.source;

import java.util.HashMap;
import java.util.Map;
import org.duban.intake.SourceText.Cell;

/** A table of a Word file while it is read: counts its cells in the grid and follows merges downwards. */
final class WordTable {

    private final int index;
    private int row = -1;
    private int column;
    private int span;
    private boolean continued;
    /** The cell that a merge goes on from, by its column. */
    private final Map<Integer, Cell> above = new HashMap<>();

    WordTable(int index) {
        this.index = index;
    }

    void row() {
        row++;
        column = 0;
    }

    void skipColumns(int count) {
        column += count;
    }

    void beginCell() {
        span = 1;
        continued = false;
    }

    void span(int columns) {
        span = columns;
    }

    void goOnFromAbove(boolean goesOn) {
        continued = goesOn;
    }

    Cell cell() {
        return new Cell(index, row, column).spanning(1, span);
    }

    /** Ends the cell; one that goes on from above makes that longer. */
    Cell endCell() {
        Cell origin = continued ? above.get(column) : null;
        Cell whole = origin == null ? cell() : origin.spanning(row - origin.row() + 1, origin.columnSpan());
        above.put(column, whole);
        column += span;
        return whole;
    }
}
