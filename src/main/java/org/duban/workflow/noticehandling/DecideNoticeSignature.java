package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.supervision.Notices;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_DecideNoticeSignature: signed, or back to the supervisor. */
@Component("decideNoticeSignature")
class DecideNoticeSignature implements JavaDelegate {

    private final Notices notices;

    DecideNoticeSignature(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        boolean signed = values.chose("decision", "sign");
        String reason = values.takeText("reason");
        if (signed) {
            notices.sign(id);
        } else {
            notices.giveBack(id, reason);
        }
        execution.setVariable("signed", signed);
    }
}
