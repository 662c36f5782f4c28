package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.verification.Verifications;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_ApplyForClosure: 申请办结. */
@Component("applyForClosure")
class ApplyForClosure implements JavaDelegate {

    private final Verifications verifications;

    ApplyForClosure(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormValues values = FormValues.of(execution);
        verifications.apply(BusinessKey.id(execution), values.takeText("statement"), values.take("openChildrenReason"));
    }
}
