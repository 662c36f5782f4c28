package org.duban.paper.render;

import java.util.EnumMap;
import java.util.Map;
import org.duban.paper.Paragraph.Level;

/** Gives paragraphs their numbers 一、（一）1.（1）; a number begins anew below each paragraph of a higher level. */
final class Numbering {

    private static final String DIGITS = "零一二三四五六七八九";

    private final Map<Level, Integer> last = new EnumMap<>(Level.class);

    /** The number before the next paragraph of this level; empty for plain text. */
    String next(Level level) {
        int number = last.merge(level, 1, Integer::sum);
        if (level != Level.PLAIN) {
            last.keySet().removeIf(other -> other.compareTo(level) > 0);
        }
        return switch (level) {
            case PLAIN -> "";
            case FIRST -> chinese(number) + "、";
            case SECOND -> "（" + chinese(number) + "）";
            case THIRD -> number + ".";
            case FOURTH -> "（" + number + "）";
        };
    }

    static Face face(Level level) {
        return switch (level) {
            case FIRST -> Face.HEI;
            case SECOND -> Face.KAI;
            default -> Face.FANG;
        };
    }

    static String chinese(int number) {
        if (number > 99) {
            return String.valueOf(number);
        }
        String ones = number % 10 == 0 ? "" : digit(number % 10);
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : digit(number / 10)) + "十" + ones;
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
