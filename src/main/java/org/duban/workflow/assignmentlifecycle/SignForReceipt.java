package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.TelephoneReceipts;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_SignForReceipt: 签收, by the unit itself or by telephone. */
@Component("signForReceipt")
class SignForReceipt implements JavaDelegate {

    private final TelephoneReceipts receipts;

    SignForReceipt(TelephoneReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receipts.receive(BusinessKey.id(execution));
    }
}
