package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.NoticeNews;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_Warn: a message to the unit, and no numbered paper. */
@Component("warnBeforeDue")
class WarnBeforeDue implements JavaDelegate {

    private final NoticeNews news;

    WarnBeforeDue(NoticeNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.dueSoon(BusinessKey.id(execution));
    }
}
