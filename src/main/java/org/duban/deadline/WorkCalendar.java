package org.duban.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The published lists in memory, immutable. */
public final class WorkCalendar implements WorkingDays {

    private static final int MOST_WORKING_DAYS = 10_000;
    private static final int MOST_YEARS = 40;

    private final Set<Integer> years;
    private final Map<LocalDate, CalendarDay.Kind> kinds;

    private WorkCalendar(Set<Integer> years, Map<LocalDate, CalendarDay.Kind> kinds) {
        this.years = years;
        this.kinds = kinds;
    }

    /** A calendar of the years for which a list is published, and the days of all lists, of which the later ones win. */
    public static WorkCalendar of(Collection<Integer> publishedYears, Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay.Kind> kinds = new HashMap<>();
        days.forEach(day -> kinds.put(day.day(), day.kind()));
        return new WorkCalendar(Set.copyOf(publishedYears), Map.copyOf(kinds));
    }

    /** Whether the year's list is known. */
    public boolean isPublished(int year) {
        return years.contains(year);
    }

    @Override
    public WorkCalendar calendar() {
        return this;
    }

    @Override
    public CalendarAnswer<Boolean> isWorkingDay(LocalDate day) {
        SortedSet<Integer> missing = new TreeSet<>();
        return new CalendarAnswer<>(works(day, missing), missing);
    }

    @Override
    public CalendarAnswer<LocalDate> plusWorkingDays(LocalDate from, int days) {
        if (Math.abs((long) days) > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("too many working days: " + days);
        }
        SortedSet<Integer> missing = new TreeSet<>();
        int step = days < 0 ? -1 : 1;
        LocalDate day = from;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (works(day, missing)) {
                left--;
            }
        }
        return new CalendarAnswer<>(day, missing);
    }

    @Override
    public CalendarAnswer<Integer> workingDaysBetween(LocalDate from, LocalDate to) {
        if (Math.abs(ChronoUnit.YEARS.between(from, to)) >= MOST_YEARS) {
            throw new IllegalArgumentException("too far apart: " + from + " and " + to);
        }
        SortedSet<Integer> missing = new TreeSet<>();
        boolean forward = !to.isBefore(from);
        LocalDate last = forward ? to : from;
        int count = 0;
        for (LocalDate day = (forward ? from : to).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (works(day, missing)) {
                count++;
            }
        }
        return new CalendarAnswer<>(forward ? count : -count, missing);
    }

    private boolean works(LocalDate day, SortedSet<Integer> missing) {
        CalendarDay.Kind kind = kinds.get(day);
        if (kind != null) {
            return kind == CalendarDay.Kind.WORK;
        }
        if (!isPublished(day.getYear())) {
            missing.add(day.getYear());
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
