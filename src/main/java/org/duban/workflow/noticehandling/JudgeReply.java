package org.duban.workflow.noticehandling;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.NoticeReplies;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_JudgeReply: accepted, or another reply is asked for by a new date. */
@Component("judgeReply")
class JudgeReply implements JavaDelegate {

    private final NoticeReplies replies;

    JudgeReply(NoticeReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        boolean accepted = values.chose("decision", "accept");
        String reason = values.takeText("reason");
        LocalDate newDate = values.takeDate("newDate");
        if (accepted) {
            replies.accept(id);
        } else {
            replies.giveBack(id, reason, newDate);
        }
        execution.setVariable("accepted", accepted);
    }
}
