package org.duban.deadline.phrase;

/**
 * A text without its white space, full-width forms made plain, each character with its place in the text as given.
 * Documents break a date anywhere: "2025 年 12 月底", or at the end of a line.
 */
final class Glyphs {

    private enum Gap {
        NONE,
        BLANK,
        LINE
    }

    private final char[] chars;
    private final int[] places;
    private final Gap[] gapBefore;
    private final String text;
    private final int length;

    Glyphs(String text) {
        this.text = text;
        this.chars = new char[text.length()];
        this.places = new int[text.length()];
        this.gapBefore = new Gap[text.length()];
        int count = 0;
        Gap gap = Gap.NONE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWhite(c)) {
                gap = c == '\n' || c == '\r' || gap == Gap.LINE ? Gap.LINE : Gap.BLANK;
                continue;
            }
            chars[count] = plain(c);
            places[count] = i;
            gapBefore[count] = gap;
            gap = Gap.NONE;
            count++;
        }
        this.length = count;
    }

    private static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static char plain(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        return switch (c) {
            case '（' -> '(';
            case '）' -> ')';
            case '，' -> ',';
            case '：' -> ':';
            case '；' -> ';';
            case '．' -> '.';
            case '／' -> '/';
            case '—', '–', '―', '‐', '‑', '－', '~', '～', '−' -> '-';
            case '○', '◯', '零' -> '〇';
            case '兩' -> '两';
            default -> c;
        };
    }

    int length() {
        return length;
    }

    /** The character there, or NUL outside the text, which no phrase contains. */
    char at(int i) {
        return i >= 0 && i < length ? chars[i] : '\0';
    }

    /** Whether white space stood before it that no number goes across: a blank always, a line's end unless allowed. */
    boolean splitBefore(int i, boolean linesJoin) {
        return i >= length || gapBefore[i] == Gap.BLANK || gapBefore[i] == Gap.LINE && !linesJoin;
    }

    boolean has(int i, String word) {
        for (int k = 0; k < word.length(); k++) {
            if (at(i + k) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** The position after the first of the words that stands there, or -1. Longer words go first. */
    int after(int i, String... words) {
        for (String word : words) {
            if (has(i, word)) {
                return i + word.length();
            }
        }
        return -1;
    }

    /** As {@link #after}, but the position itself where none of the words stands there. */
    int skip(int i, String... words) {
        int end = after(i, words);
        return end < 0 ? i : end;
    }

    /** The length of the first of the words that ends right before the position, or 0. */
    int wordBefore(int i, String... words) {
        for (String word : words) {
            if (i >= word.length() && has(i - word.length(), word)) {
                return word.length();
            }
        }
        return 0;
    }

    /** Whether one of the words stands in the few characters before the position. */
    boolean near(int i, int reach, String... words) {
        for (int k = Math.max(0, i - reach); k < i; k++) {
            int end = after(k, words);
            if (end >= 0 && end <= i) {
                return true;
            }
        }
        return false;
    }

    /** Where the glyph stands in the text as given. */
    int place(int i) {
        return places[i];
    }

    /** The characters as written, without white space. */
    String written(int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            out.append(text.charAt(places[i]));
        }
        return out.toString();
    }
}
