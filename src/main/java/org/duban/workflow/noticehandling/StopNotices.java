package org.duban.workflow.noticehandling;

import org.camunda.bpm.engine.RuntimeService;
import org.duban.assignment.AssignmentMoved;
import org.duban.paper.PaperKind;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When work ends, in whatever way, nobody is asked for anything about it any more; what was issued stays on record. */
@Component
class StopNotices {

    private static final String WITHDRAWN = "NoticeWithdrawn";

    private final Notices notices;
    private final RuntimeService runtime;
    private final EngineCalls engineCalls;

    StopNotices(Notices notices, RuntimeService runtime, EngineCalls engineCalls) {
        this.notices = notices;
        this.runtime = runtime;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void stop(AssignmentMoved event) {
        if (event.now().ended()) {
            notices.ofAssignment(event.assignmentId()).stream()
                    .filter(notice -> notice.open() && notice.kind() != PaperKind.WITHDRAWAL)
                    .forEach(this::tell);
        }
    }

    private void tell(NoticeView notice) {
        engineCalls.asSystem(() -> runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(BusinessKey.notice(notice.id()).toString())
                .correlateAllWithResult());
    }
}
