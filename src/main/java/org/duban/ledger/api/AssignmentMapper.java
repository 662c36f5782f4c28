package org.duban.ledger.api;

import java.util.List;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.deadline.Lights;
import org.duban.ledger.api.AssignmentDetailJson.DeadlineJson;
import org.duban.ledger.api.AssignmentDetailJson.NoticeJson;
import org.duban.ledger.api.AssignmentDetailJson.ReportJson;
import org.duban.ledger.api.AssignmentDetailJson.ReturnJson;
import org.duban.ledger.query.AssignmentPeople;
import org.duban.ledger.query.LedgerRow;
import org.duban.ledger.query.Notices;
import org.duban.platform.BusinessClock;
import org.duban.reporting.Evidences;
import org.duban.reporting.ReportView;
import org.duban.reporting.Reports;
import org.duban.verification.VerificationView;
import org.duban.verification.Verifications;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** Turns what was read into what the API answers; ids become opaque texts here. */
@Component
class AssignmentMapper {

    private final Assignments assignments;
    private final Reports reports;
    private final Evidences evidences;
    private final Verifications verifications;
    private final Notices notices;
    private final AssignmentPeople people;
    private final Texts texts;
    private final BusinessClock clock;

    AssignmentMapper(
            Assignments assignments,
            Reports reports,
            Evidences evidences,
            Verifications verifications,
            Notices notices,
            AssignmentPeople people,
            Texts texts,
            BusinessClock clock) {
        this.assignments = assignments;
        this.reports = reports;
        this.evidences = evidences;
        this.verifications = verifications;
        this.notices = notices;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    AssignmentJson row(LedgerRow row) {
        Lights.Shown shown = row.shown(clock.today(), clock.getZone());
        return new AssignmentJson(
                Long.toString(row.id()),
                row.number(),
                row.title(),
                row.unitName(),
                Long.toString(row.unitId()),
                Long.toString(row.directiveId()),
                row.parentId() == null ? null : row.parentId().toString(),
                row.state(),
                shown.light(),
                texts.text(shown.reason().key(), shown.reason().args().toArray()),
                row.due(),
                row.firstDue(),
                row.percent());
    }

    AssignmentDetailJson detail(AssignmentView view, LedgerRow row, List<LedgerRow> children) {
        return new AssignmentDetailJson(
                row(row),
                view.requirement(),
                view.leads(),
                view.longTerm(),
                view.dueText(),
                view.issuedAt(),
                view.receiptDue(),
                view.receivedAt(),
                view.receivedBy(),
                view.appliedOn(),
                view.endedAt(),
                view.endReason(),
                view.grade(),
                deadlines(view.id()),
                children.stream().map(this::row).toList(),
                reports.of(view.id()).stream().map(AssignmentMapper::report).toList(),
                notices(view.id()),
                returns(view.id()),
                view.returns(),
                people.of(view),
                evidences.of(view.id()).stream().map(EvidenceJson::of).toList());
    }

    private List<DeadlineJson> deadlines(long id) {
        return assignments.deadlineHistory(id).stream()
                .map(change -> new DeadlineJson(
                        change.seq(),
                        change.kind(),
                        change.due(),
                        change.text(),
                        change.reason(),
                        change.daysOverdue(),
                        change.decidedBy(),
                        change.decidedAt()))
                .toList();
    }

    private static ReportJson report(ReportView report) {
        return new ReportJson(
                Long.toString(report.id()),
                report.seq(),
                report.state(),
                report.text(),
                report.percent(),
                report.difficulties(),
                report.nextSteps(),
                report.reportedBy(),
                report.reportedAt(),
                report.approvedBy(),
                report.approvedAt(),
                report.returnedReason());
    }

    private List<NoticeJson> notices(long id) {
        return notices.of(id).stream()
                .map(line -> new NoticeJson(
                        Long.toString(line.id()),
                        line.number(),
                        line.kind().name(),
                        line.state().name(),
                        line.unitName(),
                        line.due()))
                .toList();
    }

    private List<ReturnJson> returns(long id) {
        return verifications.of(id).stream()
                .filter(round -> round.state() == VerificationView.State.RETURNED)
                .map(round -> new ReturnJson(
                        round.round(), round.findings(), round.verifiedBy(), round.verifiedAt(), round.newDue()))
                .toList();
    }
}
