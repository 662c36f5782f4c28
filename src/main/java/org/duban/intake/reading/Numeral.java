package org.duban.intake.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number at the head of a paragraph.
 *
 * @param printed as printed with its brackets and without its stop: 一, （一）, 1, ①
 * @param length how many characters it takes from the paragraph, stop included
 */
record Numeral(Style style, int value, String printed, int length) {

    /** Kinds of number; numbers of one kind in one section stand on one level. */
    enum Style {
        /** 第一章、第三部分. */
        CHAPTER,
        /** 问题一：, 任务3. */
        NAMED,
        /** 一、. */
        HAN,
        /** （一）. */
        HAN_BRACKET,
        /** 第一，. */
        ORDINAL,
        /** 1. */
        ARABIC,
        /** 2.1. */
        DECIMAL,
        /** 2.1.3. */
        DECIMAL_DEEP,
        /** （1）. */
        ARABIC_BRACKET,
        /** 1）. */
        ARABIC_HALF_BRACKET,
        /** ①. */
        CIRCLED
    }

    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private static final Pattern CHAPTER =
            Pattern.compile("(第([一二三四五六七八九十百零〇]{1,5}+|\\d{1,3}+)(?:章|节|部分|篇|类|条|阶段|项))[：:、.，,]?+ ?+");
    /** 第一、第二产业 counts nothing. */
    private static final Pattern ORDINAL = Pattern.compile("(第([一二三四五六七八九十]{1,3}+)) ?+[，,、：:.](?!第) ?+");

    private static final Pattern NAMED = Pattern.compile(
            "(?:整改|反馈|突出|具体|存在|共性|个性|重点|主要|工作|重大|风险|安全|督查|督办|交办|整治|攻坚|改革|创建)?+(?:问题|任务|事项|隐患|案件|信访件|举报件|点位)(?:清单)?+(?:之|序号)?+ ?([一二三四五六七八九十百]{1,5}+|\\d{1,3}+) ?+(?:[：:、.]|$) ?+");
    private static final Pattern HAN = Pattern.compile("([一二三四五六七八九十百零〇]{1,5}+) ?+[、.，,：:] ?+");
    private static final Pattern HAN_BRACKET = Pattern.compile("([（(] ?+([一二三四五六七八九十百零〇]{1,5}+) ?+[）)])[、.]?+ ?+");
    private static final Pattern ARABIC = Pattern.compile(
            "(\\d{1,3}+) ?+(?:[、](?!\\d{1,3}+[、.])|[.．](?!\\d)|[.．](?=(?:19|20)\\d{2}[年—–-]|\\d{1,2}月)) ?+");
    /** No figure: 3.5公里 is none. */
    private static final String NO_FIGURE =
            "[、.．]?+ ?+(?=[\\p{IsHan}“《])(?!万|亿|千|百|公里|米|吨|倍|亩|元|个|平方|立方|公顷|小时|年|月|天|人|户|级|分|度|厘|毫|微|折|克|升)";

    private static final Pattern DECIMAL = Pattern.compile("([1-9]\\d?+[.．](\\d{1,2}+))(?![.．\\d])" + NO_FIGURE);
    private static final Pattern DECIMAL_DEEP =
            Pattern.compile("([1-9]\\d?+[.．]\\d{1,2}+[.．](\\d{1,2}+))(?![.．\\d])" + NO_FIGURE);
    private static final Pattern ARABIC_BRACKET = Pattern.compile("([（(] ?+(\\d{1,3}+) ?+[）)])[、.]?+ ?+");
    private static final Pattern ARABIC_HALF_BRACKET = Pattern.compile("((\\d{1,3}+)[）)])[、.]?+ ?+");

    /** The number that {@code text} begins with. */
    static Optional<Numeral> at(CharSequence text) {
        if (text.length() == 0) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return Optional.of(new Numeral(Style.CIRCLED, first - '①' + 1, String.valueOf(first), 1));
        }
        if (first == '第') {
            return match(CHAPTER, Style.CHAPTER, text).or(() -> match(ORDINAL, Style.ORDINAL, text));
        }
        if (first == '（' || first == '(') {
            return match(HAN_BRACKET, Style.HAN_BRACKET, text)
                    .or(() -> match(ARABIC_BRACKET, Style.ARABIC_BRACKET, text));
        }
        if (first >= '0' && first <= '9') {
            return match(ARABIC, Style.ARABIC, text)
                    .or(() -> match(DECIMAL, Style.DECIMAL, text))
                    .or(() -> match(DECIMAL_DEEP, Style.DECIMAL_DEEP, text))
                    .or(() -> match(ARABIC_HALF_BRACKET, Style.ARABIC_HALF_BRACKET, text));
        }
        if (HAN_DIGITS.indexOf(first) >= 0 || first == '十' || first == '百') {
            return match(HAN, Style.HAN, text);
        }
        return match(NAMED, Style.NAMED, text);
    }

    private static Optional<Numeral> match(Pattern pattern, Style style, CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String printed = matcher.group(1).replace(" ", "");
        String digits = matcher.group(matcher.groupCount());
        return Optional.of(new Numeral(style, value(digits), printed, matcher.end()));
    }

    /** The value of a Chinese or Arabic number up to 999, or 0 for what is none. */
    static int value(String digits) {
        if (digits.isEmpty()) {
            return 0;
        }
        if (Character.isDigit(digits.charAt(0))) {
            return digits.length() > 9 ? 0 : Integer.parseInt(digits);
        }
        int total = 0;
        int digit = 0;
        for (char c : digits.toCharArray()) {
            if (c == '百' || c == '十') {
                total += Math.max(digit, 1) * (c == '百' ? 100 : 10);
                digit = 0;
            } else if (c == '两') {
                digit = 2;
            } else {
                digit = Math.max(0, c == '零' ? 0 : HAN_DIGITS.indexOf(c));
            }
        }
        return total + digit;
    }
}
