package org.duban.workflow.escalationladder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.paper.PaperKind;
import org.duban.supervision.Escalations;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_TakeRung: does what the decision table says, and notes when to look again. */
@Component("takeRung")
class TakeRung implements JavaDelegate {

    private final Escalations escalations;

    TakeRung(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        String step = (String) execution.getVariable("step");
        if (!step.equals("NONE")) {
            PaperKind kind = step.equals("MESSAGE") ? null : PaperKind.valueOf(step);
            boolean automatic = "AUTO".equals(execution.getVariable("handling"));
            escalations.climb(id, number(execution, "level"), kind, automatic);
        }
        escalations.lookAgainIn(id, number(execution, "nextLookDays"));
    }

    private static int number(DelegateExecution execution, String name) {
        return ((Number) execution.getVariable(name)).intValue();
    }
}
