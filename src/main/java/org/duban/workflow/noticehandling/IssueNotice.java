package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.Notices;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_IssueNotice: numbered and sent, in one transaction. */
@Component("issueNotice")
class IssueNotice implements JavaDelegate {

    private final Notices notices;

    IssueNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.issue(BusinessKey.id(execution));
    }
}
