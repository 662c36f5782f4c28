package org.duban.workflow.assignmentlifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.deadline.Deadlines;
import org.duban.deadline.Lights.Thresholds;
import org.duban.platform.DubanProperties;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Moments that the models' timers wait for, always read from our tables. */
@Component("assignmentDates")
public class AssignmentDates {

    /** For work without a due date: a timer must wait for something. */
    private static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final Assignments assignments;
    private final DubanProperties properties;

    AssignmentDates(Assignments assignments, DubanProperties properties) {
        this.assignments = assignments;
        this.properties = properties;
    }

    public Date receiptDue(DelegateExecution execution) {
        return Date.from(assignment(execution).receiptDue());
    }

    /** End of the due day, null for work without one. */
    public Date due(DelegateExecution execution) {
        LocalDate due = assignment(execution).due();
        return due == null ? null : Date.from(endOf(due));
    }

    /** Start of the first day on which the light is amber. */
    public Date warnAt(DelegateExecution execution) {
        LocalDate due = assignment(execution).due();
        return due == null
                ? NEVER
                : Date.from(due.minusDays(Thresholds.USUAL.warningDays())
                        .atStartOfDay(properties.zone())
                        .toInstant());
    }

    /** The first moment at which the work is late: what is done on the due day is on time. */
    public Date overdueAt(DelegateExecution execution) {
        LocalDate due = assignment(execution).due();
        return due == null ? NEVER : Date.from(endOf(due));
    }

    private Instant endOf(LocalDate due) {
        return Deadlines.endOf(due, properties.zone());
    }

    private AssignmentView assignment(DelegateExecution execution) {
        return assignments.get(BusinessKey.id(execution));
    }
}
