package org.duban.deadline;

import java.time.LocalDate;

/**
 * Counts the days on which offices work, after the published lists with their days off and their swapped working days.
 *
 * <p>A year without a list is counted by plain weeks, Monday to Friday, and the answer names it. A year's list may also
 * move a day or two of the December before it; until it is published such a December counts as its own year says.
 */
public interface WorkingDays {

    /** Whether offices work on that day. */
    CalendarAnswer<Boolean> isWorkingDay(LocalDate day);

    /**
     * The last of that many working days, the first being the first working day after {@code from}; backward for a
     * negative number; {@code from} itself for 0, whatever day it is.
     *
     * @throws IllegalArgumentException for more than 10,000 days either way
     */
    CalendarAnswer<LocalDate> plusWorkingDays(LocalDate from, int days);

    /**
     * The number of working days after {@code from} up to and including {@code to}; negative where {@code to} is
     * earlier. For a working day {@code to} it is what {@link #plusWorkingDays} needs to get there.
     *
     * @throws IllegalArgumentException where the two are more than 40 years apart
     */
    CalendarAnswer<Integer> workingDaysBetween(LocalDate from, LocalDate to);

    /** The calendar as it stands now, for several questions that must agree with each other. */
    WorkCalendar calendar();
}
