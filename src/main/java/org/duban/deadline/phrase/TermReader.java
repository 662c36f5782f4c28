package org.duban.deadline.phrase;

import java.time.LocalDate;
import org.duban.deadline.Limit;
import org.duban.deadline.ResolvedDeadline.Rule;
import org.duban.deadline.phrase.Hit.Strength;

/** Reads terms without a date: 立行立改, 长期坚持, 按序时进度, 30日内. */
final class TermReader {

    private static final String[] IDIOMS_OF_HASTE = {
        "立行立改", "立知立改", "立查立改", "立整立改", "立即立改", "即知即改", "即行即改", "即查即改", "边督边改", "边查边改"
    };
    private static final String[] HASTE = {"立即整改", "立即改正", "马上整改", "立即完成", "马上就办", "立即"};
    private static final String[] BY_PLAN = {"按序时进度", "按时序进度", "按计划进度"};
    private static final String[] LASTING = {
        "长期坚持", "长期推进", "长期整改", "长期保持", "长期实施", "长期落实", "长期开展", "持续推进", "持续整改", "持续坚持", "持续实施", "持续落实", "持续开展", "坚持长期",
        "常态化推进", "常态化坚持", "常态化开展", "常态长效", "长效管理", "常态化", "长期", "持续"
    };
    private static final String[] INSIDE = {"以内", "之内", "内"};
    private static final String STOPS = ",。;、:)(“”]【】!并和且与及或|/-";
    private static final int EVENT_REACH = 16;

    private final Glyphs glyphs;
    private final LocalDate documentDate;

    TermReader(Glyphs glyphs, LocalDate documentDate) {
        this.glyphs = glyphs;
        this.documentDate = documentDate;
    }

    /** The term that begins there, or null. */
    Reading at(int start) {
        char c = glyphs.at(start);
        if (Numeral.isDigit(c) || c == '半') {
            return within(start);
        }
        if ("立即马边按长持坚常".indexOf(c) < 0) {
            return null;
        }
        int end = glyphs.after(start, IDIOMS_OF_HASTE);
        if (end >= 0) {
            return Reading.term(start, end, Rule.IMMEDIATE, Strength.BOUND);
        }
        end = glyphs.after(start, BY_PLAN);
        if (end >= 0) {
            return Reading.term(start, end, Rule.ON_SCHEDULE, Strength.BOUND);
        }
        end = glyphs.after(start, HASTE);
        if (end >= 0) {
            return Reading.term(start, end, Rule.IMMEDIATE, standsAlone(start, end) ? Strength.BOUND : Strength.WEAK);
        }
        end = glyphs.after(start, LASTING);
        return end < 0 ? null : lasting(start, end);
    }

    /** 持续推进 with an object behind it is a verb of the measure; alone it is a term. */
    private Reading lasting(int start, int end) {
        boolean bareWord = end - start <= 3;
        if (!standsAlone(start, end)) {
            return bareWord ? null : Reading.term(start, end, Rule.LONG_TERM, Strength.WEAK);
        }
        return Reading.term(start, end, Rule.LONG_TERM, bareWord ? Strength.WEAK : Strength.BOUND);
    }

    private boolean standsAlone(int start, int end) {
        return (isStop(start - 1) || glyphs.gapBefore(start)) && (isStop(end) || glyphs.gapBefore(end));
    }

    private boolean isStop(int i) {
        return glyphs.at(i) == '\0' || STOPS.indexOf(glyphs.at(i)) >= 0;
    }

    /** 30日内, 三个月内, 5个工作日内, 半年内, 24小时内. */
    private Reading within(int start) {
        if (glyphs.wordBefore(start, "近", "过去", "最近", "第", "前", ".") > 0 || insideNumber(start)) {
            return null;
        }
        boolean half = glyphs.at(start) == '半';
        Numeral number = half ? new Numeral(1, start + 1, 0) : Numeral.at(glyphs, start, false);
        if (number == null || number.value() < 1 || number.value() > 999) {
            return null;
        }
        int unit = glyphs.skip(number.end(), "个");
        Limit limit = half ? halfOf(unit) : limit(number.value(), unit, unit > number.end());
        int afterUnit =
                limit == null ? -1 : glyphs.after(unit, "工作日", "自然日", "日历日", "小时", "星期", "季度", "天", "日", "周", "月", "年");
        int end = afterUnit < 0 ? -1 : glyphs.after(afterUnit, INSIDE);
        return end < 0 ? null : Reading.within(start, end, fromDocument(start, limit), limit);
    }

    private boolean insideNumber(int start) {
        return Numeral.isDigit(glyphs.at(start - 1)) && !glyphs.gapBefore(start);
    }

    private Limit limit(int amount, int unit, boolean counted) {
        if (glyphs.has(unit, "工作日")) {
            return Limit.workingDays(amount);
        }
        if (glyphs.after(unit, "自然日", "日历日", "日", "天") >= 0) {
            return Limit.days(amount);
        }
        if (glyphs.after(unit, "周", "星期") >= 0) {
            return amount > 99 ? null : Limit.days(amount * 7);
        }
        if (glyphs.has(unit, "小时")) {
            return Limit.hours(amount);
        }
        if (glyphs.has(unit, "季度")) {
            return counted && amount <= 40 ? Limit.months(amount * 3) : null;
        }
        if (glyphs.has(unit, "年")) {
            return amount <= 20 ? Limit.months(amount * 12) : null;
        }
        // 6月内 is June, 6个月内 is half a year
        return counted && glyphs.has(unit, "月") ? Limit.months(amount) : null;
    }

    private Limit halfOf(int unit) {
        if (glyphs.has(unit, "年")) {
            return Limit.months(6);
        }
        return glyphs.has(unit, "月") ? Limit.days(15) : null;
    }

    /** The document's date and the limit; null where an event, working days or hours count. */
    private LocalDate fromDocument(int start, Limit limit) {
        if (documentDate == null || countsFromEvent(start)) {
            return null;
        }
        return switch (limit.unit()) {
            case DAYS -> documentDate.plusDays(limit.amount());
            case MONTHS -> documentDate.plusMonths(limit.amount());
            case WORKING_DAYS, HOURS -> null;
        };
    }

    private boolean countsFromEvent(int start) {
        int i = start - glyphs.wordBefore(start, ",", "的", "在");
        if (glyphs.wordBefore(i, "起", "后", "之日", "时") == 0) {
            return false;
        }
        boolean received = glyphs.near(i, EVENT_REACH, "收到", "接到", "接报", "签收");
        boolean document = glyphs.near(i, EVENT_REACH, "印发", "发布", "下发", "公布", "发文");
        return received || !document;
    }
}
