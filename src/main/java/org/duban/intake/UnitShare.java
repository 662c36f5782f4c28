package org.duban.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/** What one unit has to reach of an indicator; {@code quarters} and {@code months} as there, empty where none are named. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitShare(String unit, BigDecimal annual, List<BigDecimal> quarters, List<BigDecimal> months) {

    public UnitShare {
        quarters = DraftValues.nullable(quarters);
        months = DraftValues.nullable(months);
    }
}
