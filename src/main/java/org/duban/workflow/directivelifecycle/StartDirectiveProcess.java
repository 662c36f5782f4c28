package org.duban.workflow.directivelifecycle;

import org.camunda.bpm.engine.RuntimeService;
import org.duban.directive.DirectiveSubmitted;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A submitted draft begins its process, in the transaction of the submission. */
@Component
class StartDirectiveProcess {

    private final RuntimeService runtime;
    private final EngineCalls engineCalls;

    StartDirectiveProcess(RuntimeService runtime, EngineCalls engineCalls) {
        this.runtime = runtime;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void start(DirectiveSubmitted event) {
        String key = BusinessKey.directive(event.directiveId()).toString();
        engineCalls.asSystem(() -> runtime.startProcessInstanceByKey(DirectiveProcess.KEY, key));
    }
}
