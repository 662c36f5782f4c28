package org.duban.workflow.directivelifecycle;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Assignments;
import org.duban.directive.Directives;
import org.duban.workflow.assignmentlifecycle.AssignmentProcess;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/**
 * Activity_IssueBatch: starts the processes of the next planned assignments, one batch a transaction. A batch that fails
 * is tried again as a whole; one that succeeded is not planned any more, so nothing is issued twice.
 */
@Component("issueBatch")
class IssueBatch implements JavaDelegate {

    /** Where the cost of a start is lowest; beyond some hundreds in one transaction it rises again. */
    private static final int BATCH = 200;

    private final Assignments assignments;
    private final Directives directives;

    IssueBatch(Assignments assignments, Directives directives) {
        this.assignments = assignments;
        this.directives = directives;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long directive = BusinessKey.id(execution);
        List<Long> batch = assignments.planned(directive, BATCH);
        batch.forEach(assignment -> AssignmentProcess.start(execution, assignment));
        boolean allIssued = batch.size() < BATCH;
        if (allIssued) {
            directives.markIssued(directive, assignments.count(directive));
        }
        execution.setVariable("allIssued", allIssued);
    }
}
