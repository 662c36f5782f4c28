package org.duban.workflow.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.duban.worklist.FormField;
import org.duban.worklist.Worklist;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets a completion carry what its form asks for and nothing else: the engine itself would write whatever came with it
 * into the process, where gateways and timers read.
 */
@Component
class FormValuesOnly extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Worklist> worklist;
    private final ObjectProvider<Forms> forms;
    private final ObjectProvider<TaskForms> taskForms;

    /** They need the engine; they are looked up when a task is completed. */
    FormValuesOnly(
            ObjectProvider<Worklist> worklist, ObjectProvider<Forms> forms, ObjectProvider<TaskForms> taskForms) {
        this.worklist = worklist;
        this.forms = forms;
        this.taskForms = taskForms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new Tasks());
        configuration.setFormService(new Submissions());
    }

    private Map<String, Object> asked(String taskId, Map<String, Object> values) {
        if (values == null || values.isEmpty()) {
            return values;
        }
        Map<String, Object> asked = new LinkedHashMap<>(values);
        worklist.getObject().find(taskId).ifPresent(task -> {
            Set<String> keys = forms
                    .getObject()
                    .get(taskForms.getObject().formOf(task.processInstanceId(), task.kind()))
                    .fields()
                    .stream()
                    .filter(field -> !field.readonly())
                    .map(FormField::key)
                    .collect(Collectors.toSet());
            asked.keySet().retainAll(keys);
        });
        return asked;
    }

    private final class Tasks extends TaskServiceImpl {

        @Override
        public void complete(String taskId, Map<String, Object> variables) {
            super.complete(taskId, asked(taskId, variables));
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String taskId, Map<String, Object> variables, boolean deserializeValues) {
            return super.completeWithVariablesInReturn(taskId, asked(taskId, variables), deserializeValues);
        }
    }

    private final class Submissions extends FormServiceImpl {

        @Override
        public void submitTaskForm(String taskId, Map<String, Object> properties) {
            super.submitTaskForm(taskId, asked(taskId, properties));
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String taskId, Map<String, Object> properties, boolean deserializeValues) {
            return super.submitTaskFormWithVariablesInReturn(taskId, asked(taskId, properties), deserializeValues);
        }
    }
}
