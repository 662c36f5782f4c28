package org.duban.intake.template;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.ResolvedDeadline;

/** Days as people type them: 2026-06-30, 2026/6/30, 2026.6.30, 20260630, 2026年6月30日, or a phrase (2026年6月底). */
final class Dates {

    private static final Pattern DAY = Pattern.compile(
            "([+-]?\\d{4,9})-(\\d{1,2})-(\\d{1,2})|(\\d{4})[年/.](\\d{1,2})[月/.](\\d{1,2})日?|(\\d{4})(\\d\\d)(\\d\\d)");

    private Dates() {}

    static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @param base for phrases without a year, or null */
    static Optional<LocalDate> read(String text, LocalDate base) {
        Matcher day =
                DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (day.matches()) {
            int first = day.group(1) != null ? 1 : day.group(4) != null ? 4 : 7;
            return of(
                    Integer.parseInt(day.group(first)),
                    Integer.parseInt(day.group(first + 1)),
                    Integer.parseInt(day.group(first + 2)));
        }
        return DatePhrase.resolve(text, base).map(ResolvedDeadline::date);
    }

    /** As a document writes it. */
    static String written(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
