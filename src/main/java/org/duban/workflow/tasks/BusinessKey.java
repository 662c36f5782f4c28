package org.duban.workflow.tasks;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a process instance is about: {@code assignment:123}. The only thing of ours that the engine must know. */
public record BusinessKey(String type, long id) {

    public static BusinessKey directive(long id) {
        return new BusinessKey("directive", id);
    }

    public static BusinessKey assignment(long id) {
        return new BusinessKey("assignment", id);
    }

    public static BusinessKey report(long id) {
        return new BusinessKey("report", id);
    }

    public static BusinessKey withdrawal(long id) {
        return new BusinessKey("withdrawal", id);
    }

    public static BusinessKey notice(long id) {
        return new BusinessKey("notice", id);
    }

    public static BusinessKey escalation(long id) {
        return new BusinessKey("escalation", id);
    }

    public static BusinessKey message(long id) {
        return new BusinessKey("message", id);
    }

    public static BusinessKey of(DelegateExecution execution) {
        return parse(execution.getProcessBusinessKey());
    }

    /** The id of the assignment, directive … that the instance is about. */
    public static long id(DelegateExecution execution) {
        return of(execution).id();
    }

    /** @throws IllegalArgumentException if {@code text} is not {@code <type>:<id>} */
    public static BusinessKey parse(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a business key of ours: " + text);
        }
        return new BusinessKey(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
