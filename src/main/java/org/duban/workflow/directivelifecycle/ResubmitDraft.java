package org.duban.workflow.directivelifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.directive.Directives;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_Resubmit: the corrected draft is checked again and goes to the approver. */
@Component("resubmitDraft")
class ResubmitDraft implements JavaDelegate {

    private final Directives directives;

    ResubmitDraft(Directives directives) {
        this.directives = directives;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directives.resubmit(BusinessKey.id(execution), FormValues.of(execution).take("reason"));
    }
}
