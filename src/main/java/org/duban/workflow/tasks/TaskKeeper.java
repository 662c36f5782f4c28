package org.duban.workflow.tasks;

import java.time.LocalTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.duban.organization.RoleInUnit;
import org.duban.platform.BusinessClock;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Keeps the worklist in step with the engine's tasks, shows each form its matter, and checks what comes back. */
@Component
class TaskKeeper {

    /** Key of the read-only text above the fields of every form. */
    static final String ABOUT = "about";

    /** Key of the line by which Tasklist's list tells tasks of one name apart. */
    static final String MATTER = "matter";

    private final Worklist worklist;
    private final Subjects subjects;
    private final Forms forms;
    private final FormCheck formCheck;
    private final TaskRights rights;
    private final BusinessClock clock;

    TaskKeeper(
            Worklist worklist,
            Subjects subjects,
            Forms forms,
            FormCheck formCheck,
            TaskRights rights,
            BusinessClock clock) {
        this.worklist = worklist;
        this.subjects = subjects;
        this.forms = forms;
        this.formCheck = formCheck;
        this.rights = rights;
        this.clock = clock;
    }

    void created(DelegateTask task) {
        BusinessKey key = BusinessKey.of(task.getExecution());
        SubjectSource source = subjects.of(key);
        Subject subject = source.subject(key.id(), task.getTaskDefinitionKey());
        // what an earlier form left for its gateway must not pass for an answer to this one
        forms.get(formKey(task)).fields().forEach(field -> task.getExecution().removeVariable(field.key()));
        // local to the task: they are gone with it
        task.setVariableLocal(ABOUT, subject.about());
        task.setVariableLocal(MATTER, subject.title());
        source.values(key.id(), task.getTaskDefinitionKey()).forEach(task::setVariableLocal);
        task.setDueDate(insideItsDay(task.getDueDate()));
        RoleInUnit who = candidate(task);
        worklist.opened(new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getProcessInstanceId(),
                key.toString(),
                who.role(),
                who.unitId(),
                subject.directiveId(),
                subject.assignmentId(),
                subject.noticeId(),
                subject.reportId(),
                subject.title(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                clock.instant()));
    }

    /** A person takes a task for themselves; nobody hands one to another, least of all to another unit. */
    void assigned(DelegateTask task) {
        rights.requireOwnClaim(task);
        worklist.claimed(task.getId(), task.getAssignee());
    }

    /** A limit that ends with a day shows as that day's last second, or lists would name the day after. */
    private Date insideItsDay(Date due) {
        if (due == null) {
            return null;
        }
        boolean midnight = due.toInstant().atZone(clock.getZone()).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? Date.from(due.toInstant().minusSeconds(1)) : due;
    }

    void completed(DelegateTask task) {
        rights.requireMine(task);
        Forms.Form form = forms.get(formKey(task));
        Map<String, Object> submitted = new LinkedHashMap<>();
        form.fields().forEach(field -> submitted.put(field.key(), submitted(task, field.key())));
        Map<String, Object> clean = formCheck.check(form, submitted);
        form.fields().forEach(field -> {
            task.removeVariableLocal(field.key());
            task.getExecution().removeVariable(field.key());
        });
        clean.forEach((name, value) -> {
            if (value != null) {
                task.getExecution().setVariable(name, value);
            }
        });
        worklist.gone(task.getId());
    }

    /** {@code complete} writes to the execution, {@code submit-form} over the task's own prefilled value. */
    private static Object submitted(DelegateTask task, String key) {
        Object ofExecution = task.getExecution().getVariable(key);
        return ofExecution == null ? task.getVariableLocal(key) : ofExecution;
    }

    void deleted(DelegateTask task) {
        worklist.gone(task.getId());
    }

    /** The form that a task's model names ({@code camunda:formRef}). */
    static String formKey(DelegateTask task) {
        Expression form = ((TaskEntity) task).getTaskDefinition().getCamundaFormDefinitionKey();
        return (String) form.getValue(task);
    }

    private static RoleInUnit candidate(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(RoleInUnit::parse)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " is for nobody"));
    }
}
