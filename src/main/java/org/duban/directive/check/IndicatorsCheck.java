package org.duban.directive.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.Indicator;
import org.duban.intake.UnitShare;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Figures of a plan over its periods. A plan says what each period adds or where it stands by then; neither is told, so a
 * figure is wrong only when it is wrong both ways. More than the total is allowed (自我加压).
 */
@Component
@Order(8)
class IndicatorsCheck implements Check {

    private static final int MONTHS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<Indicator> indicators = directive.draft().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            String place = "indicators[" + i + "]";
            total(indicator, indicator.quarters(), 4, place + ".quarters", found);
            if (indicator.quarters().isEmpty() && !indicator.monthsInPercent()) {
                total(indicator, indicator.months(), 12, place + ".months", found);
            }
            if (indicator.monthsInPercent()) {
                percents(indicator, place + ".months", found);
            } else {
                quarters(indicator, place + ".months", found);
            }
            split(indicator, place + ".split", found);
        }
    }

    /** Shares of units add up, other than rates. */
    private static void split(Indicator indicator, String place, Consumer<Finding> found) {
        List<BigDecimal> shares =
                indicator.split().stream().map(UnitShare::annual).toList();
        boolean rate = (name(indicator) + unit(indicator)).matches(".*(?:[%％‰]|率|比例|比重).*");
        if (indicator.annual() == null || shares.size() < 2 || shares.contains(null) || rate) {
            return;
        }
        BigDecimal reached = sum(shares);
        if (reached.compareTo(indicator.annual()) < 0) {
            found.accept(Finding.warning(
                    Kind.PARTS_BELOW_TOTAL,
                    place,
                    name(indicator),
                    "",
                    plain(reached),
                    plain(indicator.annual()),
                    unit(indicator)));
        }
    }

    private static void total(
            Indicator indicator, List<BigDecimal> parts, int all, String place, Consumer<Finding> found) {
        if (indicator.annual() == null || parts.size() != all || parts.contains(null)) {
            return;
        }
        BigDecimal reached = sum(parts).max(parts.get(all - 1));
        if (reached.compareTo(indicator.annual()) < 0) {
            found.accept(Finding.warning(
                    Kind.PARTS_BELOW_TOTAL,
                    place,
                    name(indicator),
                    "",
                    plain(reached),
                    plain(indicator.annual()),
                    unit(indicator)));
        }
    }

    private static void quarters(Indicator indicator, String place, Consumer<Finding> found) {
        for (int q = 0; q < indicator.quarters().size(); q++) {
            int end = (q + 1) * MONTHS;
            BigDecimal quarter = indicator.quarters().get(q);
            if (quarter == null || indicator.months().size() < end) {
                continue;
            }
            List<BigDecimal> months = indicator.months().subList(end - MONTHS, end);
            BigDecimal last = months.get(MONTHS - 1);
            boolean told = months.stream().allMatch(Objects::nonNull);
            if (last != null
                    && last.compareTo(quarter) != 0
                    && (!told || sum(months).compareTo(quarter) != 0)) {
                found.accept(Finding.warning(
                        Kind.MONTHS_CONTRADICT_QUARTERS,
                        place + "[" + (end - 1) + "]",
                        name(indicator),
                        q + 1,
                        plain(quarter),
                        plain(
                                told && sum(months).compareTo(quarter.abs().multiply(BigDecimal.TEN)) < 0
                                        ? sum(months)
                                        : last),
                        unit(indicator)));
            }
        }
    }

    /** By the end of each quarter; a point of a percent is rounding, and more than the year's target is none too few. */
    private static void percents(Indicator indicator, String place, Consumer<Finding> found) {
        BigDecimal annual = indicator.annual();
        if (annual == null || annual.signum() <= 0) {
            return;
        }
        BigDecimal reached = BigDecimal.ZERO;
        boolean cumulative = cumulative(indicator);
        for (int q = 0; q < indicator.quarters().size(); q++) {
            int month = (q + 1) * MONTHS;
            BigDecimal quarter = indicator.quarters().get(q);
            if (quarter == null || indicator.months().size() < month) {
                return;
            }
            reached = cumulative ? quarter : reached.add(quarter);
            BigDecimal planned = indicator.months().get(month - 1);
            BigDecimal share = reached.multiply(HUNDRED).divide(annual, 1, RoundingMode.HALF_UP);
            if (planned != null && planned.subtract(share.min(HUNDRED)).abs().compareTo(BigDecimal.ONE) > 0) {
                found.accept(Finding.warning(
                        Kind.MONTH_PERCENT_CONTRADICTS_QUARTERS,
                        place + "[" + (month - 1) + "]",
                        name(indicator),
                        month,
                        plain(reached),
                        plain(share),
                        plain(planned),
                        unit(indicator)));
            }
        }
    }

    /** 25, 50, 75, 100 of 100: each quarter tells what is reached by then. */
    private static boolean cumulative(Indicator indicator) {
        List<BigDecimal> quarters = indicator.quarters();
        return !quarters.isEmpty()
                && !quarters.contains(null)
                && IntStream.range(1, quarters.size())
                        .allMatch(q -> quarters.get(q).compareTo(quarters.get(q - 1)) >= 0)
                && quarters.get(quarters.size() - 1).compareTo(indicator.annual()) == 0;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String name(Indicator indicator) {
        return indicator.name() == null ? "" : indicator.name();
    }

    private static String unit(Indicator indicator) {
        return indicator.unit() == null ? "" : indicator.unit();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
