package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Assignments;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_SignForReceipt: 签收. */
@Component("signForReceipt")
class SignForReceipt implements JavaDelegate {

    private final Assignments assignments;

    SignForReceipt(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.receive(BusinessKey.id(execution));
    }
}
