package org.duban.workflow.tasks;

import java.util.Map;

/** Tells the subject of tasks of one type of business key. */
public interface SubjectSource {

    /** The type of {@link BusinessKey} that it knows. */
    String type();

    Subject subject(long id, String taskKind);

    /** What a form starts with, by the form's keys: a returned report comes back with its texts. */
    default Map<String, Object> values(long id, String taskKind) {
        return Map.of();
    }
}
