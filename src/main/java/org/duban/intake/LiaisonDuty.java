package org.duban.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.duban.intake.DirectiveDraft.Span;

/**
 * Somebody whom each unit must name (请各单位明确一名联络员，于3月10日前报…): beside the duty to report, a field to fill in.
 *
 * @param text the sentence or clause that asks for it
 * @param role what the person is called there: 联络员, 联系人, 分管负责人
 * @param units who must name one, as written, or null
 * @param deadlineText by when, as written, or null
 * @param deadline what that resolves to, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LiaisonDuty(
        String text,
        String role,
        String units,
        String deadlineText,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate deadline,
        Span source) {}
