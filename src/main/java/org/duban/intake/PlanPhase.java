package org.duban.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.duban.intake.DirectiveDraft.Span;

/**
 * A phase of a plan (动员部署阶段).
 *
 * @param name without its number, which items that belong to it name too
 * @param text its time as written, or null
 * @param start its first day, or null where the plan names only its end
 * @param end its last day, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanPhase(
        String name,
        String text,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate end,
        Span source) {}
