package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.Escalations;
import org.duban.supervision.Lateness;
import org.duban.workflow.escalationladder.EscalationProcess;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_EscalateReceipt: nobody has signed for it in time. */
@Component("startReceiptEscalation")
class StartReceiptEscalation implements JavaDelegate {

    private final Escalations escalations;

    StartReceiptEscalation(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations
                .begin(BusinessKey.id(execution), Lateness.RECEIPT)
                .ifPresent(id -> EscalationProcess.start(execution, id));
    }
}
