package org.duban.deadline.phrase;

import java.time.LocalDate;
import org.duban.deadline.ResolvedDeadline.Rule;
import org.duban.deadline.phrase.YearReader.Year;

/** Reads one date, month, quarter, half or year, without what stands around it. */
final class PartReader {

    private static final int MOST_DAYS = 31;

    private final Glyphs glyphs;
    private final RelativeReader relative;
    private final YearReader years;

    PartReader(Glyphs glyphs, LocalDate documentDate) {
        this.glyphs = glyphs;
        this.relative = new RelativeReader(glyphs, documentDate, this);
        this.years = new YearReader(glyphs, documentDate);
    }

    /** The part that begins there, or null. */
    Part at(int start) {
        Part printed = printed(start);
        if (printed != null) {
            return printed;
        }
        Year year = years.at(start);
        if (year == null) {
            Part part = ofYear(null, start, false);
            return part == null ? relative.at(start) : part;
        }
        Part part = ofYear(year.value(), year.end(), true);
        if (part == null) {
            part = bareYear(year);
        }
        return year.unsure() ? part.unsurely() : part;
    }

    /** 2026-06-30, 2026/6/30, 2026.6.30 and, where nothing else can be meant, 2026.6. */
    private Part printed(int start) {
        Numeral year = Numeral.at(glyphs, start, true);
        if (year == null || !YearReader.isYear(year)) {
            return null;
        }
        char separator = glyphs.at(year.end());
        if (separator != '-' && separator != '.' && separator != '/') {
            return null;
        }
        Numeral month = Numeral.at(glyphs, year.end() + 1, true);
        if (month == null || month.digits() > 2 || month.value() < 1 || month.value() > 12) {
            return null;
        }
        if (glyphs.at(month.end()) == separator) {
            Numeral day = Numeral.at(glyphs, month.end() + 1, true);
            if (day != null && day.digits() <= 2 && day.value() >= 1 && day.value() <= MOST_DAYS) {
                return Part.day(year.value(), month.value(), day.value(), Rule.DAY, glyphs.skip(day.end(), "日"));
            }
            return null;
        }
        boolean limits = glyphs.after(month.end(), "前", "底", "月") >= 0 || month.end() == glyphs.length();
        return limits ? monthTail(year.value(), month.value(), glyphs.skip(month.end(), "月")) : null;
    }

    private Part bareYear(Year year) {
        return Part.months(year.value(), 1, 12, Rule.YEAR, year.end());
    }

    /** What can follow a year, and can stand without one: a month, a quarter, a half, its end. */
    private Part ofYear(Integer year, int i, boolean yearStands) {
        Part month = month(year, i, yearStands);
        if (month != null) {
            return month;
        }
        Part quarter = quarter(year, i);
        if (quarter != null) {
            return quarter;
        }
        int half = glyphs.after(i, "上半年", "下半年");
        if (half >= 0) {
            boolean first = glyphs.at(i) == '上';
            Part part = Part.months(year, first ? 1 : 7, first ? 6 : 12, Rule.HALF_YEAR, half);
            int end = glyphs.after(half, "结束", "底", "末");
            return end < 0 ? part : part.atItsEnd(Rule.HALF_YEAR, end);
        }
        Part occasion = OccasionReader.at(glyphs, year, i);
        if (occasion != null) {
            return occasion;
        }
        int end = yearStands ? glyphs.after(i, "年年底", "年年末", "年底", "年末", "年终", "底", "末") : -1;
        if (end >= 0) {
            return Part.months(year, 1, 12, Rule.YEAR, end).atItsEnd(Rule.YEAR_END, end);
        }
        // 2020年初步建成 is done 初步 and no 年初
        if (yearStands && glyphs.after(i, "初步", "年初步") < 0 && glyphs.after(i, "初", "年初") >= 0) {
            end = glyphs.after(i, "初", "年初");
            return Part.day(year, 1, 1, Rule.PART_OF_MONTH, end).unsurely();
        }
        return null;
    }

    private Part month(Integer year, int i, boolean yearStands) {
        Numeral month = Numeral.at(glyphs, i, yearStands);
        if (month == null || month.value() < 1 || month.value() > 12 || glyphs.at(month.end()) != '月') {
            return null;
        }
        int end = glyphs.skip(month.end() + 1, "份");
        Part part = monthTail(year, month.value(), end);
        // 一月一调度 is a rhythm
        boolean rhythm = part.rule() == Rule.MONTH && month.digits() < 2 && glyphs.has(end, "一");
        return rhythm ? null : part;
    }

    /** What can follow a month: 底, 中旬, a day. */
    Part monthTail(Integer year, int month, int i) {
        int end = glyphs.after(i, "月底", "月末", "底", "末");
        if (end >= 0) {
            return Part.months(year, month, month, Rule.MONTH, end).atItsEnd(Rule.MONTH_END, end);
        }
        end = glyphs.after(i, "上中旬", "上、中旬", "中下旬", "中、下旬");
        if (end >= 0) {
            boolean first = glyphs.at(i) == '上';
            return new Part(
                    year, month, first ? 1 : 11, month, first ? 20 : Part.LAST, Rule.TEN_DAYS, true, false, false, end);
        }
        end = glyphs.after(i, "上旬", "中旬", "下旬");
        if (end >= 0) {
            int first = glyphs.at(i) == '上' ? 1 : glyphs.at(i) == '中' ? 11 : 21;
            int last = first == 21 ? Part.LAST : first + 9;
            return new Part(year, month, first, month, last, Rule.TEN_DAYS, true, false, false, end);
        }
        Numeral day = Numeral.at(glyphs, i, year != null);
        if (day != null && day.value() >= 1 && day.value() <= MOST_DAYS) {
            end = glyphs.after(day.end(), "日", "号");
            boolean cutOff = end < 0 && day.digits() > 0 && limits(day.end());
            if (end >= 0 || cutOff) {
                return Part.day(year, month, day.value(), Rule.DAY, cutOff ? day.end() : afterTime(end));
            }
        }
        end = glyphs.after(i, "月初", "初", "月中");
        if (end >= 0) {
            boolean middle = glyphs.has(i, "月中");
            return Part.day(year, month, middle ? 15 : 1, Rule.PART_OF_MONTH, end)
                    .unsurely();
        }
        return Part.months(year, month, month, Rule.MONTH, i);
    }

    /** Whether nothing or 前 follows: 6月20 is a day then, not 20 of anything. */
    private boolean limits(int end) {
        return end == glyphs.length() || glyphs.after(end, "前", "之前", "以前") >= 0;
    }

    /** A weekday in brackets and a time of day behind a date change nothing: the day counts. */
    int afterTime(int i) {
        int end = i;
        int bracket = glyphs.after(i, "(星期", "(周");
        if (bracket >= 0 && glyphs.at(bracket + 1) == ')') {
            end = bracket + 2;
        }
        int time = glyphs.skip(end, "上午", "中午", "下午", "晚上", "晚");
        Numeral hour = Numeral.at(glyphs, time, false);
        if (hour != null && hour.value() <= 24) {
            int after = glyphs.after(hour.end(), "时", "点", ":");
            if (after >= 0) {
                Numeral minute = Numeral.at(glyphs, after, false);
                return minute == null ? after : glyphs.skip(minute.end(), "分");
            }
        }
        if (time > end && glyphs.has(time, "前")) {
            return time;
        }
        return glyphs.has(end, "下班前") ? end + 2 : end;
    }

    private Part quarter(Integer year, int i) {
        int letter = year == null ? -1 : glyphs.after(i, "Q", "q");
        if (letter >= 0 && glyphs.at(letter) >= '1' && glyphs.at(letter) <= '4') {
            int last = 3 * (glyphs.at(letter) - '0');
            return Part.months(year, last - 2, last, Rule.QUARTER, letter + 1);
        }
        int number = glyphs.skip(i, "第", "前");
        boolean upTo = number > i && glyphs.at(i) == '前';
        Numeral quarter = Numeral.at(glyphs, number, false);
        if (quarter == null || quarter.value() < 1) {
            return null;
        }
        int end = glyphs.after(quarter.end(), "个季度", "季度");
        if (end < 0 || quarter.value() > 4) {
            return upTo && year != null ? firstMonths(year, quarter) : null;
        }
        int last = quarter.value() * 3;
        Part part = Part.months(year, upTo ? 1 : last - 2, last, Rule.QUARTER, end);
        int atEnd = glyphs.after(end, "结束", "底", "末");
        return atEnd < 0 ? part : part.atItsEnd(Rule.QUARTER, atEnd);
    }

    private Part firstMonths(Integer year, Numeral count) {
        int end = glyphs.after(count.end(), "个月");
        return end < 0 || count.value() > 12 ? null : Part.months(year, 1, count.value(), Rule.PERIOD, end);
    }
}
