package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.ChildLines;
import org.duban.assignment.Decomposition;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_Decompose: children are planned, and their processes start in the same transaction. */
@Component("decompose")
class Decompose implements JavaDelegate {

    private final Decomposition decomposition;
    private final ChildLines lines;

    Decompose(Decomposition decomposition, ChildLines lines) {
        this.decomposition = decomposition;
        this.lines = lines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long parent = BusinessKey.id(execution);
        String text = FormValues.of(execution).takeText("children");
        decomposition
                .decompose(parent, lines.parse(parent, text))
                .forEach(child -> AssignmentProcess.start(execution, child));
    }
}
