package org.duban.deadline;

/**
 * A year's list was entered or replaced. Due dates that were counted in working days of that year may have moved; those
 * that stand on paper have not.
 *
 * @param source the notice that published the list
 * @param days how many days it lists
 */
public record CalendarChanged(int year, String source, int days) {}
