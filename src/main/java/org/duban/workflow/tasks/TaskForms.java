package org.duban.workflow.tasks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.duban.workflow.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** Which form a user task's model names. */
@Component
class TaskForms {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineCalls engineCalls;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    TaskForms(RuntimeService runtime, RepositoryService repository, EngineCalls engineCalls) {
        this.runtime = runtime;
        this.repository = repository;
        this.engineCalls = engineCalls;
    }

    String formOf(String processInstanceId, String taskKind) {
        String definition = engineCalls.asSystem(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getProcessDefinitionId());
        return known.computeIfAbsent(definition + " " + taskKind, key -> read(definition, taskKind));
    }

    private String read(String definition, String taskKind) {
        BpmnModelInstance model = engineCalls.asSystem(() -> repository.getBpmnModelInstance(definition));
        UserTask task = model.getModelElementById(taskKind);
        return task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
    }
}
