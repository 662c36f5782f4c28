package org.duban.intake.template;

import static org.duban.intake.template.Head.*;

import java.util.ArrayList;
import java.util.List;
import org.duban.intake.Indicator;
import org.duban.intake.UnitShare;

/** The sheet of indicators: a row an indicator, below it a row for the share of each unit. */
final class FigureRows {

    private static final List<Head> QUARTERS = List.of(Q1, Q2, Q3, Q4);
    private static final List<Head> MONTHS = List.of(M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M11, M12);
    private static final List<Head> OF_INDICATOR = List.of(NAME, MEASURED_IN, MONTHS_IN_PERCENT);

    private FigureRows() {}

    static List<Values> write(String document, List<Indicator> indicators) {
        List<Values> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            Values first = row(document, i);
            rows.add((indicator.name() == null ? first.none(NAME) : first.text(NAME, indicator.name()))
                    .text(MEASURED_IN, indicator.unit())
                    .number(ANNUAL, indicator.annual())
                    .numbers(QUARTERS, indicator.quarters())
                    .numbers(MONTHS, indicator.months())
                    .flag(MONTHS_IN_PERCENT, indicator.monthsInPercent()));
            for (UnitShare share : indicator.split()) {
                Values row = row(document, i)
                        .text(SHARE_OF, share.unit())
                        .number(ANNUAL, share.annual())
                        .numbers(QUARTERS, share.quarters())
                        .numbers(MONTHS, share.months());
                rows.add(share.unit() == null ? row.none(SHARE_OF) : row);
            }
        }
        return rows;
    }

    private static Values row(String document, int index) {
        return new Values().text(DOCUMENT, document).count(INDICATOR, index + 1);
    }

    /** A row that names a unit is a share of the indicator above. */
    static List<Indicator> read(List<Line> lines) {
        List<Indicator> indicators = new ArrayList<>();
        Line first = null;
        List<UnitShare> split = new ArrayList<>();
        for (Line line : lines) {
            if (!line.has(SHARE_OF)) {
                close(first, split, indicators);
                first = line;
                split = new ArrayList<>();
            } else if (first == null) {
                line.wrong(SHARE_OF, "intake.template.noIndicator");
            } else {
                OF_INDICATOR.stream().filter(line::has).forEach(head -> line.wrong(head, "intake.template.notOfShare"));
                split.add(new UnitShare(
                        line.text(SHARE_OF), line.number(ANNUAL), line.numbers(QUARTERS), line.numbers(MONTHS)));
            }
            Integer given = line.count(INDICATOR);
            int expected = indicators.size() + 1;
            if (given != null && given != expected) {
                line.wrong(
                        INDICATOR, "intake.template.indicatorNumber", String.valueOf(given), String.valueOf(expected));
            }
        }
        close(first, split, indicators);
        return indicators;
    }

    private static void close(Line line, List<UnitShare> split, List<Indicator> indicators) {
        if (line != null) {
            indicators.add(new Indicator(
                    line.text(NAME),
                    line.text(MEASURED_IN),
                    line.number(ANNUAL),
                    line.numbers(QUARTERS),
                    line.numbers(MONTHS),
                    line.flag(MONTHS_IN_PERCENT) ? Indicator.PERCENT_OF_ANNUAL : null,
                    split,
                    line.source(NAME)));
        }
    }
}
