package org.duban.workflow.withdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Withdrawals;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_DecideWithdrawal: the approver's word on the request. */
@Component("decideWithdrawal")
class DecideWithdrawal implements JavaDelegate {

    private final Withdrawals withdrawals;

    DecideWithdrawal(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormValues values = FormValues.of(execution);
        boolean approved = values.chose("decision", "approve");
        withdrawals.decide(BusinessKey.id(execution), approved, values.takeText("opinion"));
        execution.setVariable("approved", approved);
    }
}
