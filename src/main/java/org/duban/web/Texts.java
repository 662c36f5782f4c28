package org.duban.web;

import java.util.List;
import java.util.Locale;
import org.duban.BusinessRefusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts in the language of the present request. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException if no bundle has the key */
    public String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** The text, or {@code otherwise} if no bundle has the key. */
    public String textOr(String key, String otherwise, Object... args) {
        return messages.getMessage(key, args, otherwise, locale());
    }

    /** What a refusal says to the reader. */
    public String of(BusinessRefusal refusal) {
        return text(refusal.messageKey(), refusal.args().toArray());
    }

    /**
     * The wrong fields of a refusal, for the model of a form as {@code errors}; one that is about no field stands in the
     * summary alone.
     */
    public FormErrors errors(BusinessRefusal refusal) {
        if (refusal.fieldErrors().isEmpty()) {
            return new FormErrors(List.of(new FormErrors.Entry(null, of(refusal))));
        }
        return new FormErrors(refusal.fieldErrors().stream()
                .map(error -> new FormErrors.Entry(
                        error.field(), text(error.messageKey(), error.args().toArray())))
                .toList());
    }

    public static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    public static boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
    }
}
