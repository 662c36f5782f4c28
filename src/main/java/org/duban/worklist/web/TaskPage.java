package org.duban.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.web.FormField;
import org.duban.web.FormField.Type;
import org.duban.web.Texts;
import org.duban.worklist.FilledForm;

/** A task's form as our pages show it: the Camunda Form, field by field. */
record TaskPage(FilledForm filled, List<Line> about, List<FormField> fields) {

    private static final Pattern ONE_CONDITION = Pattern.compile("(\\w+)(!?=)(\\w+)");

    /** One fact of what the task is about. */
    record Line(String label, String text) {}

    /** @param values what to show in the fields: what was sent, or what is filled in so far */
    static TaskPage of(FilledForm filled, Map<String, ?> values, Texts texts) {
        List<FormField> fields = filled.fields().stream()
                .filter(field ->
                        !field.readonly() && !hiddenForGood(field, filled).orElse(false))
                .map(field -> field(
                        field,
                        values.get(field.key()),
                        hiddenForGood(field, filled).isPresent()))
                .toList();
        return new TaskPage(filled, lines(filled.values().get("about"), texts), fields);
    }

    /**
     * Whether a field is hidden by a value that this form only shows: by what kind of paper it is about, say. Empty where
     * what the person fills in decides.
     */
    private static Optional<Boolean> hiddenForGood(org.duban.worklist.FormField field, FilledForm filled) {
        Matcher condition = ONE_CONDITION.matcher(field.hideWhen() == null ? "" : simple(field.hideWhen()));
        if (!condition.matches()
                || filled.fields().stream()
                        .noneMatch(other -> other.readonly() && other.key().equals(condition.group(1)))) {
            return Optional.empty();
        }
        boolean same = condition.group(3).equals(filled.values().get(condition.group(1)));
        return Optional.of(same == condition.group(2).equals("="));
    }

    private static FormField field(org.duban.worklist.FormField field, Object value, boolean decided) {
        boolean english = Texts.english();
        FormField shown = FormField.of(field.key(), type(field), field.label(english), value)
                .withHelp(field.description(english));
        if (field.maxLength() != null) {
            shown = shown.withMax(field.maxLength());
        }
        if (field.required()) {
            shown = shown.needed();
        }
        if (field.hideWhen() != null && !decided) {
            shown = shown.hiddenWhen(simple(field.hideWhen()));
        }
        return shown.withOptions(field.choices(english).entrySet().stream()
                .map(choice -> new FormField.Option(choice.getKey(), choice.getValue()))
                .toList());
    }

    /** @throws IllegalArgumentException for a component that our pages cannot show */
    static Type type(org.duban.worklist.FormField field) {
        return switch (field.type()) {
            case "textarea" -> Type.AREA;
            case "textfield" -> Type.TEXT;
            case "number" -> Type.NUMBER;
            case "datetime" -> Type.DATE;
            case "select", "radio" -> field.options().size() <= 5 ? Type.RADIOS : Type.SELECT;
            case "checkbox" -> Type.CHECK;
            default -> throw new IllegalArgumentException("no such field on our pages: " + field.type());
        };
    }

    /** FEEL {@code =decision != "object"} in the shape that {@code app.js} reads. */
    static String simple(String feel) {
        return feel.replaceFirst("^=", "").replace("\"", "").replace(" ", "");
    }

    private static List<Line> lines(Object about, Texts texts) {
        List<Line> lines = new ArrayList<>();
        for (String line : String.valueOf(about == null ? "" : about).split("\n")) {
            int colon = line.indexOf('：');
            String label = colon > 0 ? texts.textOr("worklist.about." + line.substring(0, colon), null) : null;
            if (label != null) {
                lines.add(new Line(label, line.substring(colon + 1)));
            } else if (!lines.isEmpty()) {
                Line last = lines.remove(lines.size() - 1);
                lines.add(new Line(last.label(), last.text() + "\n" + line));
            }
        }
        return lines;
    }
}
