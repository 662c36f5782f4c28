package org.duban.deadline.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.duban.deadline.ResolvedDeadline.Rule;

/** Reads what leans on the document's own date, such as 年底, 本月底, 本周五, 25日前, and the end of a five-year plan. */
final class RelativeReader {

    private static final int MOST_DAYS = 31;
    private static final int FOURTEENTH_PLAN_END = 2025;

    private final Glyphs glyphs;
    private final LocalDate documentDate;
    private final PartReader parts;

    RelativeReader(Glyphs glyphs, LocalDate documentDate, PartReader parts) {
        this.glyphs = glyphs;
        this.documentDate = documentDate;
        this.parts = parts;
    }

    /** The part that begins there, or null. */
    Part at(int i) {
        char before = glyphs.at(i - 1);
        boolean free = !Numeral.isDigit(before) && "每各上去往近多全周个半".indexOf(before) < 0;
        int end = glyphs.after(i, "年底", "年末", "年终", "年内");
        if (end >= 0 && free) {
            boolean within = glyphs.at(i + 1) == '内';
            Part year = Part.months(thisYear(), 1, 12, Rule.YEAR_END, within ? i + 1 : end);
            return within ? year : year.atItsEnd(Rule.YEAR_END, end).notLimiting();
        }
        end = glyphs.after(i, "本月", "当月");
        if (end >= 0) {
            return monthFromNow(0, end);
        }
        end = glyphs.after(i, "下个月", "下月");
        if (end >= 0) {
            return monthFromNow(1, end);
        }
        if (free && glyphs.after(i, "月底", "月末") >= 0) {
            return monthFromNow(0, i);
        }
        end = glyphs.after(i, "本季度", "季度末", "季度底");
        if (end >= 0 && free) {
            boolean named = glyphs.at(i) == '本';
            int last = documentDate == null ? 0 : (documentDate.getMonthValue() + 2) / 3 * 3;
            Part part = Part.months(thisYear(), Math.max(0, last - 2), last, Rule.QUARTER, end);
            int atEnd = named ? glyphs.after(end, "末", "底") : end;
            return atEnd < 0 ? part : part.atItsEnd(Rule.QUARTER, atEnd);
        }
        Part other = plan(i);
        other = other == null ? weekday(i) : other;
        return other == null ? dayAlone(i) : other;
    }

    private Integer thisYear() {
        return documentDate == null ? null : documentDate.getYear();
    }

    private Part monthFromNow(int months, int end) {
        if (documentDate == null) {
            return parts.monthTail(null, 0, end);
        }
        LocalDate date = documentDate.withDayOfMonth(1).plusMonths(months);
        return parts.monthTail(date.getYear(), date.getMonthValue(), end);
    }

    /** “十五五”末: the fifteenth plan runs from 2026 to 2030. */
    private Part plan(int start) {
        int i = glyphs.skip(start, "“", "\"");
        Numeral number = Numeral.at(glyphs, i, false);
        if (number == null || glyphs.at(i) != '十' || number.value() < 11 || number.value() > 19) {
            return null;
        }
        int five = glyphs.after(number.end(), "五");
        int end = five < 0 ? -1 : glyphs.after(glyphs.skip(five, "”", "\""), "规划期末", "时期末", "期末", "末");
        if (end < 0) {
            return null;
        }
        int year = FOURTEENTH_PLAN_END + (number.value() - 14) * 5;
        return Part.months(year, 1, 12, Rule.YEAR, end).atItsEnd(Rule.PLAN_END, end);
    }

    private Part weekday(int i) {
        int end = glyphs.after(i, "本周", "这周", "下周", "本星期", "下星期");
        int day = end < 0 ? -1 : "一二三四五六日天".indexOf(glyphs.at(end));
        if (day < 0) {
            return null;
        }
        if (documentDate == null) {
            return Part.day(null, 0, 0, Rule.WEEKDAY, end + 1);
        }
        LocalDate monday = documentDate.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int weeks = glyphs.at(i) == '下' ? 1 : 0;
        return Part.day(monday.plusWeeks(weeks).plusDays(Math.min(day, 6)), Rule.WEEKDAY, parts.afterTime(end + 1));
    }

    /** 25日前 without a month: the next 25th; it may be a rhythm (每月…25日前), so a person confirms it. */
    private Part dayAlone(int i) {
        Numeral day = Numeral.at(glyphs, i, false);
        if (day == null || day.value() < 1 || day.value() > MOST_DAYS || glyphs.at(i - 1) == '月') {
            return null;
        }
        int end = glyphs.after(day.end(), "日", "号");
        if (end < 0 || glyphs.after(end, "前", "之前", "以前") < 0) {
            return null;
        }
        if (documentDate == null) {
            return Part.day(null, 0, day.value(), Rule.DAY, end).unsurely();
        }
        LocalDate month = documentDate.withDayOfMonth(1);
        LocalDate next = day.value() < documentDate.getDayOfMonth() ? month.plusMonths(1) : month;
        return Part.day(next.getYear(), next.getMonthValue(), day.value(), Rule.DAY, end)
                .unsurely();
    }
}
