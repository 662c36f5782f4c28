package org.duban.ledger.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentState;
import org.duban.deadline.Light;
import org.duban.directive.Source;

/** The filter as an address carries it: texts, of which empty ones say nothing. */
public record LedgerRequest(
        String q, String directive, String unit, String source, String from, String to, String state, String light) {

    public static final int LONGEST = 100;

    /** @throws BusinessRefusal INVALID naming the value that is none */
    public LedgerFilter filter() {
        return new LedgerFilter(
                words(q),
                id("directive", directive),
                null,
                null,
                id("unit", unit),
                value("source", source, Source.class),
                date("from", from),
                date("to", to),
                value("state", state, AssignmentState.class),
                light("light", light));
    }

    private static String words(String q) {
        String words = blankToNull(q);
        if (words != null && words.length() > LONGEST) {
            throw BusinessRefusal.field("q", "ledger.filter.long", LONGEST);
        }
        return words;
    }

    private static Long id(String field, String text) {
        String id = blankToNull(text);
        if (id == null) {
            return null;
        }
        try {
            return Long.valueOf(id);
        } catch (NumberFormatException e) {
            throw BusinessRefusal.field(field, "ledger.filter.value", id);
        }
    }

    private static LocalDate date(String field, String text) {
        String date = blankToNull(text);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw BusinessRefusal.field(field, "ledger.filter.value", date);
        }
    }

    /** 黄灯 is amber on screen; programs may call it yellow. */
    private static Light light(String field, String text) {
        return "yellow".equalsIgnoreCase(text) ? Light.AMBER : value(field, text, Light.class);
    }

    private static <E extends Enum<E>> E value(String field, String text, Class<E> type) {
        String name = blankToNull(text);
        try {
            return name == null ? null : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw BusinessRefusal.field(field, "ledger.filter.value", name);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
