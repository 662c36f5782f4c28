package org.duban.ledger.page;

import java.util.List;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.DeadlineChange;
import org.duban.assignment.Objections;
import org.duban.assignment.TelephoneReceipts.TelephoneReceipt;
import org.duban.assignment.Withdrawals;
import org.duban.directive.DirectiveView;
import org.duban.ledger.query.AssignmentPeople.PersonLine;
import org.duban.ledger.query.NoticeLine;
import org.duban.reporting.EvidenceView;
import org.duban.reporting.ReportView;
import org.duban.verification.VerificationView;
import org.duban.worklist.OpenTask;

/**
 * What the page of an assignment shows.
 *
 * @param deadlines latest first
 * @param mine open tasks that the reader may act on; {@code others} those that wait for somebody else
 * @param timeline latest first
 * @param telephone how it was signed for by telephone, or null
 */
public record AssignmentPage(
        AssignmentView view,
        LedgerLine line,
        DirectiveView directive,
        List<StateStrip.Step> strip,
        List<OpenTask> mine,
        List<Waiting> others,
        DeadlineBar bar,
        List<DeadlineChange> deadlines,
        List<ReportView> reports,
        List<EvidenceView> evidence,
        List<VerificationView> rounds,
        Objections.Objection objection,
        List<PersonLine> people,
        List<LedgerLine> children,
        List<NoticeLine> notices,
        List<Timeline.Entry> timeline,
        Rights rights,
        List<Withdrawals.Withdrawal> withdrawals,
        TelephoneReceipt telephone) {

    /** A task of somebody else. */
    public record Waiting(OpenTask task, String unit) {}

    /** What the reader may do here besides tasks. */
    public record Rights(boolean attach, boolean withdraw, boolean telephone, boolean replay) {}

    public long duplicates() {
        return evidence.stream().filter(file -> file.elsewhere() > 0).count();
    }
}
