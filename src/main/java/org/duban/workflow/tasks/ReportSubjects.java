package org.duban.workflow.tasks;

import java.util.Map;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.reporting.Evidences;
import org.duban.reporting.ReportView;
import org.duban.reporting.Reports;
import org.springframework.stereotype.Component;

/** What tasks of a progress report are about. */
@Component
class ReportSubjects implements SubjectSource {

    private final Reports reports;
    private final Evidences evidences;
    private final Assignments assignments;
    private final AssignmentSubjects assignmentSubjects;

    ReportSubjects(
            Reports reports, Evidences evidences, Assignments assignments, AssignmentSubjects assignmentSubjects) {
        this.reports = reports;
        this.evidences = evidences;
        this.assignments = assignments;
        this.assignmentSubjects = assignmentSubjects;
    }

    @Override
    public String type() {
        return "report";
    }

    @Override
    public Subject subject(long id, String taskKind) {
        ReportView report = reports.get(id);
        AssignmentView assignment = assignments.get(report.assignmentId());
        long files = evidences.of(assignment.id()).stream()
                .filter(e -> e.reportId() != null && e.reportId() == id)
                .count();
        String about = assignmentSubjects
                .about(assignment)
                .add("第 " + report.seq() + " 期进展", report.text())
                .add("完成", report.percent() + "%（上期 " + assignment.percent() + "%）")
                .add("困难和问题", report.difficulties())
                .add("下一步打算", report.nextSteps())
                .add("佐证材料", files == 0 ? null : files + " 份")
                .add("报送人", report.reportedBy())
                .add("单位退回理由", report.returnedReason())
                .toString();
        return new Subject(
                assignment.directiveId(),
                assignment.id(),
                null,
                id,
                assignment.number() + " " + assignment.title(),
                about);
    }

    @Override
    public Map<String, Object> values(long id, String taskKind) {
        return taskKind.equals("Task_ReviseReport") ? ReportForm.values(reports.get(id)) : Map.of();
    }
}
