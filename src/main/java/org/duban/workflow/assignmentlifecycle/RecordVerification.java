package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.verification.Verifications;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_RecordVerification: accepted, or back to the unit (回炉). */
@Component("recordVerification")
class RecordVerification implements JavaDelegate {

    private final Verifications verifications;

    RecordVerification(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        boolean accepted = values.chose("decision", "accept");
        String findings = values.takeText("findings");
        java.time.LocalDate newDue = values.takeDate("newDue");
        if (accepted) {
            verifications.accept(id, findings);
        } else {
            verifications.returnForRework(id, findings, newDue);
        }
        execution.setVariable("accepted", accepted);
    }
}
