package org.duban.workflow.assignmentlifecycle;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.workflow.tasks.BusinessKey;

/** Starts the process of an assignment and speaks to it. */
public final class AssignmentProcess {

    public static final String KEY = "AssignmentLifecycle";
    public static final String WITHDRAWN = "AssignmentWithdrawn";

    private AssignmentProcess() {}

    public static void start(DelegateExecution from, long assignmentId) {
        start(from.getProcessEngineServices().getRuntimeService(), assignmentId);
    }

    public static void start(RuntimeService runtime, long assignmentId) {
        runtime.startProcessInstanceByKey(
                KEY, BusinessKey.assignment(assignmentId).toString());
    }

    /** Ends everything that runs for a withdrawn assignment; one that has ended already is left alone. */
    public static void withdraw(RuntimeService runtime, long assignmentId) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(BusinessKey.assignment(assignmentId).toString())
                .correlateAllWithResult();
    }
}
