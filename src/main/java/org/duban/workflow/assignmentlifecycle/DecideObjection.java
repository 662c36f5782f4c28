package org.duban.workflow.assignmentlifecycle;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Objections;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_DecideObjection: confirmed, or others do it; their processes start in the same transaction. */
@Component("decideObjection")
class DecideObjection implements JavaDelegate {

    private final Objections objections;
    private final ReceiptLimits limits;

    DecideObjection(Objections objections, ReceiptLimits limits) {
        this.objections = objections;
        this.limits = limits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        String reason = values.takeText("reason");
        List<String> units = Arrays.stream(values.takeText("units").split("[、，,；;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        boolean confirmed = values.chose("decision", "confirm");
        if (confirmed) {
            objections.confirm(id, reason, limits.receiptDue(id));
        } else {
            objections.reassign(id, units, reason).forEach(created -> AssignmentProcess.start(execution, created));
        }
        execution.setVariable("confirmed", confirmed);
    }
}
