package org.duban.ledger.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.assignment.DeadlineChange;
import org.duban.ledger.query.AssignmentPeople.PersonLine;
import org.duban.reporting.ReportState;

/** Everything about one assignment. */
record AssignmentDetailJson(
        @JsonUnwrapped AssignmentJson row,
        String requirement,
        boolean leads,
        boolean longTerm,
        String dueText,
        Instant issuedAt,
        Instant receiptDue,
        Instant receivedAt,
        String receivedBy,
        LocalDate appliedOn,
        Instant endedAt,
        String endReason,
        String grade,

        @Schema(description = "Oldest first; nothing in it is ever rewritten")
        List<DeadlineJson> deadlineHistory,

        List<AssignmentJson> children,
        @Schema(description = "Latest first") List<ReportJson> reports,
        @Schema(description = "Latest first") List<NoticeJson> notices,

        @Schema(description = "Checks that failed, latest first")
        List<ReturnJson> returns,

        int returnCount,
        List<PersonLine> people,
        List<EvidenceJson> evidence) {

    /** A date in the history. */
    record DeadlineJson(
            int seq,
            DeadlineChange.Kind kind,
            LocalDate due,
            String text,
            String reason,
            int daysOverdue,
            String decidedBy,
            Instant decidedAt) {}

    /** A progress report. */
    record ReportJson(
            String id,
            int seq,
            ReportState state,
            String text,
            int percent,
            String difficulties,
            String nextSteps,
            String reportedBy,
            Instant reportedAt,
            String approvedBy,
            Instant approvedAt,
            String returnedReason) {}

    /** A paper. */
    record NoticeJson(String id, String number, String kind, String state, String unit, LocalDate due) {}

    /** A return for rework. */
    record ReturnJson(int round, String findings, String returnedBy, Instant returnedAt, LocalDate newDue) {}
}
