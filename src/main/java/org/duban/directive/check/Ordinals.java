package org.duban.directive.check;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of entries as printed: 一, （二）, 3, 第十二. */
final class Ordinals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile("(\\D{0,2}?)(\\d{1,4}|[零一二三四五六七八九十百]{1,6})(\\D{0,2}?)");

    private Ordinals() {}

    static OptionalInt value(String printed) {
        Matcher parts = NUMBER.matcher(printed.strip());
        if (!parts.matches()) {
            return OptionalInt.empty();
        }
        String number = parts.group(2);
        if (Character.isDigit(number.charAt(0))) {
            return OptionalInt.of(Integer.parseInt(number));
        }
        int value = chinese(number);
        return written(value).equals(number) ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** Whether both are written alike: within the same brackets, in the same figures. */
    static boolean sameStyle(String one, String other) {
        return style(one).equals(style(other));
    }

    /** The number after this one, printed the same way. */
    static Optional<String> after(String printed) {
        Matcher parts = NUMBER.matcher(printed.strip());
        OptionalInt value = value(printed);
        if (value.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        int next = value.getAsInt() + 1;
        boolean figures = Character.isDigit(parts.group(2).charAt(0));
        return Optional.of(parts.group(1) + (figures ? String.valueOf(next) : written(next)) + parts.group(3));
    }

    private static String style(String printed) {
        Matcher parts = NUMBER.matcher(printed.strip());
        return parts.matches()
                ? parts.group(1) + Character.isDigit(parts.group(2).charAt(0)) + parts.group(3)
                : printed;
    }

    private static int chinese(String number) {
        int value = 0;
        int digit = 0;
        for (char c : number.toCharArray()) {
            switch (c) {
                case '百' -> {
                    value += Math.max(1, digit) * 100;
                    digit = 0;
                }
                case '十' -> {
                    value += Math.max(1, digit) * 10;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return value + digit;
    }

    /** 1 to 999 as they are counted: 十二, 二十, 一百零三. */
    private static String written(int value) {
        if (value <= 0 || value > 999) {
            return "";
        }
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int ones = value % 10;
        StringBuilder text = new StringBuilder();
        if (hundreds > 0) {
            text.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 1 || tens == 1 && hundreds > 0) {
            text.append(DIGITS.charAt(tens));
        } else if (tens == 0 && hundreds > 0 && ones > 0) {
            text.append('零');
        }
        if (tens > 0) {
            text.append('十');
        }
        if (ones > 0) {
            text.append(DIGITS.charAt(ones));
        }
        return text.toString();
    }
}
