package org.duban.ledger.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.duban.assignment.AssignmentState;
import org.duban.deadline.Lights;
import org.duban.deadline.Lights.Work;
import org.duban.deadline.Standing;
import org.duban.directive.Source;
import org.duban.reporting.ReportState;

/** One line of the ledger: an assignment, where it comes from, and its latest report. */
public record LedgerRow(
        long id,
        String number,
        String title,
        String requirement,
        long unitId,
        String unitName,
        boolean leads,
        long directiveId,
        String directiveTitle,
        String docNumber,
        Source source,
        long itemId,
        Long parentId,
        AssignmentState state,
        LocalDate due,
        LocalDate firstDue,
        boolean longTerm,
        int percent,
        LocalDate issuedOn,
        LocalDate appliedOn,
        Instant receiptDue,
        Instant endedAt,
        String leader,
        String liaison,
        int returns,
        Instant lastReportAt,
        Integer reportSeq,
        ReportState reportState,
        short sortRank,
        LocalDate dueKey) {

    public Lights.Shown shown(LocalDate today, ZoneId zone) {
        LocalDate closedOn = endedAt == null ? null : LocalDate.ofInstant(endedAt, zone);
        Work work = new Work(Standing.of(state.name()), due, issuedOn, percent, longTerm, appliedOn, closedOn);
        return Lights.of(work, today, Lights.Thresholds.USUAL);
    }

    /** Where the plan stands, or null where there is none. */
    public Integer plan(LocalDate today) {
        if (longTerm || state.ended()) {
            return null;
        }
        OptionalInt plan = Lights.planPercent(issuedOn, due, today);
        return plan.isEmpty() ? null : plan.getAsInt();
    }

    public LedgerPosition position() {
        return new LedgerPosition(sortRank, dueKey, id);
    }
}
