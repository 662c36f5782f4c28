package org.duban.worklist;

import java.util.Map;
import org.duban.BusinessRefusal;

/**
 * The one door (PRODUCT): a task completed here has the same effect as in Tasklist or by the engine's REST, for it is the
 * same completion.
 */
public interface TaskDoor {

    /**
     * A task's form and what is filled in so far.
     *
     * @throws BusinessRefusal NOT_FOUND if there is no such task, or the caller may not act on it
     */
    FilledForm form(String taskId);

    /**
     * Completes a task for the caller.
     *
     * @param values by the form's keys; texts, whole numbers, booleans, dates as {@code yyyy-MM-dd}
     * @throws BusinessRefusal NOT_FOUND as above; CONFLICT if somebody else took or completed it; INVALID with the fields
     *     that are wrong
     */
    void complete(String taskId, Map<String, ?> values);
}
