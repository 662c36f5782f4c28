package org.duban.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date of a document: a line of its own under the signature, the imprint's, or one behind 成文日期. */
final class DateLines {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String DATE =
            "(\\d{4}|[〇○零Oo0一二三四五六七八九]{4}) ?年 ?(\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(\\d{1,2}|[一二三四五六七八九十]{1,3}) ?日";
    private static final Pattern LINE = Pattern.compile("[（(]?(?:签发日期|日期|时间|成文日期|发文日期)?[：:]?" + DATE + "(印发)?[）)]?");
    private static final Pattern AT_END = Pattern.compile(DATE + "(印发)?。?$");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年|[—–-]20\\d{2}年)");
    private static final Pattern DAY = Pattern.compile(DATE);
    private static final int HEAD = 12;
    private static final int LONG = 200;
    private static final Pattern LABELLED = Pattern.compile(
            "(?:成文日期|发文日期|印发日期|签发日期|发布日期|发布时间|生成日期|公开日期|批示时间|批示日期|发文时间|印发时间|交办日期|交办时间|会议时间|填报日期|填报时间|填表日期|制表日期|统计日期)[：:] ?(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})");

    /** @param piece the line or the part of it that holds the date */
    record Found(LocalDate date, Piece piece) {}

    private DateLines() {}

    /** The first signature date; else the date of the imprint (印发); else a labelled one. */
    static Optional<Found> in(List<Paragraph> paragraphs) {
        Set<Integer> ledgers = Ledger.in(TableGrid.of(paragraphs)).keySet();
        Found printed = null;
        for (Paragraph paragraph : paragraphs) {
            // when work is due is not when the paper was signed
            if (paragraph.cell() != null && ledgers.contains(paragraph.cell().table())) {
                continue;
            }
            Matcher line = LINE.matcher(paragraph.value());
            boolean whole = line.matches();
            Matcher matcher = whole ? line : AT_END.matcher(paragraph.value());
            if (!whole && (paragraph.value().length() > 50 || !matcher.find())) {
                continue;
            }
            LocalDate date = date(matcher);
            boolean imprint = matcher.group(4) != null;
            if (date != null && whole && !imprint) {
                return Optional.of(new Found(date, paragraph.text()));
            }
            boolean signed = UnitNames.looksLikeUnit(paragraph.value().substring(0, matcher.start()));
            if (date != null && printed == null && (imprint || signed)) {
                printed = new Found(date, paragraph.text().slice(matcher.start(), matcher.end()));
            }
        }
        return printed != null ? Optional.of(printed) : labelled(paragraphs);
    }

    private static Optional<Found> labelled(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            Matcher matcher = LABELLED.matcher(paragraph.value());
            if (matcher.find()) {
                LocalDate date = date(matcher);
                if (date != null) {
                    return Optional.of(new Found(date, paragraph.text().slice(matcher.start(1), matcher.end())));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where a document has no date of its own: the first of the year in its title, else the first day that its head names,
     * else the first of the latest year there.
     */
    static LocalDate basis(String title, List<Paragraph> paragraphs) {
        Matcher year = YEAR.matcher(title == null ? "" : title);
        if (year.find()) {
            return LocalDate.of(Integer.parseInt(year.group(1)), 1, 1);
        }
        int latest = 0;
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(HEAD, paragraphs.size()))) {
            Matcher day = DAY.matcher(paragraph.value());
            LocalDate date = paragraph.value().length() <= LONG && day.find() ? date(day) : null;
            if (date != null) {
                return date;
            }
            Matcher named = YEAR.matcher(paragraph.value());
            while (named.find()) {
                latest = Math.max(latest, Integer.parseInt(named.group(1)));
            }
        }
        return latest == 0 ? null : LocalDate.of(latest, 1, 1);
    }

    private static LocalDate date(Matcher matcher) {
        try {
            return LocalDate.of(
                    year(matcher.group(1)), Numeral.value(matcher.group(2)), Numeral.value(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(String text) {
        int year = 0;
        for (char c : text.toCharArray()) {
            int digit = "○零Oo0".indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c) >= 0 ? DIGITS.indexOf(c) : c - '0';
            year = year * 10 + digit;
        }
        return year;
    }
}
