package org.duban.directive.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.FieldError;
import org.duban.intake.DirectiveDraft.Span;

/** Collects what is wrong with the values of a draft, place by place. */
final class DraftLimits {

    /** More would help nobody to correct a draft. */
    private static final int MOST_ERRORS = 50;

    private static final int LONGEST_DRAFT = 5_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    /** A key that comes back in messages and paths. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.\\[\\]_-]{1,200}");

    private final List<FieldError> errors = new ArrayList<>();
    private final StringBuilder all = new StringBuilder();

    void wrong(String place, String messageKey, Object... args) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(place, messageKey, List.of(args)));
        }
    }

    void text(String place, String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            wrong(place, "directive.field.long", longest);
        } else if (!storable(value)) {
            wrong(place, "directive.field.characters");
        } else if (all.length() > LONGEST_DRAFT) {
            wrong("items", "directive.field.whole", LONGEST_DRAFT);
        } else if (!value.isEmpty()) {
            all.append(value).append('\n');
        }
    }

    void texts(String place, List<String> values, int most, int longest) {
        if (size(place, values.size(), most)) {
            for (int i = 0; i < values.size(); i++) {
                text(place + "[" + i + "]", values.get(i), longest);
                if (values.get(i).isBlank()) {
                    wrong(place + "[" + i + "]", "directive.field.empty");
                }
            }
        }
    }

    /** @return whether there is sense in looking at the entries one by one */
    boolean size(String place, int size, int most) {
        if (size > most) {
            wrong(place, "directive.field.many", most);
        }
        return size <= most;
    }

    void key(String place, String value) {
        if (value == null || !KEY.matcher(value).matches()) {
            wrong(place, "directive.field.unfit");
        }
    }

    /** Null, or the only value there is. */
    void only(String place, String value, String possible) {
        if (value != null && !value.equals(possible)) {
            wrong(place, "directive.field.unfit");
        }
    }

    void date(String place, LocalDate date) {
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            wrong(place, "directive.field.date");
        }
    }

    void dates(String place, List<LocalDate> dates) {
        size(place, dates.size(), 400);
        dates.forEach(date -> date(place, date));
    }

    void number(String place, Integer value, int most) {
        if (value != null && (value < 0 || value > most)) {
            wrong(place, "directive.field.unfit");
        }
    }

    /** A number whose exponent is large takes gigabytes to write out. */
    void figure(String place, BigDecimal value) {
        if (value != null && (value.precision() > 20 || value.scale() > 10 || value.scale() < -15)) {
            wrong(place, "directive.field.unfit");
        }
    }

    void span(String place, Span span) {
        if (span != null && (span.start() < 0 || span.end() < span.start())) {
            wrong(place, "directive.field.unfit");
        }
    }

    void refuse() {
        if (!errors.isEmpty()) {
            throw BusinessRefusal.fields(errors);
        }
    }

    String allText() {
        return all.toString();
    }

    /** Neither control characters nor halves of characters: a database and a page refuse them. */
    private static boolean storable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
