package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.Escalations;
import org.duban.supervision.Lateness;
import org.duban.workflow.escalationladder.EscalationProcess;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_EscalateReply: the reply has not come in time. */
@Component("startReplyEscalation")
class StartReplyEscalation implements JavaDelegate {

    private final Escalations escalations;

    StartReplyEscalation(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations
                .beginForNotice(BusinessKey.id(execution), Lateness.REPLY)
                .ifPresent(id -> EscalationProcess.start(execution, id));
    }
}
