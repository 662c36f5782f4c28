package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duban.intake.reading.TableGrid.Box;

/**
 * A table whose header says that its rows are work: tasks or problems, with units, time limits or steps.
 *
 * @param columns by their number in the grid; a header over several columns counts for its first
 * @param headers what the headers say
 * @param rows the rows under the header, repeated headers left out
 */
record Ledger(TableGrid grid, Map<Integer, Column> columns, Map<Integer, String> headers, List<Integer> rows) {

    private static final int MOST_MERGED = 40;
    private static final int HEADER_WITHIN = 8;
    private static final int LONGEST_HEADER = 40;
    private static final Set<Column> WORK = EnumSet.of(Column.TASK, Column.PROBLEM, Column.MEASURES, Column.INDICATOR);
    private static final Set<Column> ASKED = EnumSet.of(
            Column.DEADLINE,
            Column.LEAD,
            Column.RESPONSIBLE,
            Column.COOPERATING,
            Column.MEASURES,
            Column.QUARTER,
            Column.MONTH,
            Column.ANNUAL);

    /** The ledgers among the tables, by the number of the table; one without header goes on from the one before. */
    static Map<Integer, Ledger> in(Map<Integer, TableGrid> tables) {
        Map<Integer, Ledger> ledgers = new LinkedHashMap<>();
        Ledger before = null;
        for (Map.Entry<Integer, TableGrid> table : tables.entrySet()) {
            Optional<Ledger> own = of(table.getValue());
            if (own.isEmpty() && before != null && before.goesOnIn(table.getValue())) {
                own = Optional.of(new Ledger(
                        table.getValue(),
                        before.columns,
                        before.headers,
                        table.getValue().rowNumbers()));
            }
            own.ifPresent(ledger -> ledgers.put(table.getKey(), ledger));
            before = own.orElse(null);
        }
        return ledgers;
    }

    private boolean goesOnIn(TableGrid other) {
        return other.columns() == grid.columns() && other.columns() >= 3;
    }

    static Optional<Ledger> of(TableGrid grid) {
        List<Integer> rows = grid.rowNumbers();
        for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
            TreeMap<Integer, String> headers = headers(grid, rows.get(i));
            Map<Integer, Column> columns = columns(headers);
            if (isWork(columns.values()) || mayBecomeWork(columns) && i + 1 < rows.size()) {
                int last = i;
                while (last + 1 < rows.size() && isSubHeader(grid, rows.get(last + 1), columns)) {
                    last++;
                    addSubHeaders(grid, rows.get(last), headers);
                    columns = columns(headers);
                }
                if (isWork(columns.values())) {
                    return Optional.of(
                            new Ledger(grid, settled(columns, headers), headers, body(grid, rows, last + 1, headers)));
                }
            }
        }
        return Optional.empty();
    }

    private static TreeMap<Integer, String> headers(TableGrid grid, int row) {
        TreeMap<Integer, String> headers = new TreeMap<>();
        for (Box box : grid.row(row)) {
            headers.put(box.cell().column(), box.value());
        }
        return headers;
    }

    private static Map<Integer, Column> columns(TreeMap<Integer, String> headers) {
        Map<Integer, Column> columns = new TreeMap<>();
        headers.forEach((place, header) -> {
            Column column = Column.of(header);
            if (column != null) {
                columns.put(place, column);
            }
        });
        return columns;
    }

    private static boolean isWork(Collection<Column> columns) {
        Column work = columns.stream().filter(WORK::contains).findFirst().orElse(null);
        return work != null && columns.stream().anyMatch(column -> ASKED.contains(column) && column != work);
    }

    /** A header whose lower row names the columns. */
    private static boolean mayBecomeWork(Map<Integer, Column> columns) {
        return columns.values().stream().anyMatch(WORK::contains) && columns.size() >= 2;
    }

    /** A row of short headers, most of them known, under wider ones. */
    private static boolean isSubHeader(TableGrid grid, int row, Map<Integer, Column> columns) {
        List<Box> boxes = grid.row(row);
        long known = boxes.stream()
                .filter(box -> {
                    Column column = Column.of(box.value());
                    return column != null && column != Column.NO;
                })
                .count();
        boolean allShort = boxes.stream().allMatch(box -> box.value().length() <= 14);
        boolean fromTheLeft =
                boxes.get(0).cell().column() == columns.keySet().iterator().next();
        boolean repeats = fromTheLeft && boxes.size() >= columns.size() && known == boxes.size() && boxes.size() > 2;
        // 一、主要目标 over the whole table names the rows below it
        boolean band = boxes.size() == 1
                && (Numeral.at(boxes.get(0).value()).isPresent()
                        || boxes.get(0).cell().columnSpan() >= grid.columns());
        return !band && allShort && known * 2 > boxes.size() && (known > 1 || boxes.size() == 1) && !repeats;
    }

    private static void addSubHeaders(TableGrid grid, int row, TreeMap<Integer, String> headers) {
        List<Box> boxes = grid.row(row);
        int first = boxes.get(0).cell().column();
        int wider = boxes.size() - 1;
        // a text table does not say how many columns a header spans: those behind it stand further right
        if (wider > 0 && headers.lastKey() > first && grid.columns() == headers.lastKey() + 1 + wider) {
            TreeMap<Integer, String> behind = new TreeMap<>(headers.tailMap(first, false));
            headers.tailMap(first, false).clear();
            behind.forEach((place, header) -> headers.put(place + wider, header));
        }
        for (Box box : boxes) {
            headers.put(box.cell().column(), box.value());
        }
    }

    private static Map<Integer, Column> settled(Map<Integer, Column> found, Map<Integer, String> headers) {
        Map<Integer, Column> columns = new TreeMap<>(found);
        if (columns.containsValue(Column.INDICATOR)) {
            columns.replaceAll(
                    (place, column) -> "单位".equals(headers.get(place).replace(" ", "")) ? Column.UNIT : column);
        }
        boolean problems = columns.containsValue(Column.PROBLEM);
        boolean measures = columns.containsValue(Column.MEASURES);
        boolean tasks = columns.containsValue(Column.TASK);
        if (measures && !problems && !tasks && !columns.containsValue(Column.INDICATOR)) {
            replaceFirst(columns, Column.MEASURES, Column.TASK);
        } else if (problems && tasks && !measures) {
            replaceFirst(columns, Column.TASK, Column.MEASURES);
        } else if (!problems && !measures) {
            int first = first(columns, Column.TASK);
            columns.replaceAll((place, column) -> column == Column.TASK && place > first ? Column.MEASURES : column);
        }
        return columns;
    }

    private static void replaceFirst(Map<Integer, Column> columns, Column from, Column to) {
        columns.put(first(columns, from), to);
    }

    private static int first(Map<Integer, Column> columns, Column wanted) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    private static List<Integer> body(TableGrid grid, List<Integer> rows, int from, TreeMap<Integer, String> headers) {
        List<Integer> body = new ArrayList<>();
        for (int row : rows.subList(from, rows.size())) {
            List<Box> boxes = grid.row(row);
            boolean repeated = boxes.size() > 1
                    && boxes.stream()
                            .allMatch(box -> box.value().length() <= LONGEST_HEADER
                                    && (headers.containsValue(box.value()) || Column.of(box.value()) == Column.NO));
            if (!repeated) {
                body.add(row);
            }
        }
        return body;
    }

    boolean has(Column column) {
        return columns.containsValue(column);
    }

    /** The places of a kind of column, from left to right. */
    List<Integer> places(Column column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The column that names what each entry is. */
    int subject() {
        for (Column column : List.of(Column.PROBLEM, Column.TASK, Column.INDICATOR, Column.MEASURES)) {
            int place = first(columns, column);
            if (place >= 0) {
                return place;
            }
        }
        throw new IllegalStateException("a ledger has a column of work");
    }

    /** The nearest cell above an empty one, or null. */
    Box above(int row, int place) {
        for (int up = row - 1; up >= Math.max(rows.get(0), row - MOST_MERGED); up--) {
            Box box = grid.at(up, place);
            if (box != null) {
                return box;
            }
        }
        return null;
    }

    /** The cell of a row under the first column of a kind, or null. */
    Box box(int row, Column column) {
        int place = first(columns, column);
        return place < 0 ? null : grid.at(row, place);
    }
}
