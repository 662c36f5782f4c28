package org.duban.workflow.escalationladder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.Escalations;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_LeaveLadder: the lateness is gone; what was issued stays on record. */
@Component("leaveLadder")
class LeaveLadder implements JavaDelegate {

    private final Escalations escalations;

    LeaveLadder(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.end(BusinessKey.id(execution));
    }
}
