package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Assignments;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_NamePeople: 明确责任人和联络员. */
@Component("namePeople")
class NamePeople implements JavaDelegate {

    private final Assignments assignments;

    NamePeople(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormValues values = FormValues.of(execution);
        assignments.namePeople(BusinessKey.id(execution), values.takeText("leader"), values.takeText("liaison"));
    }
}
