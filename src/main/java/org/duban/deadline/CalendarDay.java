package org.duban.deadline;

import java.time.LocalDate;

/** A day on which the published list differs from the plain week, or confirms it: a day off, or a day worked instead. */
public record CalendarDay(LocalDate day, Kind kind, String name) {

    /** What a listed day is. */
    public enum Kind {
        /** A day off (休). */
        OFF,
        /** A day of the weekend on which offices work (班). */
        WORK
    }
}
