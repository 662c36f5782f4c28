package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Assignments;
import org.duban.workflow.directivelifecycle.DirectiveProcess;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/**
 * Activity_TellDirective: if this was the last open assignment, the directive is told.
 *
 * <p>Runs as a job after the assignment's end was committed, so that of two that end at the same moment at least one sees
 * that nothing is open any more. No row is locked that all assignments share.
 */
@Component("tellDirective")
class TellDirective implements JavaDelegate {

    private final Assignments assignments;

    TellDirective(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long directive = assignments.get(BusinessKey.id(execution)).directiveId();
        if (!assignments.anyOpen(directive)) {
            DirectiveProcess.allEnded(execution.getProcessEngineServices().getRuntimeService(), directive);
        }
    }
}
