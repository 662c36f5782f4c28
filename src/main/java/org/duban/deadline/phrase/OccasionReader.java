package org.duban.deadline.phrase;

import org.duban.deadline.ResolvedDeadline.Rule;

/** Reads 国庆节前, 春节前, 汛期前. Those after the lunar calendar or the weather have no date here. */
final class OccasionReader {

    private static final String[] NEW_YEAR = {"元旦"};
    private static final String[] MAY_DAY = {"“五一”", "五一", "劳动节"};
    private static final String[] NATIONAL_DAY = {"“十一”", "国庆"};
    private static final String[] WITHOUT_DATE = {
        "春节", "元宵", "清明", "端午", "中秋", "主汛期", "汛期", "采暖季", "供暖季", "采暖期", "供暖期", "春耕", "春播", "秋收", "秋冬季", "冬春季", "雨季",
        "开学", "封冻", "入汛", "入冬"
    };

    private OccasionReader() {}

    /** The occasion there, if 前 follows it, or null. */
    static Part at(Glyphs glyphs, Integer year, int start) {
        int end = named(glyphs, start, NEW_YEAR);
        if (end >= 0) {
            return onFirstOf(year, 1, end);
        }
        end = named(glyphs, start, MAY_DAY);
        if (end >= 0) {
            return onFirstOf(year, 5, end);
        }
        end = named(glyphs, start, NATIONAL_DAY);
        if (end >= 0) {
            return onFirstOf(year, 10, end);
        }
        end = named(glyphs, start, WITHOUT_DATE);
        return end < 0 ? null : onFirstOf(year, 0, end);
    }

    private static int named(Glyphs glyphs, int start, String... names) {
        int name = glyphs.after(start, names);
        if (name < 0) {
            return -1;
        }
        int end = glyphs.skip(name, "节假期", "节", "假期", "到来", "来临");
        return glyphs.after(end, "前", "之前", "以前") < 0 ? -1 : end;
    }

    private static Part onFirstOf(Integer year, int month, int end) {
        return new Part(year, month, 1, month, 1, Rule.OCCASION, false, true, true, end);
    }
}
