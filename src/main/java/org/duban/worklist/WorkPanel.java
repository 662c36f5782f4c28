package org.duban.worklist;

import java.util.Optional;
import org.duban.security.Caller;

/**
 * Something that stands below or beside a person's tasks on the workbench; contributed as a bean by the module that knows
 * it. Each is filled by a fixed number of queries, however much there is to show.
 */
public interface WorkPanel {

    /** Where a panel stands. */
    enum Place {
        /** 8 of 12 columns, below the tasks */
        MAIN,
        /** the column at the right */
        SIDE
    }

    Place place();

    /** Place among those of the same column, ascending. */
    int order();

    /** Template with a fragment {@code panel(content)}. */
    String template();

    /** What the fragment shows to the caller; empty if the panel has nothing to say to them. */
    Optional<?> content(Caller caller);
}
