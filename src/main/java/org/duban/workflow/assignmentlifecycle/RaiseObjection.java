package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Objections;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_RaiseObjection: 责任异议. */
@Component("raiseObjection")
class RaiseObjection implements JavaDelegate {

    private final Objections objections;

    RaiseObjection(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormValues values = FormValues.of(execution);
        objections.raise(BusinessKey.id(execution), values.takeText("reason"), values.take("proposedUnit"));
    }
}
