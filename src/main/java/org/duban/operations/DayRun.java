package org.duban.operations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.duban.deadline.CalendarDay;

/** Days of a calendar in a row that are alike: how a list is published, and read best. */
public record DayRun(LocalDate first, LocalDate last, CalendarDay.Kind kind, String name) {

    /** @param days of one list, in order */
    public static List<DayRun> of(List<CalendarDay> days) {
        List<DayRun> runs = new ArrayList<>();
        for (CalendarDay day : days) {
            DayRun before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && before.goesOnWith(day)) {
                runs.set(runs.size() - 1, new DayRun(before.first, day.day(), before.kind, before.name));
            } else {
                runs.add(new DayRun(day.day(), day.day(), day.kind(), day.name()));
            }
        }
        return runs;
    }

    /** How many days. */
    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** As a line that {@link org.duban.deadline.CalendarImport} reads. */
    public String line() {
        String days = first.equals(last) ? first.toString() : first + "~" + last;
        return days + "," + (kind == CalendarDay.Kind.OFF ? "休" : "班") + "," + name;
    }

    private boolean goesOnWith(CalendarDay day) {
        return day.kind() == kind && day.name().equals(name) && day.day().equals(last.plusDays(1));
    }
}
