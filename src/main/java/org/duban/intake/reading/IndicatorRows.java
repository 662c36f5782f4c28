package org.duban.intake.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.Indicator;
import org.duban.intake.UnitShare;
import org.duban.intake.reading.TableGrid.Box;

/** Reads tables of indicators: name, unit of measure, the year's target and those of its quarters and months. */
final class IndicatorRows {

    private static final Pattern NUMBER =
            Pattern.compile("[≥≤><＞＜=]?(?:达到|不低于|不少于|不高于|不超过|增长|下降)?(-?\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?)(.{0,8})");
    private static final Pattern UNIT_IN_NAME = Pattern.compile("[（(](?:单位[：:])?([^（）()]{1,8})[）)]$");

    private final Ledger ledger;

    IndicatorRows(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Indicator> read() {
        List<Indicator> indicators = new ArrayList<>();
        int name = ledger.places(Column.INDICATOR)
                .get(ledger.places(Column.INDICATOR).size() - 1);
        for (int row : ledger.rows()) {
            Box box = ledger.grid().at(row, name);
            if (box != null && box.cell().row() == row) {
                Indicator indicator = indicator(row, box);
                if (indicator.annual() != null
                        || !indicator.split().isEmpty()
                        || has(indicator.quarters())
                        || has(indicator.months())) {
                    indicators.add(indicator);
                }
            }
        }
        return indicators;
    }

    private Indicator indicator(int row, Box box) {
        String name = box.value();
        Matcher inName = UNIT_IN_NAME.matcher(name);
        boolean unitInName = inName.find();
        Box unitBox = ledger.box(row, Column.UNIT);
        Box annualBox = ledger.box(row, Column.ANNUAL);
        annualBox = annualBox == null ? ledger.box(row, Column.GOAL) : annualBox;
        Matcher annual = number(annualBox);
        String unit = unitBox != null
                ? unitBox.value()
                : unitInName ? inName.group(1) : annual == null ? null : emptyToNull(annual.group(2));
        return new Indicator(
                unitInName && unitBox == null ? name.substring(0, inName.start()) : name,
                unit,
                amount(annual),
                periods(row, Column.QUARTER, 4),
                periods(row, Column.MONTH, 12),
                monthsInPercent(row, unit) ? Indicator.PERCENT_OF_ANNUAL : null,
                shares(row),
                box.piece().span());
    }

    /** 3月 10%, of what is counted in another unit. */
    private boolean monthsInPercent(int row, String unit) {
        List<Matcher> months = ledger.has(Column.MONTH)
                ? ledger.places(Column.MONTH).stream()
                        .map(place -> number(ledger.grid().at(row, place)))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
        return !months.isEmpty()
                && unit != null
                && !unit.matches("[%％].*")
                && months.stream().allMatch(month -> month.group(2).matches("[%％].*"));
    }

    /** Columns that are headed by units split the figure over them. */
    private List<UnitShare> shares(int row) {
        List<UnitShare> shares = new ArrayList<>();
        ledger.headers().forEach((place, header) -> {
            BigDecimal amount = ledger.columns().containsKey(place) || !UnitNames.looksLikeUnit(header)
                    ? null
                    : amount(number(ledger.grid().at(row, place)));
            if (amount != null) {
                shares.add(new UnitShare(header, amount, null, null));
            }
        });
        return shares;
    }

    private List<BigDecimal> periods(int row, Column column, int count) {
        if (!ledger.has(column)) {
            return List.of();
        }
        BigDecimal[] amounts = new BigDecimal[count];
        for (int place : ledger.places(column)) {
            int which = Column.period(ledger.headers().get(place));
            if (which >= 1 && which <= count) {
                amounts[which - 1] = amount(number(ledger.grid().at(row, place)));
            }
        }
        return Arrays.asList(amounts);
    }

    private static Matcher number(Box box) {
        Matcher number = box == null ? null : NUMBER.matcher(box.value());
        return number != null && number.matches() ? number : null;
    }

    private static BigDecimal amount(Matcher number) {
        return number == null ? null : new BigDecimal(number.group(1).replace(",", ""));
    }

    private static boolean has(List<BigDecimal> amounts) {
        return amounts.stream().anyMatch(Objects::nonNull);
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
