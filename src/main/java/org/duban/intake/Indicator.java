package org.duban.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure to reach, as a whole and {@code split} over units; null where the document names none for a period.
 *
 * @param monthsUnit {@link #PERCENT_OF_ANNUAL} where the monthly plan says how much of the year's target is reached by
 *     then (3月完成10%), null where its figures are in {@code unit}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Indicator(
        String name,
        String unit,
        BigDecimal annual,
        List<BigDecimal> quarters,
        List<BigDecimal> months,
        String monthsUnit,
        List<UnitShare> split,
        DirectiveDraft.Span source) {

    public static final String PERCENT_OF_ANNUAL = "% of annual, cumulative";

    /** An indicator whose months are in its own unit. */
    public Indicator(
            String name,
            String unit,
            BigDecimal annual,
            List<BigDecimal> quarters,
            List<BigDecimal> months,
            List<UnitShare> split,
            DirectiveDraft.Span source) {
        this(name, unit, annual, quarters, months, null, split, source);
    }

    /** Whether the months are shares of the year's target. */
    public boolean monthsInPercent() {
        return PERCENT_OF_ANNUAL.equals(monthsUnit);
    }

    public Indicator {
        quarters = DraftValues.nullable(quarters);
        months = DraftValues.nullable(months);
        split = DraftValues.list(split);
    }
}
