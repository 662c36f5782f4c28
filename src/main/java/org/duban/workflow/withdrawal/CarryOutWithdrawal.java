package org.duban.workflow.withdrawal;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Withdrawals;
import org.duban.assignment.Withdrawals.Withdrawal;
import org.duban.directive.Directives;
import org.duban.workflow.assignmentlifecycle.AssignmentProcess;
import org.duban.workflow.directivelifecycle.DirectiveProcess;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_CarryOutWithdrawal: one assignment ends with those below it; a directive ends and takes its own along. */
@Component("carryOutWithdrawal")
class CarryOutWithdrawal implements JavaDelegate {

    private final Withdrawals withdrawals;
    private final Directives directives;
    private final WithdrawalPapers papers;

    CarryOutWithdrawal(Withdrawals withdrawals, Directives directives, WithdrawalPapers papers) {
        this.withdrawals = withdrawals;
        this.directives = directives;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Withdrawal withdrawal = withdrawals.get(BusinessKey.id(execution));
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        if (withdrawal.assignmentId() == null) {
            directives.withdraw(withdrawal.directiveId(), withdrawal.ground());
            DirectiveProcess.withdraw(runtime, withdrawal.directiveId());
        } else {
            withdrawals
                    .withdrawTree(withdrawal.assignmentId(), withdrawal.ground())
                    .forEach(ended -> {
                        AssignmentProcess.withdraw(runtime, ended);
                        papers.tell(withdrawal, ended);
                    });
        }
    }
}
