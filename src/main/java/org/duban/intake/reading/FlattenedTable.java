package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Block;
import org.duban.intake.SourceText.Cell;
import org.duban.intake.SourceText.Form;

/**
 * A ledger that was copied from a page so that each cell stands on a line of its own: told by its headers, which then stand
 * under each other. Rows begin at the next number; without numbers every row must have all its cells.
 *
 * @param end index of the block behind the table
 * @param cells what stands in it
 */
record FlattenedTable(int end, List<Paragraph> cells) {

    private static final int FIRST_TABLE = 2_000_000;
    private static final int FEWEST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 14;
    private static final int MOST_LINES = 60;
    private static final int MOST_MORE = 3;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[、.．]?");
    private static final Pattern END = Pattern.compile("(?:" + Phrases.alternatives("page.noise") + "|注：|附件|备注：|填表).*");
    private static final Set<Column> ASKED =
            EnumSet.of(Column.DEADLINE, Column.LEAD, Column.RESPONSIBLE, Column.MEASURES, Column.COOPERATING);

    /** The table whose headers begin at the block {@code at}, if one does. */
    static Optional<FlattenedTable> at(SourceText source, int at) {
        List<Column> columns = columns(source, at);
        boolean work = columns.stream().anyMatch(column -> column == Column.TASK || column == Column.PROBLEM)
                && columns.stream().anyMatch(ASKED::contains);
        if (columns.size() < FEWEST_COLUMNS || !work) {
            return Optional.empty();
        }
        boolean numbered = columns.get(0) == Column.NO;
        List<List<Integer>> rows = numbered
                ? numberedRows(source, at + columns.size(), columns)
                : wholeRows(source, at + columns.size(), columns);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Paragraph> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(source, at + i, at, 0, i));
        }
        int end = at;
        for (int row = 0; row < rows.size(); row++) {
            List<Integer> lines = rows.get(row);
            int[] places = numbered ? CellAlignment.of(values(source, lines), columns) : places(columns.size());
            for (int i = 0; i < lines.size(); i++) {
                cells.add(cell(source, lines.get(i), at, row + 1, places[i]));
            }
            end = lines.get(lines.size() - 1) + 1;
        }
        return Optional.of(new FlattenedTable(end, cells));
    }

    private static List<Column> columns(SourceText source, int at) {
        List<Column> columns = new ArrayList<>();
        for (int i = at; i < source.blocks().size() && columns.size() < MOST_COLUMNS; i++) {
            Column column = isLine(source, i) ? Column.of(value(source, i)) : null;
            if (column == null || column == Column.NO && !columns.isEmpty()) {
                break;
            }
            columns.add(column);
        }
        return columns;
    }

    /** Rows from a line that is the next number to the line before the one after; the last has no more lines than others. */
    private static List<List<Integer>> numberedRows(SourceText source, int from, List<Column> columns) {
        List<List<Integer>> rows = new ArrayList<>();
        int longest = columns.size();
        for (int i = from; i < source.blocks().size() && isLine(source, i); i++) {
            String value = value(source, i);
            var number = NUMBER.matcher(value);
            if (number.matches() && Integer.parseInt(number.group(1)) == rows.size() + 1) {
                longest = rows.isEmpty()
                        ? longest
                        : Math.max(longest, rows.get(rows.size() - 1).size());
                rows.add(new ArrayList<>(List.of(i)));
            } else if (rows.isEmpty() || END.matcher(value).matches()) {
                break;
            } else {
                rows.get(rows.size() - 1).add(i);
            }
            if (!rows.isEmpty() && rows.get(rows.size() - 1).size() > MOST_LINES) {
                break;
            }
        }
        if (!rows.isEmpty()) {
            List<Integer> last = rows.get(rows.size() - 1);
            Column end = columns.get(columns.size() - 1);
            while (last.size() > longest
                    && !(last.size() <= longest + MOST_MORE
                            && CellAlignment.fits(end, value(source, last.get(last.size() - 1))))) {
                last.remove(last.size() - 1);
            }
        }
        return rows;
    }

    private static List<List<Integer>> wholeRows(SourceText source, int from, List<Column> columns) {
        List<List<Integer>> rows = new ArrayList<>();
        int i = from;
        while (i + columns.size() <= source.blocks().size()) {
            List<Integer> row = new ArrayList<>();
            for (int place = 0; place < columns.size(); place++) {
                if (!isLine(source, i + place)
                        || !CellAlignment.mayHold(columns.get(place), value(source, i + place))) {
                    return rows;
                }
                row.add(i + place);
            }
            rows.add(row);
            i += columns.size();
        }
        return rows;
    }

    private static int[] places(int count) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        return places;
    }

    private static boolean isLine(SourceText source, int i) {
        return source.blocks().get(i).form() != Form.CELL;
    }

    private static List<String> values(SourceText source, List<Integer> lines) {
        return lines.stream().map(line -> value(source, line)).toList();
    }

    private static String value(SourceText source, int i) {
        Block block = source.blocks().get(i);
        return Piece.of(source.text(), block.start(), block.end()).compact().value();
    }

    private static Paragraph cell(SourceText source, int i, int table, int row, int column) {
        Block block = source.blocks().get(i);
        return Paragraph.of(
                Piece.of(source.text(), block.start(), block.end()), new Cell(FIRST_TABLE + table, row, column));
    }
}
