package org.duban.intake.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column of a ledger holds, as its header says. */
enum Column {
    NO,
    CATEGORY,
    PROBLEM,
    TASK,
    GOAL,
    MEASURES,
    DEADLINE,
    LEAD,
    RESPONSIBLE,
    COOPERATING,
    INDICATOR,
    UNIT,
    ANNUAL,
    QUARTER,
    MONTH,
    IGNORED;

    private static final Map<String, Column> WORDS = new HashMap<>();
    private static final Map<Pattern, Column> GUESSES = new LinkedHashMap<>();
    private static final Pattern QUARTERS = Pattern.compile("(?:.{0,6}年)?(?:第?([一二三四1-4])季度).{0,8}");
    private static final Pattern MONTHS_OF_QUARTER = Pattern.compile("(1|4|7|10)月?[-—–~至](3|6|9|12)月(?:份|底)?.{0,6}");
    private static final Pattern MONTHS =
            Pattern.compile("(?:\\d{4}年)?(\\d{1,2})月份?(?:底|末)?(?:计划|目标|任务|工作计划|推进计划|工作安排)?");
    private static final Pattern NOTE = Pattern.compile("[（(〔\\[][^）)〕\\]]*[）)〕\\]]");
    private static final int LONGEST = 24;

    static {
        for (Column column : values()) {
            if (column != QUARTER && column != MONTH) {
                for (String word : Phrases.of("column." + column.name().toLowerCase(Locale.ROOT))) {
                    WORDS.put(word, column);
                }
            }
        }
        GUESSES.put(Pattern.compile(".*(?:责任人|领导|联系|电话|备注|进展|情况|验收|督办|督导|状态|负责人|责任校|签字|得分|评分|权重).*"), IGNORED);
        GUESSES.put(Pattern.compile(".*(?:配合|协办|协同|参与)(?:责任)?(?:单位|部门|地区|科室).*"), COOPERATING);
        GUESSES.put(Pattern.compile(".*(?:牵头|主办).{0,6}"), LEAD);
        GUESSES.put(Pattern.compile(".*(?:责任|承办|落实|实施|整改)(?:单位|部门|主体|科室|处室|地区).*"), RESPONSIBLE);
        GUESSES.put(Pattern.compile(".*(?:时限|期限|完成时间|时间节点|时间要求|完成日期|办结时间)"), DEADLINE);
        GUESSES.put(Pattern.compile(".*(?:措施|举措|推进计划|工作计划)"), MEASURES);
        GUESSES.put(Pattern.compile(".*指标(?:名称|内容)?"), INDICATOR);
        GUESSES.put(Pattern.compile(".*目标(?:值)?"), GOAL);
        GUESSES.put(Pattern.compile(".*问题(?:描述|表述|内容)?"), PROBLEM);
        GUESSES.put(Pattern.compile(".*(?:任务|事项|工作内容)"), TASK);
    }

    /** What a header means, or null for none that is known. */
    static Column of(String header) {
        String bare = NOTE.matcher(header.replace(" ", "")).replaceAll("").replaceAll("[：:/、，,（）()]", "");
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return null;
        }
        if (WORDS.containsKey(bare)) {
            return WORDS.get(bare);
        }
        if (MONTHS.matcher(bare).matches()) {
            return MONTH;
        }
        if (QUARTERS.matcher(bare).matches() || MONTHS_OF_QUARTER.matcher(bare).matches()) {
            return QUARTER;
        }
        for (Map.Entry<Pattern, Column> guess : GUESSES.entrySet()) {
            if (guess.getKey().matcher(bare).matches()) {
                return guess.getValue();
            }
        }
        return null;
    }

    /** Of a quarter's or month's header, which one of the year it is. */
    static int period(String header) {
        String bare = header.replace(" ", "");
        Matcher month = MONTHS.matcher(bare);
        if (month.matches()) {
            return Integer.parseInt(month.group(1));
        }
        Matcher range = MONTHS_OF_QUARTER.matcher(bare);
        if (range.matches()) {
            return Integer.parseInt(range.group(2)) / 3;
        }
        Matcher quarter = QUARTERS.matcher(bare);
        return quarter.matches() ? Numeral.value(quarter.group(1)) : 0;
    }
}
