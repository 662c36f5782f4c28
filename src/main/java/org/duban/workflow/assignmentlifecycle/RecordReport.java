package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.reporting.Reports;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.duban.workflow.tasks.ReportForm;
import org.springframework.stereotype.Component;

/** Activity_RecordReport: the report is handed to the unit's principal, in a process of its own. */
@Component("recordReport")
class RecordReport implements JavaDelegate {

    private final Reports reports;

    RecordReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long report = reports.submit(BusinessKey.id(execution), ReportForm.content(FormValues.of(execution)));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "ReportingCycle", BusinessKey.report(report).toString());
    }
}
