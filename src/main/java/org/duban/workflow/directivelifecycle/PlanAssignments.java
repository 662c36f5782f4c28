package org.duban.workflow.directivelifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Assignments;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_PlanAssignments: rows for all obliged units, nothing started yet. */
@Component("planAssignments")
class PlanAssignments implements JavaDelegate {

    private final Assignments assignments;

    PlanAssignments(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.plan(BusinessKey.id(execution));
    }
}
