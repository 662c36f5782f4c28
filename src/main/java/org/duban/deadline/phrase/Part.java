package org.duban.deadline.phrase;

import java.time.LocalDate;
import java.time.YearMonth;
import org.duban.deadline.ResolvedDeadline.Rule;

/**
 * A stretch of the calendar as a phrase names it, before its year is known: from the first day of the work's time to
 * its last.
 *
 * @param year null where the phrase names none
 * @param toDay {@link #LAST} for the month's last day
 * @param exact whether 前 behind it includes its last day, as it does behind a day, 底 and 旬, but not behind a bare
 *     month or year
 * @param limiting whether it says by itself that something is due (底, 末)
 * @param end position after it
 */
record Part(
        Integer year,
        int fromMonth,
        int fromDay,
        int toMonth,
        int toDay,
        Rule rule,
        boolean exact,
        boolean limiting,
        boolean unsure,
        int end) {

    static final int LAST = 32;

    /** The months from the first to the last, whole. */
    static Part months(Integer year, int from, int to, Rule rule, int end) {
        return new Part(year, from, 1, to, LAST, rule, false, false, false, end);
    }

    static Part day(Integer year, int month, int day, Rule rule, int end) {
        return new Part(year, month, day, month, day, rule, true, false, false, end);
    }

    static Part day(LocalDate date, Rule rule, int end) {
        return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), rule, end);
    }

    /** The last day of the months, as 底 and 末 say. */
    Part atItsEnd(Rule endRule, int newEnd) {
        return new Part(year, toMonth, LAST, toMonth, LAST, endRule, true, true, unsure, newEnd);
    }

    Part unsurely() {
        return new Part(year, fromMonth, fromDay, toMonth, toDay, rule, exact, limiting, true, end);
    }

    Part notLimiting() {
        return new Part(year, fromMonth, fromDay, toMonth, toDay, rule, exact, false, unsure, end);
    }

    /** Whether it spans a year or ends one, so that it says nothing about the year of a month named later. */
    boolean isAboutAYear() {
        return rule == Rule.YEAR || rule == Rule.YEAR_END || rule == Rule.PLAN_END;
    }

    Part inYear(Integer otherYear) {
        return new Part(otherYear, fromMonth, fromDay, toMonth, toDay, rule, exact, limiting, unsure, end);
    }

    /** The first day in that year, or null where the calendar has no such day. */
    LocalDate first(int inYear) {
        return date(inYear, fromMonth, fromDay);
    }

    /** The last day in that year, or null where the calendar has no such day. */
    LocalDate last(int inYear) {
        return date(inYear, toMonth, toDay);
    }

    private static LocalDate date(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return null;
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        if (day == LAST) {
            return yearMonth.atEndOfMonth();
        }
        return yearMonth.isValidDay(day) ? yearMonth.atDay(day) : null;
    }
}
