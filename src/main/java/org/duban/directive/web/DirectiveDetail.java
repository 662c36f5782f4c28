package org.duban.directive.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duban.directive.DirectiveState;
import org.duban.directive.Source;
import org.duban.directive.Urgency;
import org.duban.directive.WorkCounts;
import org.duban.intake.DirectiveDraft;

/**
 * A directive as the API answers it: the draft's shape, so that it can be sent back, and beside it where it stands.
 *
 * @param whole whether the caller sees everything, or only the items in which they have work
 * @param file where what it was read from can be fetched; null when it was not read from a file
 * @param assignments how the work stands that the caller may see
 */
record DirectiveDetail(
        String id,
        int version,
        DirectiveState state,
        @JsonUnwrapped DirectiveDraft draft,
        Source source,
        Urgency urgency,
        UnitName office,
        String verifyingUnitId,
        Map<String, List<String>> unitChoices,
        boolean whole,
        OffsetDateTime createdAt,
        OffsetDateTime submittedAt,
        String findingsReason,
        String returnedReason,
        OffsetDateTime signedAt,
        OffsetDateTime issuedAt,
        OffsetDateTime endedAt,
        String endReason,
        String archiveNumber,
        String file,
        String fileName,
        WorkCounts.Counts assignments) {

    record UnitName(String id, String name) {}
}
