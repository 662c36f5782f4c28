package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.NoticeReplies;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_DecideReply: the reply leaves the unit, or goes back to the liaison. */
@Component("decideReply")
class DecideReply implements JavaDelegate {

    private final NoticeReplies replies;

    DecideReply(NoticeReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        boolean approved = values.chose("decision", "approve");
        String opinion = values.takeText("opinion");
        if (approved) {
            replies.approve(id);
        } else {
            replies.refuseInUnit(id, opinion);
        }
        execution.setVariable("approved", approved);
    }
}
