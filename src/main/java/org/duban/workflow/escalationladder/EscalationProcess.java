package org.duban.workflow.escalationladder;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.workflow.tasks.BusinessKey;

/** Starts a climb up the ladder and speaks to it. */
public final class EscalationProcess {

    public static final String KEY = "EscalationLadder";
    public static final String CAUGHT_UP = "CaughtUp";

    private EscalationProcess() {}

    public static void start(DelegateExecution from, long escalationId) {
        from.getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        KEY, BusinessKey.escalation(escalationId).toString());
    }

    /** Nothing is late any more; a ladder that just looks for itself is left alone. */
    static void caughtUp(RuntimeService runtime, long escalationId) {
        runtime.createMessageCorrelation(CAUGHT_UP)
                .processInstanceBusinessKey(BusinessKey.escalation(escalationId).toString())
                .correlateAllWithResult();
    }
}
