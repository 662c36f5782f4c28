package org.duban.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Takes over the list of days off that is published for a year.
 *
 * <p>The text has one day or run of days a line, with comma, semicolon or tab between: {@code 2027-02-05,休,春节} or
 * {@code 2027-02-05~2027-02-11,OFF,春节}. A first line of headings and empty lines are passed over. All or nothing: a
 * list with an error changes nothing.
 */
public interface CalendarImport {

    /** What is wrong with a line, counted from 1; line 0 stands for the list as a whole. */
    record RowError(int line, Wording message) {}

    /**
     * What came of it: the number of days taken over, or the errors, of which there is at least one where nothing was
     * taken over.
     */
    record Result(int year, int days, List<RowError> errors) {

        public Result {
            errors = List.copyOf(errors);
        }

        public boolean accepted() {
            return errors.isEmpty();
        }
    }

    /** A year's list as it stands: its days in order, the notice that published it, and when it was entered. */
    record YearList(int year, String source, Instant importedAt, List<CalendarDay> days) {

        public YearList {
            days = List.copyOf(days);
        }
    }

    /** The years of which a list is on file. */
    SortedSet<Integer> years();

    /** The list of that year, or empty if none is on file. */
    Optional<YearList> list(int year);

    /** Reads the list without taking it over, for a look before. */
    Result check(int year, String csv);

    /**
     * Replaces the year's list and publishes {@link CalendarChanged}. The caller has made sure that an administrator
     * asks.
     *
     * @param source the notice that published it, at most 200 characters
     */
    Result replace(int year, String source, String csv);
}
