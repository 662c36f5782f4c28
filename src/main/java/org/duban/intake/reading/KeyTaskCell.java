package org.duban.intake.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.Indicator;

/**
 * What the cell of goals of an annual key-task table says: 年度目标：… ①一季度目标：… ②二季度目标：….
 *
 * @param goal the year's goal, or the whole cell where it names no quarters
 * @param quarters the goals of the four quarters, or empty
 */
record KeyTaskCell(Piece goal, List<String> quarters) {

    static final KeyTaskCell NONE = new KeyTaskCell(Piece.EMPTY, List.of());

    private static final Pattern MARK =
            Pattern.compile("[①-⑳]?(?:\\(?\\d[.、)）])?(?:第?([一二三四1-4])季度|(年度|全年|总体))(?:工作)?(?:目标|任务|计划)?[：:]");
    private static final Pattern FIGURE = Pattern.compile(
            "(\\d{1,9}(?:\\.\\d{1,4})?)(亿元|万元|万亩|万户|万人|公里|千米|平方公里|平方米|万平方米|立方米|万吨|亩|个|家|户|人|套|座|处|条|件|项|所|吨|公顷|辆|台|名|%)");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月[，,]([^；;。]{0,200})");
    private static final Pattern PERCENT = Pattern.compile("([\\p{IsHan}]{2,16})(\\d{1,3}(?:\\.\\d{1,2})?)%");
    private static final Pattern DOER =
            Pattern.compile("^(完成|处置|新建|建成|改造|新增|实现|整治|治理|创建|修复|清理|培育|引进|发放|建设|开工|办结|安排|净增|盘活)");
    private static final Pattern READY =
            Pattern.compile("(?:(?:到|至)?20\\d{2}年(?:底|末)?前?|确保|力争|努力|全年|全市|全县|全区|共|计划|其中)+");

    static KeyTaskCell of(Piece cell) {
        Matcher mark = MARK.matcher(cell.value());
        Piece goal = null;
        String[] quarters = new String[4];
        int from = 0;
        int which = -1;
        boolean any = false;
        while (mark.find()) {
            any |= which >= 0;
            goal = keep(cell.slice(from, mark.start()), which, goal, quarters);
            which = mark.group(1) == null ? 0 : Numeral.value(mark.group(1));
            from = mark.end();
        }
        goal = keep(cell.from(from), which, goal, quarters);
        boolean byQuarter = Arrays.stream(quarters).anyMatch(Objects::nonNull);
        List<String> goals = byQuarter
                ? Arrays.stream(quarters).map(text -> text == null ? "" : text).toList()
                : List.of();
        return any || which >= 0
                ? new KeyTaskCell(goal == null ? Piece.EMPTY : goal, goals)
                : new KeyTaskCell(cell, List.of());
    }

    private static Piece keep(Piece part, int which, Piece goal, String[] quarters) {
        Piece text = part.strip();
        if (which >= 1 && which <= 4) {
            quarters[which - 1] = withoutStop(text.value());
        }
        return which == 0 || which < 0 && !text.isEmpty() ? text : goal;
    }

    private static String withoutStop(String text) {
        return text.replaceAll("[；;。①-⑳ ]+$", "");
    }

    /** The figures of the goals, each with what its quarters and the months of {@code plan} name of it. */
    List<Indicator> indicators(String plan) {
        if (quarters.isEmpty()) {
            return List.of();
        }
        List<Indicator> indicators = new ArrayList<>();
        figures(goal.value()).forEach((name, figure) -> indicators.add(indicator(name, figure, ofMonths(name, plan))));
        boolean split = indicators.stream()
                .anyMatch(indicator -> indicator.quarters().stream().anyMatch(Objects::nonNull));
        return split ? indicators : List.of();
    }

    private Indicator indicator(String name, Figure annual, List<BigDecimal> months) {
        return new Indicator(
                name,
                annual.unit(),
                annual.amount(),
                ofQuarters(name, annual),
                months,
                months.isEmpty() || "%".equals(annual.unit()) ? null : Indicator.PERCENT_OF_ANNUAL,
                List.of(),
                goal.span());
    }

    private record Figure(BigDecimal amount, String unit) {}

    /** A verb that several figures share is said once: 处置甲50亩，乙20亩. */
    private static Map<String, Figure> figures(String text) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        String verb = "";
        for (String clause : text.split("[，,；;。、]")) {
            String bare = READY.matcher(clause).replaceAll("");
            Matcher figure = FIGURE.matcher(bare);
            if (!figure.find()) {
                continue;
            }
            String name = bare.substring(0, figure.start());
            String rest = bare.substring(figure.end());
            Matcher doer = DOER.matcher(name);
            if (doer.find()) {
                verb = doer.group(1);
            } else if (name.length() >= 2) {
                name = verb + name;
            }
            String whole = name.length() > verb.length() ? name : name + rest;
            if (whole.length() >= 3 && whole.length() <= 30) {
                figures.putIfAbsent(whole, new Figure(new BigDecimal(figure.group(1)), figure.group(2)));
            }
        }
        return figures;
    }

    private List<BigDecimal> ofQuarters(String name, Figure annual) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (String quarter : quarters) {
            Map<String, Figure> figures = figures(quarter);
            Figure same = figures.get(name);
            if (same == null) {
                same = figures.entrySet().stream()
                        .filter(entry -> alike(entry.getKey(), name)
                                && entry.getValue().unit().equals(annual.unit()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
            }
            amounts.add(same == null ? null : same.amount());
        }
        return amounts;
    }

    private static List<BigDecimal> ofMonths(String name, String plan) {
        BigDecimal[] months = new BigDecimal[12];
        boolean any = false;
        Matcher month = MONTH.matcher(plan);
        while (month.find()) {
            int which = Integer.parseInt(month.group(1));
            Matcher percent = PERCENT.matcher(month.group(2));
            while (which >= 1 && which <= 12 && percent.find()) {
                if (alike(percent.group(1), name)) {
                    months[which - 1] = new BigDecimal(percent.group(2));
                    any = true;
                }
            }
        }
        return any ? Arrays.asList(months) : List.of();
    }

    private static boolean alike(String one, String other) {
        return one.endsWith(tail(other)) || other.endsWith(tail(one));
    }

    private static String tail(String name) {
        return name.substring(Math.max(0, name.length() - 4));
    }
}
