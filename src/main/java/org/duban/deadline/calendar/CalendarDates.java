package org.duban.deadline.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the date or the run of dates in a line of a year's list, in the ways people write them. */
final class CalendarDates {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*+(?:~|～|至|到|—{1,2}+)\\s*+");

    /** From the first day to the last, both included. */
    record Run(LocalDate first, LocalDate last) {

        long length() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        Stream<LocalDate> days() {
            return first.datesUntil(last.plusDays(1));
        }
    }

    private CalendarDates() {}

    /** The run, or null where the text is none. */
    static Run read(String cell) {
        String[] ends = BETWEEN.split(cell.strip(), -1);
        if (ends.length > 2) {
            return null;
        }
        LocalDate first = date(ends[0]);
        LocalDate last = ends.length == 1 ? first : date(ends[1]);
        return first == null || last == null || last.isBefore(first) ? null : new Run(first, last);
    }

    private static LocalDate date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
