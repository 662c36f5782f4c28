package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.NoticeReplies;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Activity_RecordNoticeReceipt: 签收. */
@Component("recordNoticeReceipt")
class RecordNoticeReceipt implements JavaDelegate {

    private final NoticeReplies replies;

    RecordNoticeReceipt(NoticeReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "needsReply", replies.receive(BusinessKey.id(execution)).needsReply());
    }
}
