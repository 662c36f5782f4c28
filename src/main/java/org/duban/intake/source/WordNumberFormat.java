package org.duban.intake.source;

/** How Word writes the numbers of its lists, for the formats that Chinese documents use. */
final class WordNumberFormat {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private WordNumberFormat() {}

    static String format(int value, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> chinese(value);
            case "ideographDigital", "japaneseDigitalTenThousand" -> digits(value);
            case "ideographTraditional" -> heavenlyStem(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(value);
            case "decimalEnclosedParen" -> "（" + value + "）";
            case "decimalEnclosedFullstop" -> value + ".";
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(value);
            case "chineseLegalSimplified", "ideographLegalTraditional" -> legal(chinese(value));
            case "ideographEnclosedCircle" ->
                value >= 1 && value <= 10 ? String.valueOf((char) ('㊀' + value - 1)) : chinese(value);
            case "ideographZodiac" ->
                value >= 1 && value <= 12 ? "子丑寅卯辰巳午未申酉戌亥".substring(value - 1, value) : Integer.toString(value);
            case "none" -> "";
            case "upperLetter" -> letter(value, 'A');
            case "lowerLetter" -> letter(value, 'a');
            case "upperRoman" -> roman(value).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(value);
            default -> Integer.toString(value);
        };
    }

    private static String chinese(int value) {
        if (value < 0 || value > 9_999) {
            return Integer.toString(value);
        }
        if (value == 0) {
            return "〇";
        }
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int unit = 1000; unit >= 1; unit /= 10) {
            int digit = value / unit % 10;
            if (digit == 0) {
                zero = text.length() > 0;
                continue;
            }
            if (zero) {
                text.append('零');
                zero = false;
            }
            if (digit != 1 || unit != 10 || text.length() > 0) {
                text.append(DIGITS.charAt(digit));
            }
            text.append(unit == 1000 ? "千" : unit == 100 ? "百" : unit == 10 ? "十" : "");
        }
        return text.toString();
    }

    private static String digits(int value) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(value).toCharArray()) {
            text.append(DIGITS.charAt(c - '0'));
        }
        return text.toString();
    }

    private static String heavenlyStem(int value) {
        return value >= 1 && value <= 10 ? "甲乙丙丁戊己庚辛壬癸".substring(value - 1, value) : Integer.toString(value);
    }

    private static String circled(int value) {
        if (value >= 1 && value <= 20) {
            return String.valueOf((char) ('①' + value - 1));
        }
        if (value > 20 && value <= 35) {
            return String.valueOf((char) ('㉑' + value - 21));
        }
        if (value > 35 && value <= 50) {
            return String.valueOf((char) ('㊱' + value - 36));
        }
        return Integer.toString(value);
    }

    private static String fullWidth(int value) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(value).toCharArray()) {
            text.append((char) (c - '0' + '０'));
        }
        return text.toString();
    }

    private static String legal(String chinese) {
        StringBuilder text = new StringBuilder();
        for (char c : chinese.toCharArray()) {
            int digit = "〇一二三四五六七八九十百千".indexOf(c);
            text.append(digit < 0 ? c : "零壹贰叁肆伍陆柒捌玖拾佰仟".charAt(digit));
        }
        return text.toString();
    }

    private static String letter(int value, char first) {
        int index = Math.max(0, value - 1);
        return String.valueOf((char) (first + index % 26)).repeat(Math.min(index / 26 + 1, 10));
    }

    private static String roman(int value) {
        if (value < 1 || value > 3_999) {
            return Integer.toString(value);
        }
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
