package org.duban.workflow.escalationladder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.Escalations;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_Look: is it still late, since how many days, and how high has it come? */
@Component("lookAtLateness")
class LookAtLateness implements JavaDelegate {

    private final Escalations escalations;

    LookAtLateness(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Escalations.Look look = escalations.look(BusinessKey.id(execution));
        execution.setVariable("late", look.late());
        execution.setVariable("lateness", look.lateness().name());
        execution.setVariable("daysLate", look.daysLate());
        execution.setVariable("resting", look.resting());
        execution.setVariable("workLate", look.workLate());
        execution.setVariable("lastLevel", look.level());
    }
}
