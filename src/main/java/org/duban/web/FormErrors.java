package org.duban.web;

import java.util.List;

/** What is wrong with a form, in the reader's language; model attribute {@code errors} of a page with a form. */
public record FormErrors(List<Entry> all) {

    /** @param field name of the field; null for what is about the form as a whole */
    public record Entry(String field, String message) {

        /** Where a link in the summary leads. */
        public String anchor() {
            return field == null ? "main" : FormField.id(field);
        }
    }

    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The message about a field, or null if nothing is wrong with it. */
    public String of(String field) {
        return all.stream()
                .filter(entry -> field.equals(entry.field()))
                .map(Entry::message)
                .findFirst()
                .orElse(null);
    }
}
