package org.duban.deadline;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An answer of the statutory calendar, and the years that it had to take for plain weeks because no list is published
 * for them. Who shows or stores an answer that is not certain says so.
 */
public record CalendarAnswer<T>(T value, SortedSet<Integer> missingYears) {

    public CalendarAnswer {
        missingYears = Collections.unmodifiableSortedSet(new TreeSet<>(missingYears));
    }

    /** Whether every year that counted has a published list. */
    public boolean certain() {
        return missingYears.isEmpty();
    }

    /** The sentence that says which years are missing; empty for a certain answer. */
    public Optional<Wording> warning() {
        return warning(missingYears);
    }

    static Optional<Wording> warning(SortedSet<Integer> missingYears) {
        if (missingYears.isEmpty()) {
            return Optional.empty();
        }
        // as text, or a year would be printed as 2,027
        String years = missingYears.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return Optional.of(new Wording("deadline.calendar.missing", List.of(years)));
    }
}
