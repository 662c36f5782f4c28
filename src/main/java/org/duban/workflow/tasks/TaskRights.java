package org.duban.workflow.tasks;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.assignment.TelephoneReceipts;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.worklist.Worklist;
import org.springframework.stereotype.Component;

/**
 * Who may take and complete a task, held inside the engine so that every door is the same. The engine alone would let
 * whoever may work on a task give it to anybody, and an administrator of the engine do everybody's work.
 */
@Component
class TaskRights {

    private final Worklist worklist;
    private final TelephoneReceipts telephone;
    private final Callers callers;

    TaskRights(Worklist worklist, TelephoneReceipts telephone, Callers callers) {
        this.worklist = worklist;
        this.telephone = telephone;
        this.callers = callers;
    }

    /**
     * A person takes a task for themselves; nobody hands one to another, least of all to another unit.
     *
     * @throws BusinessRefusal CONFLICT if somebody does, FORBIDDEN if it is not the caller's to do
     */
    void requireOwnClaim(DelegateTask task) {
        Optional<Caller> caller = callers.current();
        if (caller.isEmpty() || task.getAssignee() == null) {
            return;
        }
        if (!caller.get().username().equals(task.getAssignee())) {
            throw BusinessRefusal.conflict("worklist.task.not.for.others", task.getName());
        }
        if (!mayAct(caller.get(), task)) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "worklist.task.not.yours", task.getName());
        }
    }

    /** @throws BusinessRefusal FORBIDDEN if it is not the caller's to do, CONFLICT if a colleague took it */
    void requireMine(DelegateTask task) {
        Optional<Caller> caller = callers.current();
        if (caller.isEmpty() || receivedByTelephone(task)) {
            return;
        }
        if (!mayAct(caller.get(), task)) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "worklist.task.not.yours", task.getName());
        }
        worklist.find(task.getId()).ifPresent(open -> callers.actAs(open.role(), open.unitId()));
        if (task.getAssignee() != null
                && !task.getAssignee().equals(caller.get().username())) {
            throw BusinessRefusal.conflict("worklist.task.claimed", task.getName(), task.getAssignee());
        }
    }

    /** @throws BusinessRefusal CONFLICT if somebody completed it while the engine was about to */
    private boolean mayAct(Caller caller, DelegateTask task) {
        return worklist.find(task.getId())
                .map(open -> Worklist.mayAct(caller, open))
                .orElseThrow(() -> BusinessRefusal.conflict("worklist.task.done", task.getName()));
    }

    /** The unit's receipt was entered by a supervisor in this transaction: once it is signed for, its task is gone. */
    private boolean receivedByTelephone(DelegateTask task) {
        return task.getTaskDefinitionKey().equals("Task_SignForReceipt")
                && telephone.of(BusinessKey.id(task.getExecution())).isPresent();
    }
}
