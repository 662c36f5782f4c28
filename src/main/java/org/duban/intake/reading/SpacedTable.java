package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.duban.intake.SourceText.Cell;

/**
 * A ledger in plain text whose columns are parted by blanks alone: told by a line that names at least three of them. A line
 * with as many parts is a row; any other ends it, since nothing tells where its parts belong.
 */
final class SpacedTable {

    private static final int FIRST_TABLE = 1_000_000;
    private static final int FEWEST = 3;
    private static final int LONGEST_HEADER = 80;
    private static final int LONGEST_ROW = 4_000;

    private int table = FIRST_TABLE - 1;
    private int columns;
    private int rowNumber;
    private List<Paragraph> row = List.of();

    /** Whether the line is a row of such a table; {@link #row()} then has its cells. */
    boolean takes(Piece line) {
        if (line.length() > (columns == 0 ? LONGEST_HEADER : LONGEST_ROW)) {
            columns = 0;
            return false;
        }
        List<Piece> parts = parts(line);
        if (isHeader(parts)) {
            if (parts.size() != columns) {
                table++;
                rowNumber = 0;
            }
            columns = parts.size();
        } else if (columns == 0 || parts.size() != columns) {
            columns = columns > 0 && parts.size() == 1 && line.length() <= 6 ? columns : 0;
            return false;
        }
        row = new ArrayList<>();
        for (int column = 0; column < parts.size(); column++) {
            row.add(Paragraph.of(parts.get(column), new Cell(table, rowNumber, column)));
        }
        rowNumber++;
        return true;
    }

    List<Paragraph> row() {
        return row;
    }

    private static boolean isHeader(List<Piece> parts) {
        return parts.size() >= FEWEST && parts.stream().allMatch(part -> Column.of(part.value()) != null);
    }

    private static List<Piece> parts(Piece line) {
        List<Piece> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.value().charAt(i) == ' ') {
                if (i > from) {
                    parts.add(line.slice(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
