package org.duban.deadline.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.deadline.ResolvedDeadline.Rule;
import org.duban.deadline.phrase.Hit.Strength;
import org.duban.deadline.phrase.RangeReader.Range;

/** Reads a date or a range with what stands before and behind it (到, 截至, 前, 止, 起), and gives it its year. */
final class DateReader {

    private static final String HEADS = "今本当明次下这上第前去往年月季“\"元五劳国春清端中主汛采供秋冬雨开封入";
    private static final String[] PAST = {"去年", "上年", "往年", "上个月", "上月"};
    /** A date that moved on by a year and lies further ahead than this may as well be one that has passed. */
    private static final int FAR_AHEAD_DAYS = 183;

    private static final String[] BEFORE = {"之前", "以前", "前"};
    private static final String[] UNTIL = {"为止", "止", "截止"};
    private static final String[] WITHIN = {"以内", "之内", "内", "期间", "间"};
    private static final String[] NO_LIMIT = {"起", "开始", "以来", "以后", "之后", "后", "正式施行", "施行"};
    private static final int VALIDITY_REACH = 8;

    private final Glyphs glyphs;
    private final LocalDate documentDate;
    private final PartReader parts;
    private final RangeReader ranges;

    DateReader(Glyphs glyphs, LocalDate documentDate) {
        this.glyphs = glyphs;
        this.documentDate = documentDate;
        this.parts = new PartReader(glyphs, documentDate);
        this.ranges = new RangeReader(glyphs, parts);
    }

    /**
     * The date phrase that begins there, or null.
     *
     * @param carriedYear the year last named before it in the text; null if none
     */
    Reading at(int start, Integer carriedYear) {
        char c = glyphs.at(start);
        boolean number = Numeral.isDigit(c);
        if (!number && HEADS.indexOf(c) < 0 || number && insideNumber(start)) {
            return null;
        }
        int past = glyphs.after(start, PAST);
        if (past >= 0) {
            Part of = parts.at(past);
            return Reading.none(start, of == null || of.year() != null ? past : of.end());
        }
        Range range = number ? ranges.shortened(start) : null;
        if (range == null) {
            Part part = parts.at(start);
            if (part == null) {
                return null;
            }
            Part months = ranges.monthsOf(part);
            range = months == null ? ranges.goingOnFrom(part) : new Range(months, 0, false);
            if (range == null) {
                return reading(start, part, 0, carriedYear);
            }
        }
        return reading(start, range.last(), range.first(), carriedYear);
    }

    /** 2027年全面完成 binds as 到2027年 does, where that year is not over. */
    private boolean isCompleted(Part part, int end) {
        boolean toCome = documentDate != null && part.year() != null && part.year() >= documentDate.getYear();
        return toCome
                && part.rule() == Rule.YEAR
                && glyphs.after(glyphs.skip(end, "全面", "全部", "基本", "力争"), "完成", "建成", "竣工", "投产", "投用", "实现") >= 0;
    }

    private boolean insideNumber(int start) {
        return Numeral.isDigit(glyphs.at(start - 1)) && !glyphs.gapBefore(start);
    }

    private Reading reading(int start, Part part, int firstYear, Integer carriedYear) {
        int until = glyphs.wordBefore(start, "直到", "到", "至");
        boolean factual = glyphs.wordBefore(start, "截至到", "截止到", "截止至", "截至", "截止") > 0
                || glyphs.wordBefore(start, "达到", "收到", "接到", "看到", "做到") > 0;
        boolean upTo = until > 0 && !factual;
        boolean written = upTo && glyphs.at(start - 1) == '到';
        int from = written ? start - until : start;

        Suffix suffix = suffix(part);
        if (suffix.kind == Kind.NO_LIMIT || glyphs.near(from, VALIDITY_REACH, "有效期", "有效期限", "试行期", "任期")) {
            return Reading.none(start, Math.max(suffix.end, start + 1));
        }
        boolean early = suffix.kind == Kind.BEFORE && !part.exact();
        boolean keepsRule = !early || part.rule() == Rule.HALF_YEAR || part.rule() == Rule.OCCASION;
        Rule rule = firstYear > 0 ? Rule.YEARLY : keepsRule ? part.rule() : Rule.BEFORE_PERIOD;
        Dated dated = dated(part, early, carriedYear);
        boolean bound =
                !factual && (upTo || suffix.kind != Kind.NONE || part.limiting() || isCompleted(part, suffix.end));
        boolean weak = part.rule() == Rule.YEAR && firstYear == 0 && !bound;
        Strength strength = weak ? Strength.WEAK : bound && !suffix.around ? Strength.BOUND : Strength.PLAIN;
        List<LocalDate> dates = firstYear == 0
                ? List.of()
                : IntStream.rangeClosed(firstYear, part.year())
                        .mapToObj(part::last)
                        .toList();
        boolean carries = part.year() != null
                && !part.isAboutAYear()
                && (documentDate == null || part.year() >= documentDate.getYear());
        boolean unsure = part.unsure() || early || dated.unsure || dated.date == null || suffix.around;
        return new Reading(
                from, suffix.end, dated.date, dates, rule, unsure, null, strength, carries ? part.year() : null);
    }

    private enum Kind {
        NONE,
        BEFORE,
        UNTIL,
        WITHIN,
        NO_LIMIT
    }

    private record Suffix(Kind kind, int end, boolean around) {}

    private Suffix suffix(Part part) {
        int i = glyphs.skip(part.end(), "(含当日)", "(含当天)", "(含)");
        int around = glyphs.after(i, "前后", "左右");
        if (around >= 0) {
            return new Suffix(Kind.NONE, around, true);
        }
        int end = glyphs.after(i, BEFORE);
        if (end >= 0 && !countFollows(end)) {
            return new Suffix(Kind.BEFORE, end, false);
        }
        end = glyphs.after(i, UNTIL);
        if (end >= 0) {
            return new Suffix(Kind.UNTIL, end, false);
        }
        end = part.rule() == Rule.DAY ? -1 : glyphs.after(i, WITHIN);
        int each = glyphs.after(Math.max(i, end), "每年", "逐年");
        if (each >= 0 && part.rule() == Rule.YEAR) {
            return new Suffix(Kind.WITHIN, each, false);
        }
        if (end >= 0) {
            return new Suffix(Kind.WITHIN, end, false);
        }
        end = glyphs.after(i, NO_LIMIT);
        return end >= 0 ? new Suffix(Kind.NO_LIMIT, end, false) : new Suffix(Kind.NONE, part.end(), false);
    }

    /** 前三批, 前10名: 前 belongs to what follows. */
    private boolean countFollows(int i) {
        Numeral count = Numeral.at(glyphs, i, false);
        return count != null && glyphs.after(count.end(), "批", "名", "位", "个", "项", "年", "次", "季度") >= 0;
    }

    private record Dated(LocalDate date, boolean unsure) {}

    private Dated dated(Part part, boolean early, Integer carriedYear) {
        if (part.year() != null) {
            return new Dated(inYear(part, part.year(), early), false);
        }
        Integer base =
                carriedYear != null ? carriedYear : documentDate == null ? null : (Integer) documentDate.getYear();
        if (base == null) {
            return new Dated(null, true);
        }
        LocalDate date = inYear(part, base, early);
        if (date == null || documentDate == null || !date.isBefore(documentDate)) {
            return new Dated(date, false);
        }
        LocalDate next = inYear(part, base + 1, early);
        return new Dated(next, next == null || next.isAfter(documentDate.plusDays(FAR_AHEAD_DAYS)));
    }

    private static LocalDate inYear(Part part, int year, boolean early) {
        if (!early) {
            return part.last(year);
        }
        if (part.rule() == Rule.HALF_YEAR && part.fromMonth() == 1) {
            return part.last(year);
        }
        LocalDate first = part.first(year);
        return first == null ? null : first.minusDays(1);
    }
}
