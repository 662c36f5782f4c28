package org.duban.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * One field of a form, as {@code form.html} shows it. Immutable; each method answers a changed copy.
 *
 * @param label the label itself, not its key
 * @param help a line below the control; null for none
 * @param value present value: text, a number, a date, or a collection for {@link Type#CHECKS}
 * @param rows height of an {@link Type#AREA}
 * @param max most characters; null for no bound
 * @param hideWhen condition under which the row is hidden, as {@code decision!=object}; see {@code app.js}
 * @param accept file types of a {@link Type#FILE}, as {@code .pdf,.docx}
 */
public record FormField(
        String name,
        Type type,
        String label,
        String help,
        Object value,
        List<Option> options,
        boolean required,
        boolean readonly,
        int rows,
        Integer max,
        String hideWhen,
        String accept) {

    /** Kinds of control. */
    public enum Type {
        TEXT,
        AREA,
        NUMBER,
        DATE,
        SELECT,
        RADIOS,
        CHECKS,
        CHECK,
        FILE,
        PASSWORD,
        /** Text that is only shown. */
        SHOWN
    }

    /** One choice; {@code label} is what is shown. */
    public record Option(String value, String label) {}

    public FormField {
        Objects.requireNonNull(name);
        options = List.copyOf(options);
    }

    public static FormField of(String name, Type type, String label, Object value) {
        return new FormField(name, type, label, null, value, List.of(), false, false, 4, null, null, null);
    }

    /** Id of the control of the field {@code name}. */
    static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    public String id() {
        return id(name);
    }

    /** The value as a control holds it; empty for nothing. */
    public String text() {
        return value == null ? "" : value.toString();
    }

    /** Whether an option is chosen. */
    public boolean chosen(String option) {
        if (value instanceof Collection<?> chosen) {
            return chosen.stream().anyMatch(one -> one != null && one.toString().equals(option));
        }
        return text().equals(option);
    }

    public FormField withHelp(String text) {
        return copy(text, options, required, readonly, rows, max, hideWhen, accept);
    }

    public FormField withOptions(List<Option> choices) {
        return copy(help, choices, required, readonly, rows, max, hideWhen, accept);
    }

    public FormField needed() {
        return copy(help, options, true, readonly, rows, max, hideWhen, accept);
    }

    public FormField locked() {
        return copy(help, options, required, true, rows, max, hideWhen, accept);
    }

    public FormField withRows(int lines) {
        return copy(help, options, required, readonly, lines, max, hideWhen, accept);
    }

    public FormField withMax(int characters) {
        return copy(help, options, required, readonly, rows, characters, hideWhen, accept);
    }

    public FormField hiddenWhen(String condition) {
        return copy(help, options, required, readonly, rows, max, condition, accept);
    }

    public FormField accepting(String types) {
        return copy(help, options, required, readonly, rows, max, hideWhen, types);
    }

    private FormField copy(
            String newHelp,
            List<Option> newOptions,
            boolean newRequired,
            boolean newReadonly,
            int newRows,
            Integer newMax,
            String newHideWhen,
            String newAccept) {
        return new FormField(
                name,
                type,
                label,
                newHelp,
                value,
                newOptions,
                newRequired,
                newReadonly,
                newRows,
                newMax,
                newHideWhen,
                newAccept);
    }
}
