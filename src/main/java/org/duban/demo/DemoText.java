package org.duban.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the demo in which dates are written relative to today, so that its story stays true on any day.
 *
 * <p>{@code {{yyyy年M月d日 -30d}}} is the date 30 days before today in that pattern of {@link DateTimeFormatter};
 * {@code {{yyyy年M月底 +60d}}} names the month in which that date lies. Nothing else is replaced.
 */
public final class DemoText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+?) ([+-]\\d{1,4})d}}");
    private static final String MONTH_END = "月底";

    private DemoText() {}

    /**
     * Writes out every placeholder.
     *
     * @throws IllegalArgumentException if a placeholder cannot be understood; a document with braces in it is a mistake
     */
    public static String resolve(String template, LocalDate today) {
        String resolved = PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        formatter(found.group(1)).format(today.plusDays(Integer.parseInt(found.group(2))))));
        int left = resolved.indexOf("{{");
        if (left >= 0) {
            throw new IllegalArgumentException(
                    "not a date: " + resolved.substring(left, Math.min(left + 40, resolved.length())));
        }
        return resolved;
    }

    /** The day that the one placeholder in a phrase means ({@code {{yyyy年M月底 +60d}}前}); none if it holds no date. */
    static Optional<LocalDate> dayIn(String phrase, LocalDate today) {
        Matcher found = PLACEHOLDER.matcher(phrase);
        return found.find() ? Optional.of(dayOf(found.group(), today)) : Optional.empty();
    }

    /**
     * The day a single placeholder means, as the product's rule for deadlines reads it: the last day of the month where
     * the pattern says 月底, else the day itself.
     *
     * @param text exactly one placeholder
     */
    static LocalDate dayOf(String text, LocalDate today) {
        Matcher found = PLACEHOLDER.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("not one date: " + text);
        }
        LocalDate day = today.plusDays(Integer.parseInt(found.group(2)));
        return found.group(1).endsWith(MONTH_END) ? YearMonth.from(day).atEndOfMonth() : day;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.SIMPLIFIED_CHINESE);
    }
}
