package org.duban.workflow.assignmentlifecycle;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.duban.BusinessRefusal;
import org.duban.assignment.TelephoneReceipts.ReceivedByTelephone;
import org.duban.workflow.engine.EngineCalls;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes the unit's task to sign, for what was entered is the unit's own receipt. */
@Component
class ReceiveByTelephone {

    private static final String TASK = "Task_SignForReceipt";

    private final Worklist worklist;
    private final TaskService tasks;
    private final EngineCalls engineCalls;

    ReceiveByTelephone(Worklist worklist, TaskService tasks, EngineCalls engineCalls) {
        this.worklist = worklist;
        this.tasks = tasks;
        this.engineCalls = engineCalls;
    }

    @EventListener
    void complete(ReceivedByTelephone event) {
        String task = worklist.onAssignment(event.assignmentId()).stream()
                .filter(open -> open.kind().equals(TASK))
                .map(OpenTask::taskId)
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.conflict("assignment.telephone.refused", ""));
        engineCalls.asSystem(() -> {
            tasks.complete(task, Map.of("decision", "receive"));
            return null;
        });
    }
}
