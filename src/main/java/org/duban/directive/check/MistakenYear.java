package org.duban.directive.check;

import java.time.LocalDate;

/** The likeliest correction of a date that lies too early: its year is mistaken, or left out behind a New Year. */
final class MistakenYear {

    private MistakenYear() {}

    /** The first day of the same name that is not before {@code start}. */
    static LocalDate nextSuchDay(LocalDate day, LocalDate start) {
        LocalDate same = day.withYear(start.getYear());
        return same.isBefore(start) ? day.withYear(start.getYear() + 1) : same;
    }
}
