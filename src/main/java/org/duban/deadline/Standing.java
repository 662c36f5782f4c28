package org.duban.deadline;

import java.util.Set;
import java.util.stream.Collectors;

/** What a state means for time: whether it runs, rests or is over. */
public enum Standing {
    /** Time runs. */
    OPEN(Set.of()),
    /** Time does not run: suspended, or ended in another way than by success. */
    RESTING(Set.of("SUSPENDED", "WITHDRAWN", "REASSIGNED", "MERGED", "TRANSFERRED", "ENDED", "CLOSED_UNMET")),
    /** Done. */
    CLOSED(Set.of("CLOSED", "CONCLUDED", "ARCHIVED"));

    private final Set<String> states;

    Standing(Set<String> states) {
        this.states = states;
    }

    /** The standing of work in a state, by the state's name; what is neither resting nor closed is open. */
    public static Standing of(String state) {
        if (CLOSED.states.contains(state)) {
            return CLOSED;
        }
        return RESTING.states.contains(state) ? RESTING : OPEN;
    }

    /** The states as a list of SQL literals. */
    String sqlList() {
        return states.stream().sorted().collect(Collectors.joining("', '", "'", "'"));
    }
}
