package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.Escalations;
import org.duban.supervision.Lateness;
import org.duban.workflow.escalationladder.EscalationProcess;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_Escalate: the due date has passed. */
@Component("startEscalation")
class StartEscalation implements JavaDelegate {

    private final Escalations escalations;

    StartEscalation(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations
                .begin(BusinessKey.id(execution), Lateness.WORK)
                .ifPresent(id -> EscalationProcess.start(execution, id));
    }
}
