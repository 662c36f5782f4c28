package org.duban.workflow.reportingcycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.reporting.Reports;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_StopReport: the work that it reports on has ended. */
@Component("stopReport")
class StopReport implements JavaDelegate {

    private final Reports reports;

    StopReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.stop(BusinessKey.id(execution));
    }
}
