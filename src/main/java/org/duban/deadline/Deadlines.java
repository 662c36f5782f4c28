package org.duban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** From a limit to the moment at which it has run out. */
public final class Deadlines {

    private Deadlines() {}

    /**
     * When a limit runs out.
     *
     * @param at the first moment that is too late: of days and months the end (24:00) of the due date, so that what is
     *     done on the due day is on time
     * @param date the last day on which it is on time
     * @param missingYears years without a published calendar that were counted by plain weeks
     */
    public record Due(Instant at, LocalDate date, SortedSet<Integer> missingYears) {

        /** Whether every year that counted has a published calendar. */
        public boolean certain() {
            return missingYears.isEmpty();
        }

        /** The sentence that says which years are missing; empty where it is certain. */
        public Optional<Wording> warning() {
            return CalendarAnswer.warning(missingYears);
        }
    }

    /**
     * Applies a limit. Days are counted from the day after {@code from} (民法典 article 201), whatever the hour; a due
     * date on a day off stays where it is; a limit in months ends on the same day, or the month's last where there is
     * none.
     *
     * @param zone where the office is
     */
    public static Due apply(Instant from, Limit limit, WorkCalendar calendar, ZoneId zone) {
        ZonedDateTime start = from.atZone(zone);
        LocalDate day = start.toLocalDate();
        return switch (limit.unit()) {
            case HOURS -> atHour(from.plus(limit.amount(), ChronoUnit.HOURS), zone);
            case DAYS -> endOf(day.plusDays(limit.amount()), new TreeSet<>(), zone);
            case MONTHS -> endOf(day.plusMonths(limit.amount()), new TreeSet<>(), zone);
            case WORKING_DAYS -> {
                CalendarAnswer<LocalDate> last = calendar.plusWorkingDays(day, limit.amount());
                yield endOf(last.value(), last.missingYears(), zone);
            }
        };
    }

    /** The first moment after a due date: what is done earlier is on time. */
    public static Instant endOf(LocalDate dueDate, ZoneId zone) {
        return dueDate.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Due endOf(LocalDate dueDate, SortedSet<Integer> missingYears, ZoneId zone) {
        return new Due(endOf(dueDate, zone), dueDate, missingYears);
    }

    private static Due atHour(Instant at, ZoneId zone) {
        // a limit that ends at midnight still belongs to the day that ends with it
        LocalDate date = at.minusNanos(1).atZone(zone).toLocalDate();
        return new Due(at, date, new TreeSet<>());
    }
}
