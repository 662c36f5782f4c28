package org.duban.workflow.reportingcycle;

import org.camunda.bpm.engine.RuntimeService;
import org.duban.assignment.AssignmentMoved;
import org.duban.reporting.ReportView;
import org.duban.reporting.Reports;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When work ends, in whatever way, nobody is asked for a report on it any more. */
@Component
class StopReports {

    private static final String STOPPED = "ReportStopped";

    private final Reports reports;
    private final RuntimeService runtime;
    private final EngineCalls engineCalls;

    StopReports(Reports reports, RuntimeService runtime, EngineCalls engineCalls) {
        this.reports = reports;
        this.runtime = runtime;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void stop(AssignmentMoved event) {
        if (event.now().ended()) {
            reports.of(event.assignmentId()).stream()
                    .filter(report -> report.state().open())
                    .forEach(this::tell);
        }
    }

    private void tell(ReportView report) {
        engineCalls.asSystem(() -> runtime.createMessageCorrelation(STOPPED)
                .processInstanceBusinessKey(BusinessKey.report(report.id()).toString())
                .correlateAllWithResult());
    }
}
