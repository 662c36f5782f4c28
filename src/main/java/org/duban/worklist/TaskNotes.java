package org.duban.worklist;

import java.util.Collection;
import java.util.Map;

/** Knows the second line of a task in lists: whose work it is and where it comes from. */
public interface TaskNotes {

    /** The line by id of the task; a task of which nothing is known is left out. One query for all. */
    Map<String, String> of(Collection<OpenTask> tasks);
}
