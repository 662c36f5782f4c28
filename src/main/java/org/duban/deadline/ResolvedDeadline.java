package org.duban.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a deadline phrase of a document means.
 *
 * @param text the phrase as written, white space removed
 * @param date the day by which the work is due, that day included; null where the phrase names none ("立行立改",
 *     "5个工作日内"), or names one that cannot be told (no year known, 2月30日)
 * @param dates the due dates of work that returns over a range of years, one for each, the last equal to {@code date};
 *     empty otherwise
 * @param longTerm whether the work goes on without an end ("长期坚持"), with or without a date of its own
 * @param rule how it was read
 * @param unsure whether it can be read in two ways and a person has to confirm it
 * @param limit the length of time of a phrase such as "30日内"; null otherwise
 */
public record ResolvedDeadline(
        String text, LocalDate date, List<LocalDate> dates, boolean longTerm, Rule rule, boolean unsure, Limit limit) {

    public ResolvedDeadline {
        dates = List.copyOf(dates);
    }

    /** The ways in which official documents say when something is due. */
    public enum Rule {
        /** 2026年6月20日: that day. */
        DAY,
        /** 6月底: the month's last day. */
        MONTH_END,
        /** A month alone: its last day. */
        MONTH,
        /** 月初、月中, which nobody defines: the 1st, the 15th, always unsure. */
        PART_OF_MONTH,
        /** 上旬 the 10th, 中旬 the 20th, 下旬 the last day. */
        TEN_DAYS,
        /** 一季度、季度末、前三季度: the last day of the (last) quarter. */
        QUARTER,
        /** 上半年 30 June, 下半年 31 December. */
        HALF_YEAR,
        /** 年底、年内: 31 December. */
        YEAR_END,
        /** A year alone, as in 到2025年: 31 December. */
        YEAR,
        /** 2020年前、6月前: the day before it begins, the earlier of two readings, always unsure. */
        BEFORE_PERIOD,
        /** 2021—2025年: 31 December of each. */
        YEARLY,
        /** 3月至5月、3月20日至25日: the last day. */
        PERIOD,
        /** “十五五”末: 31 December of the plan's last year. */
        PLAN_END,
        /** 国庆节前、汛期前: the day before where the calendar fixes it, else no date; always unsure. */
        OCCASION,
        /** 本周五: counted from the document's date. */
        WEEKDAY,
        /** 30日内、三个月内: counted from the document's date; no date where an event or working days count. */
        WITHIN,
        /** 每年6月10日前: comes again without an end; the next one, always unsure. */
        RECURRING,
        /** 立行立改: a set time after issue, which is the office's to set. */
        IMMEDIATE,
        /** 按序时进度: as the plan runs. */
        ON_SCHEDULE,
        /** 长期坚持. */
        LONG_TERM;

        /** Key of the sentence that explains the rule to who confirms the date. */
        public String messageKey() {
            return "deadline.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
