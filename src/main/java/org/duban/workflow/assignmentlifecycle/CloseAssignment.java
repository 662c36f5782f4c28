package org.duban.workflow.assignmentlifecycle;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Assignments;
import org.duban.verification.Verifications;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_CloseAssignment: closed with a grade and its reason, or back to the unit after all. */
@Component("closeAssignment")
class CloseAssignment implements JavaDelegate {

    private final Assignments assignments;
    private final Verifications verifications;

    CloseAssignment(Assignments assignments, Verifications verifications) {
        this.assignments = assignments;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        boolean closed = values.chose("decision", "close");
        String grade = values.take("grade");
        String reason = values.take("reason");
        String findings = values.takeText("findings");
        LocalDate newDue = values.takeDate("newDue");
        if (closed) {
            assignments.close(id, grade, reason);
        } else {
            verifications.returnForRework(id, findings, newDue);
        }
        execution.setVariable("closed", closed);
    }
}
