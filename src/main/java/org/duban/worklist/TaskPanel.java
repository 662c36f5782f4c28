package org.duban.worklist;

import java.util.Optional;
import org.duban.security.Caller;

/** Something that stands beside the form of a task, as files that belong to it; contributed as a bean. */
public interface TaskPanel {

    /** Template with a fragment {@code panel(content, task)}. */
    String template();

    /** What the fragment shows; empty if it has nothing to say about this task. */
    Optional<?> content(Caller caller, OpenTask task);
}
