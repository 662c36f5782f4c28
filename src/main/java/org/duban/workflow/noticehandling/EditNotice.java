package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.duban.BusinessRefusal;
import org.duban.supervision.Notices;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** Activity_EditNotice: what the supervisor made of the draft, and what shall become of it. */
@Component("editNotice")
class EditNotice implements JavaDelegate {

    private final Notices notices;
    private final NoticeForm form;

    EditNotice(Notices notices, NoticeForm form) {
        this.notices = notices;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = BusinessKey.id(execution);
        FormValues values = FormValues.of(execution);
        String discardReason = values.take("discardReason");
        if (values.chose("decision", "discard")) {
            form.forget(values);
            notices.discard(id, discardReason);
            return;
        }
        NoticeForm.Edited edited = form.read(notices.get(id), values);
        notices.edit(id, edited.content(), edited.skippedReason());
        if (values.chose("decision", "sign")) {
            notices.submit(id);
        } else if (notices.get(id).needsSignature()) {
            throw BusinessRefusal.field("decision", "supervision.notice.signature.needed");
        }
    }
}
