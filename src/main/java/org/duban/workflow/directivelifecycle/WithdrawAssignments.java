package org.duban.workflow.directivelifecycle;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Withdrawals;
import org.duban.directive.Directives;
import org.duban.workflow.assignmentlifecycle.AssignmentProcess;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.withdrawal.WithdrawalPapers;
import org.springframework.stereotype.Component;

/** Activity_WithdrawAssignments: ends the next open assignments of a withdrawn directive, one batch a transaction. */
@Component("withdrawAssignments")
class WithdrawAssignments implements JavaDelegate {

    private static final int BATCH = 100;

    private final Withdrawals withdrawals;
    private final Directives directives;
    private final WithdrawalPapers papers;

    WithdrawAssignments(Withdrawals withdrawals, Directives directives, WithdrawalPapers papers) {
        this.withdrawals = withdrawals;
        this.directives = directives;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long directive = BusinessKey.id(execution);
        String ground = directives.get(directive).endReason();
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        List<Long> batch = withdrawals.open(directive, BATCH);
        for (long assignment : batch) {
            withdrawals.withdrawTree(assignment, ground).forEach(ended -> {
                AssignmentProcess.withdraw(runtime, ended);
                withdrawals.approved(directive).ifPresent(withdrawal -> papers.tell(withdrawal, ended));
            });
        }
        execution.setVariable("allWithdrawn", batch.size() < BATCH);
    }
}
