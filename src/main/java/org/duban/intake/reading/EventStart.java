package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.FoundPhrase;

/** The first day of a time that is named by its last: of a ten-day part of a month, a month, or several. */
final class EventStart {

    private static final Pattern FIRST_MONTH = Pattern.compile("(\\d{1,2}|[一二三四五六七八九十]{1,2})月[^月]{0,4}[到至—–-].*月");

    private EventStart() {}

    static LocalDate of(FoundPhrase phrase, LocalDate end) {
        if (end == null) {
            return null;
        }
        Matcher months = FIRST_MONTH.matcher(phrase.deadline().text());
        if (months.find()) {
            int month = Numeral.value(months.group(1));
            return month >= 1 && month <= 12 ? LocalDate.of(end.getYear(), month, 1) : null;
        }
        return switch (phrase.deadline().rule()) {
            case TEN_DAYS -> end.withDayOfMonth(end.getDayOfMonth() <= 10 ? 1 : end.getDayOfMonth() <= 20 ? 11 : 21);
            case MONTH -> end.withDayOfMonth(1);
            case DAY -> end;
            default -> null;
        };
    }
}
