package org.duban.workflow.noticehandling;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.duban.supervision.NoticeDrafted;
import org.duban.supervision.Notices;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A drafted notice begins its process, in the transaction of the draft. */
@Component
class StartNoticeProcess {

    private final Notices notices;
    private final RuntimeService runtime;
    private final EngineCalls engineCalls;

    StartNoticeProcess(Notices notices, RuntimeService runtime, EngineCalls engineCalls) {
        this.notices = notices;
        this.runtime = runtime;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void start(NoticeDrafted event) {
        boolean automatic = notices.get(event.noticeId()).occasion().automatic();
        String key = BusinessKey.notice(event.noticeId()).toString();
        engineCalls.asSystem(
                () -> runtime.startProcessInstanceByKey("NoticeHandling", key, Map.of("automatic", automatic)));
    }
}
