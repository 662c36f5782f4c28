package org.duban.intake.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.Indicator;
import org.duban.intake.UnitShare;
import org.duban.intake.reading.TableGrid.Box;

/**
 * A table of figures over units: each row is a unit, each column an indicator, or a period of the only one or of that whose
 * header stands over it.
 */
final class UnitGrid {

    private static final Set<String> UNIT_HEADERS = Set.copyOf(Phrases.of("column.places"));
    private static final Set<String> TOTALS = Set.copyOf(Phrases.of("column.totals"));
    private static final Pattern NUMBER = Pattern.compile("[≥≤]?(-?\\d{1,12}(?:\\.\\d{1,6})?)(?:%|[\\p{IsHan}]{1,4})?");
    private static final Pattern UNIT = Pattern.compile("[（(](?:单位[：:])?([^（）()]{1,8})[）)]$");
    private static final int HEADER_WITHIN = 4;
    private static final int HEADER_ROWS = 2;
    private static final int FEWEST_ROWS = 2;

    private final TableGrid grid;
    private final int place;
    private final Map<Integer, Header> headers;
    private final List<Integer> rows;

    private UnitGrid(TableGrid grid, int place, Map<Integer, Header> headers, List<Integer> rows) {
        this.grid = grid;
        this.place = place;
        this.headers = headers;
        this.rows = rows;
    }

    /**
     * What stands over a column.
     *
     * @param name from the top down, in one
     * @param above the header over several columns, or null
     * @param own the lowest one
     */
    private record Header(String name, Box above, Box own) {

        int period() {
            return Column.period(own.value());
        }

        boolean isAnnual() {
            Column column = Column.of(own.value());
            return column == Column.ANNUAL || column == Column.GOAL;
        }
    }

    /** The table as figures over units, if it is one. */
    static Optional<UnitGrid> of(TableGrid grid) {
        List<Integer> all = grid.rowNumbers();
        for (int i = 0; i < Math.min(HEADER_WITHIN, all.size()); i++) {
            for (Box box : grid.row(all.get(i))) {
                if (UNIT_HEADERS.contains(bare(box.value()))) {
                    UnitGrid units = at(grid, all, i, box.cell().column());
                    return units.isFigures() ? Optional.of(units) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static UnitGrid at(TableGrid grid, List<Integer> all, int header, int place) {
        int body = header + 1;
        while (body < all.size() && body <= header + HEADER_ROWS && !isBody(grid, all.get(body), place)) {
            body++;
        }
        Map<Integer, Header> headers = new LinkedHashMap<>();
        for (int column = place + 1; column < grid.columns(); column++) {
            StringBuilder name = new StringBuilder();
            Box above = null;
            Box last = null;
            for (int row = header; row < body; row++) {
                Box box = grid.at(all.get(row), column);
                if (box != null && box != last) {
                    name.append(box.value());
                    above = last;
                    last = box;
                }
            }
            if (last != null) {
                headers.put(column, new Header(name.toString(), above, last));
            }
        }
        return new UnitGrid(grid, place, headers, all.subList(Math.min(body, all.size()), all.size()));
    }

    private static boolean isBody(TableGrid grid, int row, int place) {
        Box box = grid.at(row, place);
        return box != null && box.cell().row() == row && (isTotal(box) || UnitNames.looksLikeUnit(box.value()));
    }

    private static boolean isTotal(Box box) {
        return TOTALS.contains(bare(box.value()));
    }

    private static String bare(String text) {
        return text.replace(" ", "").replaceAll("[（(][^）)]*[）)]", "");
    }

    /** Whether most cells under the headers are numbers. */
    private boolean isFigures() {
        long cells = 0;
        long numbers = 0;
        for (int row : rows) {
            for (int column : headers.keySet()) {
                Box box = grid.at(row, column);
                cells += box == null ? 0 : 1;
                numbers += box == null || amount(box) == null ? 0 : 1;
            }
        }
        return rows.size() >= FEWEST_ROWS && numbers * 10 >= cells * 6 && numbers > 0;
    }

    private static BigDecimal amount(Box box) {
        Matcher number = box == null ? null : NUMBER.matcher(box.value().replace(",", ""));
        return number != null && number.matches() ? new BigDecimal(number.group(1)) : null;
    }

    /**
     * The indicators with what each unit has to reach.
     *
     * @param name of the only indicator where the columns are periods
     * @param unit of measure for all of the table, or null
     */
    List<Indicator> read(String name, String unit) {
        if (arePeriods(headers)) {
            return List.of(ofPeriods(name, unit, headers, null));
        }
        List<Indicator> indicators = new ArrayList<>();
        for (Map<Integer, Header> together : groups()) {
            Box above = together.values().iterator().next().above();
            if (above != null && arePeriods(together)) {
                indicators.add(ofPeriods(named(above.value()), unit(above.value(), unit), together, above));
            } else {
                together.forEach((column, header) -> {
                    if (Column.of(header.name()) != Column.IGNORED && hasFigures(column)) {
                        indicators.add(ofColumn(column, header, unit));
                    }
                });
            }
        }
        return indicators;
    }

    /** The columns that stand side by side under one header; each without such a header alone. */
    private List<Map<Integer, Header>> groups() {
        List<Map<Integer, Header>> groups = new ArrayList<>();
        Box last = null;
        for (Map.Entry<Integer, Header> entry : headers.entrySet()) {
            Box above = entry.getValue().above();
            if (above == null || above != last) {
                groups.add(new LinkedHashMap<>());
            }
            groups.get(groups.size() - 1).put(entry.getKey(), entry.getValue());
            last = above;
        }
        return groups;
    }

    private static boolean arePeriods(Map<Integer, Header> columns) {
        return columns.values().stream().allMatch(header -> header.period() != 0 || header.isAnnual())
                && columns.values().stream().anyMatch(header -> header.period() != 0);
    }

    /** The name of an indicator without its unit in brackets. */
    private static String named(String header) {
        return UNIT.matcher(header).replaceFirst("");
    }

    /** The unit of measure that a header names, else that of the table. */
    private static String unit(String header, String ofTable) {
        Matcher own = UNIT.matcher(header);
        return own.find() ? own.group(1) : ofTable;
    }

    private boolean hasFigures(int column) {
        return rows.stream().anyMatch(row -> amount(grid.at(row, column)) != null);
    }

    private Indicator ofColumn(int column, Header header, String unit) {
        BigDecimal total = null;
        List<UnitShare> shares = new ArrayList<>();
        for (int row : rows) {
            Box who = grid.at(row, place);
            BigDecimal amount = amount(grid.at(row, column));
            if (who != null && isTotal(who)) {
                total = amount;
            } else if (who != null && amount != null) {
                shares.add(new UnitShare(who.value(), amount, null, null));
            }
        }
        return new Indicator(
                named(header.name()),
                unit(header.name(), unit),
                total,
                List.of(),
                List.of(),
                shares,
                header.own().piece().span());
    }

    private Indicator ofPeriods(String name, String unit, Map<Integer, Header> columns, Box above) {
        UnitShare total = new UnitShare(null, null, null, null);
        List<UnitShare> shares = new ArrayList<>();
        for (int row : rows) {
            Box who = grid.at(row, place);
            if (who == null) {
                continue;
            }
            UnitShare share = share(row, who.value(), columns);
            if (isTotal(who)) {
                total = share;
            } else {
                shares.add(share);
            }
        }
        return new Indicator(
                name,
                unit,
                total.annual(),
                total.quarters(),
                total.months(),
                shares,
                above == null ? null : above.piece().span());
    }

    private UnitShare share(int row, String who, Map<Integer, Header> columns) {
        BigDecimal annual = null;
        BigDecimal[] quarters = new BigDecimal[4];
        BigDecimal[] months = new BigDecimal[12];
        boolean byMonth = false;
        boolean byQuarter = false;
        for (Map.Entry<Integer, Header> header : columns.entrySet()) {
            BigDecimal amount = amount(grid.at(row, header.getKey()));
            int period = header.getValue().period();
            if (period == 0) {
                annual = amount;
            } else if (Column.of(header.getValue().own().value()) == Column.QUARTER && period <= 4) {
                quarters[period - 1] = amount;
                byQuarter = true;
            } else if (period <= 12) {
                months[period - 1] = amount;
                byMonth = true;
            }
        }
        return new UnitShare(
                who,
                annual,
                byQuarter ? Arrays.asList(quarters) : List.of(),
                byMonth ? Arrays.asList(months) : List.of());
    }
}
