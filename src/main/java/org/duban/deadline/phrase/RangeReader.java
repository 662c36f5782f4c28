package org.duban.deadline.phrase;

import org.duban.deadline.ResolvedDeadline.Rule;

/** Reads what runs from one part to another: 2021—2025年, 3月至5月, 3月20日-25日. */
final class RangeReader {

    private static final int MOST_YEARS = 30;

    /**
     * A range; {@code yearly} when it runs over whole years, one of which is each a due date.
     *
     * @param first the first year of a yearly range, 0 otherwise
     */
    record Range(Part last, int first, boolean yearly) {}

    private final Glyphs glyphs;
    private final PartReader parts;

    RangeReader(Glyphs glyphs, PartReader parts) {
        this.glyphs = glyphs;
        this.parts = parts;
    }

    /** A range whose first part lacks its unit, as 2021-2025年 or 3-5月; null if none begins there. */
    Range shortened(int start) {
        Numeral first = Numeral.at(glyphs, start, true);
        int second = first == null ? -1 : link(first.end());
        if (second < 0) {
            return null;
        }
        Part last = parts.at(second);
        if (last == null) {
            return null;
        }
        if (last.rule() == Rule.YEAR && YearReader.isYear(first)) {
            return yearly(first.value(), last);
        }
        boolean months = last.year() == null && isMonths(last) && first.value() >= 1 && first.value() < last.toMonth();
        return months ? new Range(period(last), 0, false) : null;
    }

    /** The range that goes on behind its first part, or null. */
    Range goingOnFrom(Part first) {
        int second = link(first.end());
        if (second < 0) {
            return null;
        }
        Part last = parts.at(second);
        if (last == null) {
            last = dayOf(first, second);
        }
        if (last == null) {
            return null;
        }
        if (first.rule() == Rule.YEAR && last.rule() == Rule.YEAR) {
            return first.year() == null || last.year() == null ? null : yearly(first.year(), last);
        }
        if (last.year() == null && first.year() != null) {
            boolean wraps = last.toMonth() < first.fromMonth();
            last = last.inYear(wraps ? first.year() + 1 : first.year());
        }
        return new Range(period(last), 0, false);
    }

    /** 2026年3-5月: a shortened range of months behind a year. */
    Part monthsOf(Part bareYear) {
        Numeral first = bareYear.rule() == Rule.YEAR ? Numeral.at(glyphs, bareYear.end(), true) : null;
        if (first == null || first.value() < 1 || first.value() > 12) {
            return null;
        }
        int second = link(first.end());
        Part last = second < 0 ? null : parts.at(second);
        boolean months = last != null && last.year() == null && isMonths(last);
        return months ? period(last).inYear(bareYear.year()) : null;
    }

    private static boolean isMonths(Part part) {
        return part.rule() == Rule.MONTH || part.rule() == Rule.MONTH_END;
    }

    private int link(int i) {
        return glyphs.after(i, "--", "-", "至", "到");
    }

    private Part dayOf(Part first, int second) {
        Numeral day = first.rule() == Rule.DAY ? Numeral.at(glyphs, second, true) : null;
        if (day == null || day.value() < 1 || day.value() > 31) {
            return null;
        }
        int end = glyphs.after(day.end(), "日", "号");
        return end < 0 ? null : Part.day(first.year(), first.toMonth(), day.value(), Rule.DAY, end);
    }

    private static Part period(Part last) {
        return new Part(
                last.year(),
                last.fromMonth(),
                last.fromDay(),
                last.toMonth(),
                last.toDay(),
                Rule.PERIOD,
                true,
                last.limiting(),
                last.unsure(),
                last.end());
    }

    private static Range yearly(int first, Part last) {
        boolean sensible = last.year() != null && last.year() > first && last.year() - first <= MOST_YEARS;
        return sensible ? new Range(last, first, true) : null;
    }
}
