package org.duban.workflow.noticehandling;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.deadline.Deadlines;
import org.duban.platform.DubanProperties;
import org.duban.supervision.Notices;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.stereotype.Component;

/** Moments that the tasks and timers of a notice wait for, always read from our tables. */
@Component("noticeDates")
public class NoticeDates {

    private final Notices notices;
    private final DubanProperties properties;

    NoticeDates(Notices notices, DubanProperties properties) {
        this.notices = notices;
        this.properties = properties;
    }

    public Date receiptDue(DelegateExecution execution) {
        return Date.from(notices.get(BusinessKey.id(execution)).receiptDue());
    }

    /** End of the day until which a reply is awaited. */
    public Date replyDue(DelegateExecution execution) {
        return Date.from(
                Deadlines.endOf(notices.get(BusinessKey.id(execution)).content().replyUntil(), properties.zone()));
    }
}
