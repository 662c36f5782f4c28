package org.duban.workflow.tasks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.FieldError;
import org.duban.web.Texts;
import org.duban.worklist.FormField;
import org.springframework.stereotype.Component;

/**
 * Holds what was submitted against the form. The engine itself accepts anything; this check runs inside it, so that
 * Tasklist, our pages and REST meet the same wall with the same words.
 */
@Component
class FormCheck {

    /** Text variables of the engine hold no more. */
    private static final int MAX_TEXT = 4000;

    /**
     * @param values what was submitted, by key
     * @return the values of the visible fields alone, cleaned: trimmed texts, whole numbers, dates as {@code yyyy-MM-dd};
     *     every key of the form is there, absent ones as null
     * @throws BusinessRefusal INVALID with every wrong field
     */
    Map<String, Object> check(Forms.Form form, Map<String, Object> values) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> clean = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (field.readonly()) {
                continue;
            }
            Object value = normal(values.get(field.key()));
            boolean hidden = field.hideWhen() != null && hides(field.hideWhen(), form, values);
            if (hidden) {
                clean.put(field.key(), null);
                continue;
            }
            if (value == null) {
                if (field.required()) {
                    errors.add(error(field, "worklist.field.required"));
                }
                clean.put(field.key(), null);
                continue;
            }
            checked(field, value, errors).ifPresent(good -> clean.put(field.key(), good));
        }
        if (!errors.isEmpty()) {
            throw BusinessRefusal.fields(errors);
        }
        return clean;
    }

    private Optional<Object> checked(FormField field, Object value, List<FieldError> errors) {
        return switch (field.type()) {
            case "number" -> number(field, value, errors);
            case "select", "radio" -> option(field, value, errors);
            case "datetime" -> date(field, value, errors);
            case "checkbox" -> Optional.of(Boolean.parseBoolean(value.toString()));
            default -> text(field, value, errors);
        };
    }

    private static Optional<Object> text(FormField field, Object value, List<FieldError> errors) {
        String text = value.toString().replace("\u0000", "").strip();
        int max = field.maxLength() == null ? MAX_TEXT : Math.min(field.maxLength(), MAX_TEXT);
        if (text.length() > max) {
            errors.add(error(field, "worklist.field.long", max, text.length()));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Optional<Object> number(FormField field, Object value, List<FieldError> errors) {
        try {
            int number = new java.math.BigDecimal(value.toString().strip()).intValueExact();
            if (field.min() != null && number < field.min() || field.max() != null && number > field.max()) {
                errors.add(error(field, "worklist.field.range", field.min(), field.max()));
                return Optional.empty();
            }
            return Optional.of(number);
        } catch (ArithmeticException | NumberFormatException e) {
            errors.add(error(field, "worklist.field.number"));
            return Optional.empty();
        }
    }

    private static Optional<Object> option(FormField field, Object value, List<FieldError> errors) {
        if (field.options().stream().noneMatch(option -> option.value().equals(value.toString()))) {
            errors.add(error(field, "worklist.field.option"));
            return Optional.empty();
        }
        return Optional.of(value.toString());
    }

    private static Optional<Object> date(FormField field, Object value, List<FieldError> errors) {
        try {
            String text = value.toString();
            LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (date.getYear() < 2000 || date.getYear() > 2100) {
                throw new DateTimeParseException("year", text, 0);
            }
            return Optional.of(date.toString());
        } catch (DateTimeParseException e) {
            errors.add(error(field, "worklist.field.date"));
            return Optional.empty();
        }
    }

    private static boolean hides(String expression, Forms.Form form, Map<String, Object> values) {
        ProcessEngineConfigurationImpl configuration = Context.getProcessEngineConfiguration();
        FeelEngine feel = configuration.getDmnEngineConfiguration().getFeelEngine();
        Map<String, Object> known = new LinkedHashMap<>();
        form.fields().forEach(field -> known.put(field.key(), normal(values.get(field.key()))));
        Object result = feel.evaluateSimpleExpression(
                expression.startsWith("=") ? expression.substring(1) : expression,
                Variables.fromMap(known).asVariableContext());
        return Boolean.TRUE.equals(result);
    }

    private static Object normal(Object value) {
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private static FieldError error(FormField field, String key, Object... more) {
        List<Object> args = new ArrayList<>();
        args.add(field.label(Texts.english()));
        args.addAll(List.of(more));
        return new FieldError(field.key(), key, args);
    }
}
