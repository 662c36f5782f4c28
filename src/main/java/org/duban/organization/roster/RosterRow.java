package org.duban.organization.roster;

import java.util.Map;

/** A row as it stands in the file; {@code line} is the number that the spreadsheet shows beside it. */
public record RosterRow(int line, Map<RosterColumn, String> values) {

    public RosterRow {
        values = Map.copyOf(values);
    }

    /** The cell's text, empty for none. */
    public String get(RosterColumn column) {
        return values.getOrDefault(column, "");
    }
}
