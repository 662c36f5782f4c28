package org.duban.workflow.escalationladder;

import org.camunda.bpm.engine.RuntimeService;
import org.duban.assignment.AssignmentMoved;
import org.duban.supervision.Escalations;
import org.duban.supervision.NoticeMoved;
import org.duban.workflow.engine.EngineCalls;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the ladders of a piece of work when what they were climbed for is done, in the transaction that did it. */
@Component
class CatchUp {

    private final Escalations escalations;
    private final RuntimeService runtime;
    private final EngineCalls engineCalls;

    CatchUp(Escalations escalations, RuntimeService runtime, EngineCalls engineCalls) {
        this.escalations = escalations;
        this.runtime = runtime;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void assignmentMoved(AssignmentMoved event) {
        tell(event.assignmentId());
    }

    @EventListener
    void noticeMoved(NoticeMoved event) {
        tell(event.assignmentId());
    }

    private void tell(long assignmentId) {
        escalations.open(assignmentId).stream()
                .filter(open -> !escalations.look(open.id()).late())
                .forEach(open -> engineCalls.asSystem(() -> {
                    EscalationProcess.caughtUp(runtime, open.id());
                    return null;
                }));
    }
}
