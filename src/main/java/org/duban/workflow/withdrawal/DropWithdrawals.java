package org.duban.workflow.withdrawal;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.duban.assignment.AssignmentMoved;
import org.duban.assignment.Withdrawals;
import org.duban.directive.DirectiveEnded;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A request to withdraw what has ended meanwhile is not put to the approver any more. */
@Component
class DropWithdrawals {

    private static final String POINTLESS = "WithdrawalPointless";

    private final Withdrawals withdrawals;
    private final RuntimeService runtime;
    private final EngineCalls engineCalls;

    DropWithdrawals(Withdrawals withdrawals, RuntimeService runtime, EngineCalls engineCalls) {
        this.withdrawals = withdrawals;
        this.runtime = runtime;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void assignmentEnded(AssignmentMoved event) {
        if (event.now().ended()) {
            drop(withdrawals.requestedForAssignment(event.assignmentId()));
        }
    }

    @EventListener
    void directiveEnded(DirectiveEnded event) {
        drop(withdrawals.requestedForDirective(event.directiveId()));
    }

    private void drop(List<Long> requests) {
        requests.forEach(request -> engineCalls.asSystem(() -> runtime.createMessageCorrelation(POINTLESS)
                .processInstanceBusinessKey(BusinessKey.withdrawal(request).toString())
                .correlateAllWithResult()));
    }
}
