package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.verification.Verifications;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_DecideClosure: the unit's principal sends the application on, or back to the liaison. */
@Component("decideClosure")
class DecideClosure implements JavaDelegate {

    private final Verifications verifications;

    DecideClosure(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        boolean approved = values.chose("decision", "approve");
        String opinion = values.takeText("opinion");
        if (approved) {
            verifications.approveInUnit(id);
        } else {
            verifications.refuseInUnit(id, opinion);
        }
        execution.setVariable("approved", approved);
    }
}
