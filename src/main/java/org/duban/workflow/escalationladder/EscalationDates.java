package org.duban.workflow.escalationladder;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.supervision.Escalations;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** When to look again, read from our tables. */
@Component("escalationDates")
public class EscalationDates {

    private final Escalations escalations;

    EscalationDates(Escalations escalations) {
        this.escalations = escalations;
    }

    public Date nextLook(DelegateExecution execution) {
        return Date.from(escalations.get(BusinessKey.id(execution)).nextLook());
    }
}
