package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duban.deadline.DatePhrase;

/**
 * Puts the lines of a row whose cells lost their borders back under their columns, in order: dates under deadlines, names
 * under units, the rest under what is written at length. Empty cells leave no line, long ones several.
 */
final class CellAlignment {

    private static final Set<Column> UNITS = EnumSet.of(Column.LEAD, Column.RESPONSIBLE, Column.COOPERATING);
    private static final Set<Column> LONG = EnumSet.of(Column.MEASURES, Column.PROBLEM, Column.TASK, Column.GOAL);
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_DATE = 30;
    private static final double MISFIT = -6;
    private static final double FIT = 4;
    private static final double EMPTY = -2;
    private static final double SPLIT = -1;

    private CellAlignment() {}

    /** The column of each line of a row; the best of all ways to put them in order. */
    static int[] of(List<String> lines, List<Column> columns) {
        int width = columns.size();
        double[][] best = new double[lines.size() + 1][width];
        int[][] from = new int[lines.size() + 1][width];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int column = 0; column < width; column++) {
            best[1][column] = column * EMPTY + fit(lines.get(0), columns.get(column));
        }
        for (int line = 2; line <= lines.size(); line++) {
            for (int column = 0; column < width; column++) {
                double fit = fit(lines.get(line - 1), columns.get(column));
                for (int before = 0; before <= column; before++) {
                    double step = before == column
                            ? columns.get(column) == Column.MEASURES ? 0 : SPLIT
                            : (column - before - 1) * EMPTY;
                    if (best[line - 1][before] + step + fit > best[line][column]) {
                        best[line][column] = best[line - 1][before] + step + fit;
                        from[line][column] = before;
                    }
                }
            }
        }
        int[] places = new int[lines.size()];
        int column = 0;
        for (int last = 0; last < width; last++) {
            boolean better = best[lines.size()][last] + (width - 1 - last) * EMPTY
                    > best[lines.size()][column] + (width - 1 - column) * EMPTY;
            column = better ? last : column;
        }
        for (int line = lines.size(); line >= 1; line--) {
            places[line - 1] = column;
            column = from[line][column];
        }
        return places;
    }

    /** Whether a text can stand under a column at all. */
    static boolean mayHold(Column column, String text) {
        return fit(text, column) > MISFIT;
    }

    /** Whether a text is just what a column is for: names under units, a date under deadlines. */
    static boolean fits(Column column, String text) {
        return fit(text, column) >= FIT;
    }

    private static double fit(String text, Column column) {
        boolean units = areUnits(text);
        boolean date = isDate(text);
        boolean number = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        if (column == Column.NO) {
            return number ? FIT : MISFIT;
        }
        if (column == Column.DEADLINE) {
            return date ? FIT : MISFIT;
        }
        if (UNITS.contains(column)) {
            return units ? FIT : date || text.indexOf('。') >= 0 ? MISFIT : MISFIT / 2;
        }
        if (column == Column.MEASURES && Numeral.at(text).isPresent()) {
            return 2;
        }
        return LONG.contains(column) ? (date || units ? -1 : 1) : 0;
    }

    private static boolean isDate(String text) {
        return text.length() <= LONGEST_DATE
                && DatePhrase.resolve(text, ANY_DAY).isPresent();
    }

    private static boolean areUnits(String text) {
        List<String> names = UnitNames.split(text);
        return text.indexOf('。') < 0 && !names.isEmpty() && names.stream().allMatch(UnitNames::looksLikeUnit);
    }
}
