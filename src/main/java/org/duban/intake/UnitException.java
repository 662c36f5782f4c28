package org.duban.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.duban.intake.DirectiveDraft.Span;

/**
 * What a unit does otherwise than the rest: it is excluded (除X外), or another date counts for it (X县提前至5月底).
 *
 * @param unit as written, groups unexpanded
 * @param deadlineText its own date as written, or null for an excluded unit
 * @param deadline what that resolves to, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitException(
        String unit,
        boolean excluded,
        String deadlineText,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate deadline,
        Span source) {}
