package org.duban.workflow.withdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Withdrawals;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_DropWithdrawal: what was to be withdrawn has ended by itself. */
@Component("dropWithdrawal")
class DropWithdrawal implements JavaDelegate {

    private final Withdrawals withdrawals;

    DropWithdrawal(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.drop(BusinessKey.id(execution));
    }
}
