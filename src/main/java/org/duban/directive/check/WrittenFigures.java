package org.duban.directive.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in sentences, and the splits that fall short of their totals. */
final class WrittenFigures {

    private static final Pattern FIGURE = Pattern.compile("(合计|共计|总计|总共|一共)?[^\\d，,、：:（(]{0,4}?"
            + "(\\d{1,9}(?:\\.\\d{1,4})?)"
            + "(万立方米|立方米|平方公里|平方米|万千瓦|千瓦|公里|千米|公顷|万元|亿元|万吨|万亩|万人|万户|米|亩|元|吨|户|人|座|处|个|家|项|件|套|台|辆|株|口|条|所|块|眼|宗)");

    private static final Pattern OF_WHICH = Pattern.compile("其中");
    /** Only these words split anything. */
    private static final Pattern SPLITS = Pattern.compile("其中|合计|[共总]计|[总一]共");

    /** Parts that reach only {@code sum}. */
    record Split(String sum, String total, String unit) {}

    private record Figure(int start, int end, BigDecimal value, String unit, boolean total) {}

    private WrittenFigures() {}

    /** A sentence that names both its parts and their total, before (其中) or after (合计) them. */
    static Optional<Split> splitWithin(String sentence) {
        List<Figure> figures = SPLITS.matcher(sentence).find() ? figures(sentence) : List.of();
        for (Figure total : figures) {
            boolean ofWhich = OF_WHICH.matcher(sentence).find(total.end());
            if (total.total() || ofWhich) {
                Optional<Split> split = below(
                        total,
                        figures.stream()
                                .filter(part -> ofWhich ? part.start() > total.start() : part.end() <= total.start())
                                .toList());
                if (split.isPresent()) {
                    return split;
                }
            }
        }
        return Optional.empty();
    }

    /** A goal with one figure of a unit, and a measure that splits it (其中…). */
    static Optional<Split> splitOfGoal(String goal, String measure) {
        Matcher ofWhich = OF_WHICH.matcher(measure);
        if (!ofWhich.find()) {
            return Optional.empty();
        }
        int sentenceEnd = end(measure, ofWhich.end());
        List<Figure> parts = figures(measure.substring(ofWhich.end(), sentenceEnd));
        List<Figure> before = figures(measure.substring(0, ofWhich.start()));
        List<Figure> totals = figures(goal);
        return totals.stream()
                .filter(total -> totals.stream()
                                .filter(other -> other.unit().equals(total.unit()))
                                .count()
                        == 1)
                .filter(total -> before.stream().noneMatch(other -> other.unit().equals(total.unit())))
                .map(total -> below(total, parts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Split> below(Figure total, List<Figure> candidates) {
        List<Figure> parts = candidates.stream()
                .filter(part -> part.unit().equals(total.unit()))
                .toList();
        BigDecimal sum = parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.size() >= 2 && sum.compareTo(total.value()) < 0
                ? Optional.of(new Split(sum.toPlainString(), total.value().toPlainString(), total.unit()))
                : Optional.empty();
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && "。；;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static List<Figure> figures(String sentence) {
        List<Figure> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(sentence);
        while (figure.find()) {
            figures.add(new Figure(
                    figure.start(2),
                    figure.end(),
                    new BigDecimal(figure.group(2)),
                    figure.group(3),
                    figure.group(1) != null));
        }
        return figures;
    }
}
