package org.duban.workflow.withdrawal;

import org.camunda.bpm.engine.RuntimeService;
import org.duban.assignment.Withdrawals.WithdrawalRequested;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A requested withdrawal begins its process, in the transaction of the request. */
@Component
class StartWithdrawalProcess {

    private final RuntimeService runtime;
    private final EngineCalls engineCalls;

    StartWithdrawalProcess(RuntimeService runtime, EngineCalls engineCalls) {
        this.runtime = runtime;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void start(WithdrawalRequested event) {
        String key = BusinessKey.withdrawal(event.withdrawalId()).toString();
        engineCalls.asSystem(() -> runtime.startProcessInstanceByKey("Withdrawal", key));
    }
}
