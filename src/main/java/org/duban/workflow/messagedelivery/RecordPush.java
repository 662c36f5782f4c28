package org.duban.workflow.messagedelivery;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.delivery.Outbox;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_RecordPush: the gateway has it. */
@Component("recordPush")
class RecordPush implements JavaDelegate {

    private final Outbox outbox;

    RecordPush(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.pushed(BusinessKey.id(execution));
    }
}
