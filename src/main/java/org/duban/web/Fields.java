package org.duban.web;

import org.duban.web.FormField.Type;
import org.springframework.stereotype.Component;

/**
 * Makes fields inside a template, as {@code ${#field.area('reason', 'assignment.extension.reason', form.reason).needed()}}:
 * name, message key of the label, value. A message with the same key and {@code .help} becomes the line below.
 */
@Component
public class Fields {

    private final Texts texts;

    Fields(Texts texts) {
        this.texts = texts;
    }

    public FormField text(String name, String key, Object value) {
        return field(name, Type.TEXT, key, value);
    }

    public FormField area(String name, String key, Object value) {
        return field(name, Type.AREA, key, value);
    }

    public FormField number(String name, String key, Object value) {
        return field(name, Type.NUMBER, key, value);
    }

    public FormField date(String name, String key, Object value) {
        return field(name, Type.DATE, key, value);
    }

    public FormField select(String name, String key, Object value) {
        return field(name, Type.SELECT, key, value);
    }

    public FormField radios(String name, String key, Object value) {
        return field(name, Type.RADIOS, key, value);
    }

    public FormField checks(String name, String key, Object value) {
        return field(name, Type.CHECKS, key, value);
    }

    public FormField check(String name, String key, Object value) {
        return field(name, Type.CHECK, key, value);
    }

    public FormField file(String name, String key) {
        return field(name, Type.FILE, key, null);
    }

    public FormField password(String name, String key) {
        return field(name, Type.PASSWORD, key, null);
    }

    public FormField shown(String name, String key, Object value) {
        return field(name, Type.SHOWN, key, value);
    }

    private FormField field(String name, Type type, String key, Object value) {
        return FormField.of(name, type, texts.text(key), value).withHelp(texts.textOr(key + ".help", null));
    }
}
