package org.duban.workflow.tasks;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Takes what a form submitted out of the process: once its effect is in our tables the engine keeps nothing of it. What
 * gateways still ask for ({@code decision, action}) stays.
 */
public final class FormValues {

    private final DelegateExecution execution;

    private FormValues(DelegateExecution execution) {
        this.execution = execution;
    }

    public static FormValues of(DelegateExecution execution) {
        return new FormValues(execution);
    }

    /** A text, removed from the process; null if it is not there. */
    public String take(String key) {
        Object value = execution.getVariable(key);
        execution.removeVariable(key);
        return value == null ? null : value.toString();
    }

    /** A text, removed from the process; empty if it is not there. */
    public String takeText(String key) {
        String value = take(key);
        return value == null ? "" : value;
    }

    public int takeNumber(String key) {
        String value = take(key);
        return value == null ? 0 : Integer.parseInt(value);
    }

    public LocalDate takeDate(String key) {
        String value = take(key);
        return value == null ? null : LocalDate.parse(value);
    }

    /** Whether a choice was made; the value stays for the gateway. */
    public boolean chose(String key, String value) {
        return value.equals(execution.getVariable(key));
    }
}
