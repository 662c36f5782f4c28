package org.duban.reporting;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.audit.CurrentActor;
import org.duban.reporting.internal.Report;
import org.duban.reporting.internal.ReportRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to progress reports. Called by the process, whose tasks decide who may act. */
@Service
@Transactional
public class Reports {

    private final ReportRepository reports;
    private final Assignments assignments;
    private final Evidences evidences;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    Reports(
            ReportRepository reports,
            Assignments assignments,
            Evidences evidences,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.reports = reports;
        this.assignments = assignments;
        this.evidences = evidences;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Hands a report to the unit's principal, with the evidence attached since the last one. @return its id */
    public long submit(long assignmentId, ReportContent content) {
        assignments.reported(assignmentId);
        List<Report> earlier = reports.findByAssignmentIdOrderBySeqDesc(assignmentId);
        int seq = earlier.isEmpty() ? 1 : earlier.get(0).view().seq() + 1;
        Report report = reports.save(
                new Report(assignmentId, seq, content, actor.current().name(), clock.instant()));
        evidences.bindTo(assignmentId, report.id());
        record(assignmentId, "report.submitted", null, facts(report.view()));
        return report.id();
    }

    public void revise(long id, ReportContent content) {
        Report report = load(id);
        Map<String, Object> before = facts(report.view());
        report.revise(content, actor.current().name(), clock.instant());
        evidences.bindTo(report.view().assignmentId(), id);
        record(report.view().assignmentId(), "report.revised", before, facts(report.view()));
    }

    /** The report leaves the unit; its percentage becomes the assignment's. */
    public void approve(long id) {
        Report report = load(id);
        report.approve(actor.current().name(), clock.instant());
        assignments.progressTo(report.view().assignmentId(), report.view().percent());
        record(
                report.view().assignmentId(),
                "report.approved",
                Map.of("state", ReportState.SUBMITTED),
                Map.of("seq", report.view().seq(), "state", ReportState.APPROVED));
    }

    public void giveBack(long id, String reason) {
        Report report = load(id);
        report.giveBack(reason);
        record(
                report.view().assignmentId(),
                "report.returned",
                Map.of("state", ReportState.SUBMITTED),
                Map.of("seq", report.view().seq(), "state", ReportState.RETURNED, "reason", reason));
    }

    /** The work ended before the report left the unit. */
    public void stop(long id) {
        Report report = load(id);
        ReportState before = report.view().state();
        report.stop();
        if (before.open()) {
            record(
                    report.view().assignmentId(),
                    "report.stopped",
                    Map.of("state", before),
                    Map.of("seq", report.view().seq(), "state", ReportState.STOPPED));
        }
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none */
    @Transactional(readOnly = true)
    public ReportView get(long id) {
        return load(id).view();
    }

    /** An assignment's reports, the latest first. */
    @Transactional(readOnly = true)
    public List<ReportView> of(long assignmentId) {
        return reports.findByAssignmentIdOrderBySeqDesc(assignmentId).stream()
                .map(Report::view)
                .toList();
    }

    private Report load(long id) {
        return reports.findById(id).orElseThrow(() -> BusinessRefusal.notFound("reporting.not.found"));
    }

    private static Map<String, Object> facts(ReportView report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("seq", report.seq());
        facts.put("state", report.state());
        facts.put("text", report.text());
        facts.put("percent", report.percent());
        facts.put("difficulties", report.difficulties());
        facts.put("nextSteps", report.nextSteps());
        return facts;
    }

    private void record(long assignmentId, String action, Map<String, ?> before, Map<String, ?> after) {
        AssignmentView assignment = assignments.get(assignmentId);
        audit.record(AuditedObject.assignment(assignmentId, assignment.directiveId()), action, before, after);
    }
}
