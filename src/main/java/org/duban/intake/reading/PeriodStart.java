package org.duban.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.ResolvedDeadline;

/** The first day of a time that is resolved to its last: of a ten-day part of a month, a month, or a span of dates. */
final class PeriodStart {

    private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern SPAN = Pattern.compile("^[^\\d一二三四五六七八九十]{0,4}(?:(\\d{4})年)?" + NUMBER + "月(?:"
            + NUMBER + "日|(上旬|中旬|下旬|初|底))?[^月至到—–~-]{0,4}(?:起)?(?:[至到—–~-]).*");
    private static final Pattern FROM_NOW = Pattern.compile("^(?:自)?(?:即日|印发之日|本通知印发之日|发文之日)起.*");

    private PeriodStart() {}

    /** Null where only the end is said. @param due what the text resolves to */
    static LocalDate of(String text, ResolvedDeadline due, LocalDate basis) {
        LocalDate end = due.date();
        if (end == null) {
            return null;
        }
        Matcher span = SPAN.matcher(text.replace(" ", ""));
        if (span.matches()) {
            return first(span, end);
        }
        if (FROM_NOW.matcher(text).matches()) {
            return basis;
        }
        return switch (due.rule()) {
            case TEN_DAYS -> end.withDayOfMonth(end.getDayOfMonth() <= 10 ? 1 : end.getDayOfMonth() <= 20 ? 11 : 21);
            case MONTH -> end.withDayOfMonth(1);
            case DAY -> text.matches(".*(?:前|止|截止).*") ? null : end;
            default -> null;
        };
    }

    private static LocalDate first(Matcher span, LocalDate end) {
        int month = Numeral.value(span.group(2));
        boolean before = month > end.getMonthValue();
        int year = span.group(1) != null ? Integer.parseInt(span.group(1)) : end.getYear() - (before ? 1 : 0);
        int day = span.group(3) != null ? Numeral.value(span.group(3)) : partOf(span.group(4));
        try {
            LocalDate start = LocalDate.of(year, month, 1);
            return day == 0 ? start.withDayOfMonth(start.lengthOfMonth()) : start.withDayOfMonth(day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int partOf(String part) {
        return part == null || "上旬".equals(part) || "初".equals(part)
                ? 1
                : "中旬".equals(part) ? 11 : "下旬".equals(part) ? 21 : 0;
    }
}
