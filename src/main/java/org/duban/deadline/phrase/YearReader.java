package org.duban.deadline.phrase;

import java.time.LocalDate;

/** Reads the year at the head of a phrase: 2026年, 二〇二六年, 26年底, 今年, 明年. */
final class YearReader {

    /** A year, whether it was written in full, and the position after it. */
    record Year(Integer value, boolean unsure, int end) {}

    private static final int EARLIEST = 1949;
    private static final int LATEST = 2149;
    private static final int CENTURY = 2000;

    private final Glyphs glyphs;
    private final LocalDate documentDate;

    YearReader(Glyphs glyphs, LocalDate documentDate) {
        this.glyphs = glyphs;
        this.documentDate = documentDate;
    }

    /** The year there with its 年, or null. Its value is null where it counts from a document without a date. */
    Year at(int start) {
        Year relative = relative(start);
        if (relative != null) {
            return relative;
        }
        Numeral number = Numeral.at(glyphs, start, true);
        if (number == null || glyphs.at(number.end()) != '年') {
            return null;
        }
        int end = glyphs.skip(number.end() + 1, "度");
        if (isYear(number)) {
            return new Year(number.value(), false, end);
        }
        boolean shortened = number.digits() == 2 && number.value() >= 10 && dateFollows(end);
        return shortened ? new Year(CENTURY + number.value(), true, end) : null;
    }

    static boolean isYear(Numeral number) {
        return number.digits() == 4 && number.value() >= EARLIEST && number.value() <= LATEST;
    }

    private boolean dateFollows(int i) {
        if (glyphs.after(i, "底", "末", "年底", "年末") >= 0) {
            return true;
        }
        Numeral month = Numeral.at(glyphs, i, false);
        return month != null && month.value() <= 12 && glyphs.at(month.end()) == '月';
    }

    private Year relative(int start) {
        int end = glyphs.after(start, "今年", "本年", "当年");
        if (end >= 0) {
            return new Year(documentDate == null ? null : documentDate.getYear(), false, glyphs.skip(end, "度"));
        }
        end = glyphs.after(start, "明年", "次年");
        if (end < 0) {
            return null;
        }
        return new Year(documentDate == null ? null : documentDate.getYear() + 1, false, glyphs.skip(end, "度"));
    }
}
