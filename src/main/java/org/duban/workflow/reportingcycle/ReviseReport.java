package org.duban.workflow.reportingcycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.reporting.Reports;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.duban.workflow.tasks.ReportForm;
import org.springframework.stereotype.Component;

/** Activity_ReviseReport: the corrected report goes to the principal again. */
@Component("reviseReport")
class ReviseReport implements JavaDelegate {

    private final Reports reports;

    ReviseReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.revise(BusinessKey.id(execution), ReportForm.content(FormValues.of(execution)));
    }
}
