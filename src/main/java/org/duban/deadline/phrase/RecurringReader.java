package org.duban.deadline.phrase;

import java.time.LocalDate;

/** Reads what comes again without an end: 每年6月10日前, 每月5日、20日前, 每季度末. */
final class RecurringReader {

    private static final String[] RHYTHMS = {
        "每个季度", "每半年", "每半月", "每季度", "每个月", "每年度", "每星期", "每年", "每月", "每季", "每周", "每旬", "每日", "每天"
    };
    private static final int MOST_IN_A_LIST = 12;

    private final Glyphs glyphs;
    private final PartReader parts;
    private final LocalDate documentDate;

    RecurringReader(Glyphs glyphs, LocalDate documentDate) {
        this.glyphs = glyphs;
        this.documentDate = documentDate;
        this.parts = new PartReader(glyphs, documentDate);
    }

    /** The recurring phrase that begins there, or null. Its date is the next one where it names day and month. */
    Reading at(int start) {
        if (glyphs.at(start) != '每') {
            return null;
        }
        int end = glyphs.after(start, RHYTHMS);
        if (end < 0) {
            return null;
        }
        boolean yearly = glyphs.has(start, "每年");
        LocalDate next = null;
        end = glyphs.skip(end, "的", "于");
        for (int count = 0; count < MOST_IN_A_LIST; count++) {
            int from = count == 0 ? end : glyphs.after(end, "、", "和", "及", "与");
            int after = from < 0 ? -1 : afterMember(from);
            if (after < 0) {
                break;
            }
            if (yearly && count == 0) {
                next = next(from);
            }
            end = glyphs.skip(after, "之前", "以前", "前");
        }
        return Reading.recurring(start, end, next);
    }

    private int afterMember(int from) {
        if (glyphs.at(from - 1) == '周' && "一二三四五六日天".indexOf(glyphs.at(from)) >= 0) {
            return from + 1;
        }
        int inMonth = glyphs.skip(from, "首月", "末月", "次月", "第一个月", "最后一个月", "最后一月");
        Numeral day = Numeral.at(glyphs, inMonth, false);
        int end = day == null ? -1 : glyphs.after(day.end(), "日", "号");
        if (end >= 0) {
            return end;
        }
        end = glyphs.after(from, "年底", "年末", "月底", "月末", "上旬", "中旬", "下旬", "底", "末");
        if (end >= 0) {
            return end;
        }
        Part part = parts.at(from);
        return part == null || part.year() != null ? -1 : part.end();
    }

    private LocalDate next(int from) {
        Part part =
                glyphs.after(from, "年底", "年末", "底", "末") >= 0 ? Part.months(null, 12, 12, null, from) : parts.at(from);
        if (documentDate == null || part == null || part.toMonth() == 0) {
            return null;
        }
        LocalDate thisYear = part.last(documentDate.getYear());
        return thisYear == null || !thisYear.isBefore(documentDate) ? thisYear : part.last(documentDate.getYear() + 1);
    }
}
