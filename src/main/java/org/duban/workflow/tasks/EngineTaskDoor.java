package org.duban.workflow.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.duban.BusinessRefusal;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.worklist.FilledForm;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskDoor;
import org.duban.worklist.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to the engine's tasks. Completes as the caller, so that the engine's own authorisations hold too. */
@Component
class EngineTaskDoor implements TaskDoor {

    private final Worklist worklist;
    private final Callers callers;
    private final Forms forms;
    private final TaskForms taskForms;
    private final TaskService tasks;
    private final FormService formService;
    private final TransactionTemplate transaction;

    EngineTaskDoor(
            Worklist worklist,
            Callers callers,
            Forms forms,
            TaskForms taskForms,
            TaskService tasks,
            FormService formService,
            TransactionTemplate transaction) {
        this.worklist = worklist;
        this.callers = callers;
        this.forms = forms;
        this.taskForms = taskForms;
        this.tasks = tasks;
        this.formService = formService;
        this.transaction = transaction;
    }

    @Override
    public FilledForm form(String taskId) {
        OpenTask task = mine(taskId);
        Forms.Form form = forms.get(taskForms.formOf(task.processInstanceId(), task.kind()));
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> known = tasks.getVariablesLocal(taskId);
        form.fields().forEach(field -> {
            Object value = known.getOrDefault(field.key(), field.defaultValue());
            if (value != null) {
                values.put(field.key(), value);
            }
        });
        return new FilledForm(form.key(), form.schema(), form.fields(), values, task);
    }

    @Override
    public void complete(String taskId, Map<String, ?> values) {
        OpenTask task = mine(taskId);
        Forms.Form form = forms.get(taskForms.formOf(task.processInstanceId(), task.kind()));
        Map<String, Object> known = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> !field.readonly() && values.containsKey(field.key()))
                .forEach(field -> known.put(field.key(), values.get(field.key())));
        try {
            submit(task, known);
        } catch (OptimisticLockingException e) {
            // a timer of the same instance fired at this moment; nothing of the first try is left
            submit(mine(taskId), known);
        }
    }

    private void submit(OpenTask task, Map<String, Object> values) {
        String username = callers.required().username();
        try {
            transaction.executeWithoutResult(status -> {
                if (task.claimedBy() == null) {
                    tasks.claim(task.taskId(), username);
                }
                formService.submitTaskForm(task.taskId(), values);
            });
        } catch (OptimisticLockingException e) {
            throw e;
        } catch (NullValueException | AuthorizationException e) {
            throw BusinessRefusal.conflict("worklist.task.done", task.name());
        } catch (ProcessEngineException e) {
            throw Refusals.in(e).<RuntimeException>map(refusal -> refusal).orElse(e);
        }
    }

    private OpenTask mine(String taskId) {
        Caller caller = callers.required();
        OpenTask task = worklist.find(taskId)
                .filter(open -> Worklist.mayAct(caller, open))
                .orElseThrow(() -> BusinessRefusal.notFound("worklist.task.not.found"));
        if (task.claimedBy() != null && !task.claimedBy().equals(caller.username())) {
            throw BusinessRefusal.conflict("worklist.task.claimed", task.name(), task.claimedBy());
        }
        return task;
    }
}
