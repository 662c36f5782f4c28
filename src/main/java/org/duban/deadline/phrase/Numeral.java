package org.duban.deadline.phrase;

/**
 * A number in digits or in Chinese numerals.
 *
 * @param end position after it
 * @param digits how many digits it has when written digit by digit (2026, 二〇二六); 0 when written with 十 or 百
 */
record Numeral(int value, int end, int digits) {

    private static final String CHINESE = "〇一二三四五六七八九";
    private static final int MOST_DIGITS = 5;

    /**
     * The number that begins there, or null.
     *
     * @param linesJoin whether it may run over the end of a line, as "20\n26年" does
     */
    static Numeral at(Glyphs glyphs, int start, boolean linesJoin) {
        char first = glyphs.at(start);
        if (first >= '0' && first <= '9') {
            return digits(glyphs, start, linesJoin);
        }
        return isChinese(first) ? chinese(glyphs, start) : null;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || isChinese(c);
    }

    private static boolean isChinese(char c) {
        return c == '十' || c == '百' || c == '两' || c == '廿' || c == '卅' || CHINESE.indexOf(c) >= 0 && c != '\0';
    }

    private static Numeral digits(Glyphs glyphs, int start, boolean linesJoin) {
        int value = 0;
        int i = start;
        do {
            value = value * 10 + glyphs.at(i) - '0';
            i++;
        } while (i - start < MOST_DIGITS
                && glyphs.at(i) >= '0'
                && glyphs.at(i) <= '9'
                && !glyphs.splitBefore(i, linesJoin));
        return new Numeral(value, i, i - start);
    }

    private static Numeral chinese(Glyphs glyphs, int start) {
        int i = start;
        int value = 0;
        while (i - start < MOST_DIGITS && digit(glyphs.at(i)) >= 0) {
            value = value * 10 + digit(glyphs.at(i));
            i++;
        }
        int digits = i - start;
        if (digits > 1 || !isChinese(glyphs.at(i))) {
            return digits == 0 ? null : new Numeral(value, i, digits);
        }
        return withTens(glyphs, i, digits == 0 ? 1 : value, digits == 0);
    }

    /** Reads on from 百 or 十, what stood before it being known. */
    private static Numeral withTens(Glyphs glyphs, int start, int before, boolean nothingBefore) {
        int i = start;
        int value = 0;
        int tens = before;
        if (glyphs.at(i) == '百') {
            value = before * 100;
            i = glyphs.skip(i + 1, "〇");
            int next = digit(glyphs.at(i));
            if (next < 0 && glyphs.at(i) != '十') {
                return new Numeral(value, i, 0);
            }
            tens = Math.max(next, 1);
            i = next < 0 ? i : i + 1;
            if (glyphs.at(i) != '十') {
                return new Numeral(value + tens, i, 0);
            }
        }
        if (glyphs.at(i) == '廿' || glyphs.at(i) == '卅') {
            if (!nothingBefore) {
                return new Numeral(before, i, 1);
            }
            tens = glyphs.at(i) == '廿' ? 2 : 3;
        }
        i++;
        value += tens * 10;
        int ones = digit(glyphs.at(i));
        return ones > 0 ? new Numeral(value + ones, i + 1, 0) : new Numeral(value, i, 0);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : CHINESE.indexOf(c);
    }
}
