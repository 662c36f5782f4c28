package org.duban.models;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a file and its ids are called. */
final class FileRules {

    private static final Pattern ID_TAIL = Pattern.compile("[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)?");

    static final List<ModelRule> RULES = List.of(
            new ModelRule("a file holds one executable process of its own name", file -> {
                List<Process> processes = file.each(Process.class).toList();
                boolean fits = processes.size() == 1
                        && processes.get(0).isExecutable()
                        && file.name().equals(processes.get(0).getId() + ".bpmn");
                return fits ? Stream.empty() : Stream.of(file.name() + " holds " + names(processes));
            }),
            new ModelRule(
                    "a process says how long its history lives",
                    file -> file.each(Process.class)
                            .filter(process -> ModelFile.camunda(process, "historyTimeToLive")
                                    .isEmpty())
                            .map(Process::getId)),
            new ModelRule(
                    "an id says what the element is",
                    file -> file.each(FlowElement.class)
                            .filter(element -> !element.getId().startsWith(prefix(element))
                                    || !ID_TAIL.matcher(element.getId()
                                                    .substring(prefix(element).length()))
                                            .matches())
                            .map(element -> element.getId() + " should begin with " + prefix(element))));

    private FileRules() {}

    private static String names(List<Process> processes) {
        return processes.stream().map(Process::getId).toList().toString();
    }

    private static String prefix(FlowElement element) {
        Map<Class<?>, String> kinds =
                Map.of(SequenceFlow.class, "Flow_", UserTask.class, "Task_", Gateway.class, "Gateway_");
        for (Map.Entry<Class<?>, String> kind : kinds.entrySet()) {
            if (kind.getKey().isInstance(element)) {
                return kind.getValue();
            }
        }
        if (element instanceof Activity) {
            return "Activity_";
        }
        boolean catching = element instanceof BoundaryEvent || element instanceof IntermediateCatchEvent;
        boolean timer =
                !element.getChildElementsByType(TimerEventDefinition.class).isEmpty();
        return catching && timer ? "Timer_" : "Event_";
    }
}
