package org.duban.supervision.web;

import java.util.Arrays;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;

/** Reads what addresses carry. */
final class NoticeRequests {

    private NoticeRequests() {}

    /** @throws BusinessRefusal INVALID, on the field, for a word that is none of the values */
    static <E extends Enum<E>> E word(Class<E> type, String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.field(field, "supervision.filter.unreadable", text));
    }

    /** An id that is none finds nothing. */
    static Long id(String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return -1L;
        }
    }

    /** @throws BusinessRefusal UNREADABLE for what is no cursor of ours */
    static Long cursor(String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "supervision.cursor");
        }
    }
}
