package org.duban.intake.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;

/**
 * The filled rows of one sheet. A row that begins with 续 carries on the texts of the row above, where one cell was too
 * small for them.
 */
final class Grid {

    static final String CONTINUED = "续";

    /** More than a draft may hold. */
    static final int MOST_ROWS = 50_000;

    private static final int MOST_COLUMNS = 300;

    /** @param index from 0 */
    record Row(int index, SortedMap<Integer, Object> cells) {

        /** The cell as a text, "" where there is nothing. */
        String text(int column) {
            Object value = cells.get(column);
            return value == null || value == Line.ERROR ? "" : shown(value);
        }
    }

    private final String title;
    private final List<Row> rows = new ArrayList<>();

    Grid(String title) {
        this.title = title;
    }

    List<Row> rows() {
        return rows;
    }

    void add(int index, TreeMap<Integer, Object> cells) {
        Row row = new Row(index, new TreeMap<>(cells.headMap(MOST_COLUMNS)));
        if (!rows.isEmpty() && row.text(0).strip().equals(CONTINUED)) {
            SortedMap<Integer, Object> above = rows.get(rows.size() - 1).cells();
            row.cells().remove(0);
            row.cells().forEach((column, value) -> above.merge(column, value, (one, more) -> shown(one) + shown(more)));
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw new BusinessRefusal(Kind.TOO_LARGE, "intake.template.rows", title, MOST_ROWS);
        }
        rows.add(row);
    }

    static String shown(Object value) {
        if (value == Line.ERROR) {
            return "";
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof LocalDate date ? date.toString() : (String) value;
    }
}
