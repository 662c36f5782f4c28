package org.duban.models;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** An official reads a model aloud: everything has a Chinese name, gateways ask, flows answer. */
final class LabelRules {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern QUESTION = Pattern.compile("\\p{IsHan}.*？$");

    static final List<ModelRule> RULES = List.of(
            new ModelRule(
                    "processes, tasks and events have Chinese names",
                    file -> Stream.concat(
                            file.each(Process.class)
                                    .filter(process -> !isChinese(process.getName()))
                                    .map(Process::getId),
                            file.each(FlowNode.class)
                                    .filter(node -> !(node instanceof Gateway) && !isChinese(node.getName()))
                                    .map(FlowElement::getId))),
            new ModelRule(
                    "a gateway that decides asks a question",
                    file -> file.each(Gateway.class)
                            .filter(gateway -> decides(file, gateway))
                            .filter(gateway -> gateway.getName() == null
                                    || !QUESTION.matcher(gateway.getName()).find())
                            .map(FlowElement::getId)),
            new ModelRule(
                    "a flow out of a decision is its answer",
                    file -> file.each(Gateway.class)
                            .filter(gateway -> decides(file, gateway))
                            .flatMap(file::from)
                            .filter(flow -> !isDefault(flow) && !isChinese(flow.getName()))
                            .map(FlowElement::getId)));

    private LabelRules() {}

    static boolean decides(ModelFile file, FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
                && file.from(node).count() > 1;
    }

    static boolean isDefault(SequenceFlow flow) {
        return flow.getId().equals(flow.getSource().getAttributeValue("default"));
    }

    private static boolean isChinese(String name) {
        return name != null && CHINESE.matcher(name).find();
    }
}
