package org.duban.workflow.reportingcycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.reporting.Reports;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_DecideReport: the report leaves the unit, or goes back to the liaison. */
@Component("decideReport")
class DecideReport implements JavaDelegate {

    private final Reports reports;

    DecideReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        boolean approved = values.chose("decision", "approve");
        String opinion = values.takeText("opinion");
        if (approved) {
            reports.approve(id);
        } else {
            reports.giveBack(id, opinion);
        }
        execution.setVariable("approved", approved);
    }
}
