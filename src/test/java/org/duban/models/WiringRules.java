package org.duban.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a model calls exists, and nothing that belongs into code or configuration stands in it. */
final class WiringRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{.+}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(https?|ftp|jdbc|ldap|mailto):|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|\\blocalhost\\b|[\\w.]+@[\\w-]+\\.\\w+");
    private static final String NAMESPACES = "(xmlns(:\\w+)?|targetNamespace)=\"[^\"]*\"";

    static final List<ModelRule> RULES = List.of(
            new ModelRule(
                    "a user task has a form of ours",
                    file -> file.each(UserTask.class)
                            .filter(task -> !forms().contains(ModelFile.camunda(task, "formRef")))
                            .map(task -> task.getId() + " has form '" + ModelFile.camunda(task, "formRef") + "'")),
            new ModelRule(
                    "a user task's people are computed groups",
                    file -> file.each(UserTask.class)
                            .filter(task -> !EXPRESSION
                                            .matcher(ModelFile.camunda(task, "candidateGroups"))
                                            .matches()
                                    || !(ModelFile.camunda(task, "assignee")
                                                    + ModelFile.camunda(task, "candidateUsers"))
                                            .isEmpty())
                            .map(FlowElement::getId)),
            new ModelRule(
                    "an automatic task calls one bean, a decision or a connector",
                    file -> automatic(file).filter(task -> !isWired(task)).map(FlowElement::getId)),
            new ModelRule(
                    "there is no script",
                    file -> Stream.of(ScriptTask.class, Script.class, CamundaScript.class)
                            .flatMap(type -> file.each(type))
                            .map(WiringRules::place)),
            new ModelRule(
                    "there is no address",
                    file -> ADDRESS.matcher(file.xml().replaceAll(NAMESPACES, ""))
                            .results()
                            .map(found -> found.group())),
            new ModelRule(
                    "time limits come from configuration",
                    file -> file.each(TimerEventDefinition.class)
                            .filter(timer -> !EXPRESSION
                                    .matcher(timer.getTextContent().strip())
                                    .matches())
                            .map(WiringRules::place)),
            new ModelRule(
                    "what runs as a job has a retry cycle",
                    file -> file.each(Activity.class)
                            .filter(activity -> activity.isCamundaAsyncBefore() || activity.isCamundaAsyncAfter())
                            .filter(activity -> activity.getExtensionElements() == null
                                    || activity.getExtensionElements()
                                            .getChildElementsByType(CamundaFailedJobRetryTimeCycle.class)
                                            .isEmpty())
                            .map(FlowElement::getId)),
            new ModelRule(
                    "what a model calls is one of ours",
                    file -> Stream.concat(
                            file.each(CallActivity.class)
                                    .filter(call ->
                                            !names(ModelFile.PROCESSES, ".bpmn").contains(call.getCalledElement()))
                                    .map(FlowElement::getId),
                            file.each(BusinessRuleTask.class)
                                    .filter(task -> !ModelFile.camunda(task, "decisionRef")
                                            .isEmpty())
                                    .filter(task -> !names(ModelFile.PROCESSES, ".dmn")
                                            .contains(ModelFile.camunda(task, "decisionRef")))
                                    .map(FlowElement::getId))),
            new ModelRule(
                    "conditions are short expressions over flags",
                    file -> file.each(ConditionExpression.class)
                            .filter(condition -> !EXPRESSION
                                    .matcher(condition.getTextContent().strip())
                                    .matches())
                            .map(WiringRules::place)));

    private WiringRules() {}

    private static Stream<Task> automatic(ModelFile file) {
        return file.each(Task.class).filter(task -> !(task instanceof UserTask) && !(task instanceof ReceiveTask));
    }

    private static boolean isWired(Task task) {
        if (BEAN.matcher(ModelFile.camunda(task, "delegateExpression")).matches()) {
            return true;
        }
        if (task instanceof BusinessRuleTask) {
            return !ModelFile.camunda(task, "decisionRef").isEmpty();
        }
        return (task instanceof ServiceTask || task instanceof SendTask)
                && task.getExtensionElements() != null
                && !task.getExtensionElements()
                        .getChildElementsByType(CamundaConnector.class)
                        .isEmpty();
    }

    private static String place(ModelElementInstance element) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at instanceof FlowElement named) {
                return named.getId();
            }
        }
        return element.getElementType().getTypeName();
    }

    private static Set<String> names(Path folder, String suffix) {
        return ModelFile.files(folder, suffix)
                .map(file -> file.getFileName().toString().replace(suffix, ""))
                .collect(Collectors.toSet());
    }

    /** Ids of the forms, which are also the names of their files. */
    private static Set<String> forms() {
        return ModelFile.files(ModelFile.FORMS, ".form")
                .filter(file -> file.getFileName().toString().equals(formId(file) + ".form"))
                .map(WiringRules::formId)
                .collect(Collectors.toSet());
    }

    private static String formId(Path file) {
        try {
            JsonNode form = new ObjectMapper().readTree(file.toFile());
            return form.path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
