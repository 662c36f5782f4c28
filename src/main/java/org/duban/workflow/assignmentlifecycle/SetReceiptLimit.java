package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Assignments;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_SetReceiptLimit: the unit has until then to sign. */
@Component("setReceiptLimit")
class SetReceiptLimit implements JavaDelegate {

    private final ReceiptLimits limits;
    private final Assignments assignments;

    SetReceiptLimit(ReceiptLimits limits, Assignments assignments) {
        this.limits = limits;
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        assignments.issue(id, limits.receiptDue(id));
    }
}
