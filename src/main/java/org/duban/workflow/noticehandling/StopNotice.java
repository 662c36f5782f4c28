package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.assignment.Assignments;
import org.duban.supervision.Notices;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_StopNotice: the work that it was about has ended. */
@Component("stopNotice")
class StopNotice implements JavaDelegate {

    private final Notices notices;
    private final Assignments assignments;

    StopNotice(Notices notices, Assignments assignments) {
        this.notices = notices;
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        String ended = assignments.get(notices.get(id).assignmentId()).endReason();
        notices.stop(id, ended == null || ended.isBlank() ? "事项已结束" : ended);
    }
}
