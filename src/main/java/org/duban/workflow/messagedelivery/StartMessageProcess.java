package org.duban.workflow.messagedelivery;

import org.camunda.bpm.engine.RuntimeService;
import org.duban.delivery.MessageQueued;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A queued message begins its process, in the transaction of what it tells. */
@Component
class StartMessageProcess {

    private final RuntimeService runtime;
    private final EngineCalls engineCalls;

    StartMessageProcess(RuntimeService runtime, EngineCalls engineCalls) {
        this.runtime = runtime;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void start(MessageQueued event) {
        String key = BusinessKey.message(event.messageId()).toString();
        engineCalls.asSystem(() -> runtime.startProcessInstanceByKey("MessageDelivery", key));
    }
}
