package org.duban.worklist;

import java.util.List;
import java.util.Map;

/**
 * A field of a Camunda Form.
 *
 * @param type component type of the form: {@code textfield, textarea, number, select, radio, checkbox, datetime}
 * @param label in Chinese, and {@code labelEn} in English
 * @param hideWhen FEEL expression that hides the field, or null
 * @param readonly shown, never submitted
 * @param options of a select: value to label
 */
public record FormField(
        String type,
        String key,
        String label,
        String labelEn,
        String description,
        String descriptionEn,
        boolean required,
        boolean readonly,
        Integer maxLength,
        Integer min,
        Integer max,
        Object defaultValue,
        String hideWhen,
        List<Option> options) {

    /** A choice of a select. */
    public record Option(String value, String label, String labelEn) {}

    /** Label in the reader's language. */
    public String label(boolean english) {
        return english && labelEn != null ? labelEn : label;
    }

    /** Help in the reader's language, or null. */
    public String description(boolean english) {
        return english && descriptionEn != null ? descriptionEn : description;
    }

    /** Values of a select by their labels in the reader's language. */
    public Map<String, String> choices(boolean english) {
        Map<String, String> choices = new java.util.LinkedHashMap<>();
        options.forEach(option ->
                choices.put(option.value(), english && option.labelEn() != null ? option.labelEn() : option.label()));
        return choices;
    }
}
