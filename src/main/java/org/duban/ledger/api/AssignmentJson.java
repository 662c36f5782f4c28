package org.duban.ledger.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.duban.assignment.AssignmentState;
import org.duban.deadline.Light;

/** A row of the ledger. */
record AssignmentJson(
        String id,
        @Schema(example = "7-1") String number,
        String title,

        @Schema(description = "Name of the unit when the work was assigned")
        String unit,

        String unitId,
        String directiveId,
        @Schema(nullable = true) String parentId,
        AssignmentState state,
        Light light,

        @Schema(description = "Why the light is as it is, in the caller's language")
        String lightReason,

        @Schema(nullable = true) LocalDate due,

        @Schema(nullable = true, description = "The first due date; never rewritten")
        LocalDate firstDue,

        int percent) {}
