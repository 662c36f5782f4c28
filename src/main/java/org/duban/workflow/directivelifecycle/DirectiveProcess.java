package org.duban.workflow.directivelifecycle;

import org.camunda.bpm.engine.RuntimeService;
import org.duban.workflow.tasks.BusinessKey;

/** Speaks to the process of a directive. */
public final class DirectiveProcess {

    public static final String KEY = "DirectiveLifecycle";
    public static final String ALL_ENDED = "DirectiveAllEnded";
    public static final String WITHDRAWN = "DirectiveWithdrawn";

    private DirectiveProcess() {}

    /** Tells the directive that nothing is open any more; one that knows already is left alone. */
    public static void allEnded(RuntimeService runtime, long directiveId) {
        correlate(runtime, ALL_ENDED, directiveId);
    }

    public static void withdraw(RuntimeService runtime, long directiveId) {
        correlate(runtime, WITHDRAWN, directiveId);
    }

    private static void correlate(RuntimeService runtime, String message, long directiveId) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(BusinessKey.directive(directiveId).toString())
                .correlateAllWithResult();
    }
}
