package org.duban.workflow.directivelifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.directive.Directives;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_DecideSignature: signed, or back to the drafter with what is wrong. */
@Component("decideSignature")
class DecideSignature implements JavaDelegate {

    private final Directives directives;

    DecideSignature(Directives directives) {
        this.directives = directives;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        boolean signed = values.chose("decision", "sign");
        String opinion = values.takeText("opinion");
        String reason = values.takeText("reason");
        if (signed) {
            directives.sign(id, reason);
        } else {
            directives.giveBack(id, opinion);
        }
        execution.setVariable("signed", signed);
    }
}
