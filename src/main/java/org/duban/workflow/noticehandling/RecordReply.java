package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.NoticeReplies;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_RecordReply: what the liaison answers; it waits for the unit's principal. */
@Component("recordReply")
class RecordReply implements JavaDelegate {

    private final NoticeReplies replies;

    RecordReply(NoticeReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replies.reply(BusinessKey.id(execution), FormValues.of(execution).takeText("reply"));
    }
}
