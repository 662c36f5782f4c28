package org.duban.models;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Every way begins, goes on and ends. */
final class FlowRules {

    static final List<ModelRule> RULES = List.of(
            new ModelRule(
                    "a process and each of its parts start once and end",
                    file -> scopes(file)
                            .filter(scope -> count(scope, StartEvent.class) != 1 || count(scope, EndEvent.class) == 0)
                            .map(BaseElement::getId)),
            new ModelRule(
                    "every node is reached",
                    file -> scopes(file)
                            .flatMap(scope -> ModelFile.nodesIn(scope).stream()
                                    .filter(node -> !reached(file, scope).contains(node)))
                            .map(FlowElement::getId)),
            new ModelRule(
                    "only an end ends",
                    file -> file.each(FlowNode.class)
                            .filter(node -> !(node instanceof EndEvent) && !isEventPart(node))
                            .filter(node -> file.from(node).findAny().isEmpty())
                            .map(FlowElement::getId)),
            new ModelRule(
                    "one way leaves a node that does not decide",
                    file -> file.each(FlowNode.class)
                            .filter(node -> !(node instanceof org.camunda.bpm.model.bpmn.instance.Gateway))
                            .filter(node -> file.from(node).count() > 1)
                            .map(FlowElement::getId)),
            new ModelRule(
                    "a decision has a condition on each flow but the default",
                    file -> file.each(FlowNode.class)
                            .filter(node -> LabelRules.decides(file, node))
                            .filter(node -> file.from(node)
                                                    .filter(LabelRules::isDefault)
                                                    .count()
                                            != 1
                                    || file.from(node)
                                            .anyMatch(flow -> LabelRules.isDefault(flow)
                                                    != (flow.getConditionExpression() == null)))
                            .map(FlowElement::getId)),
            new ModelRule(
                    "a node lists the flows that touch it",
                    file -> file.each(FlowNode.class)
                            .filter(node -> !ids(node.getIncoming())
                                            .equals(touching(file, node, SequenceFlow::getTarget))
                                    || !ids(node.getOutgoing()).equals(touching(file, node, SequenceFlow::getSource)))
                            .map(FlowElement::getId)));

    private FlowRules() {}

    /** Everything that can be reached from {@code start} along flows, boundary events of what is passed included. */
    static Set<FlowNode> reachableFrom(ModelFile file, Collection<FlowNode> start) {
        Set<FlowNode> seen = new HashSet<>(start);
        Deque<FlowNode> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            Stream.concat(
                            file.from(node).map(SequenceFlow::getTarget),
                            file.each(BoundaryEvent.class)
                                    .filter(event -> event.getAttachedTo().equals(node)))
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return seen;
    }

    private static Set<FlowNode> reached(ModelFile file, BaseElement scope) {
        return reachableFrom(
                file,
                ModelFile.nodesIn(scope).stream()
                        .filter(node -> node instanceof StartEvent || isEventPart(node))
                        .toList());
    }

    private static Stream<BaseElement> scopes(ModelFile file) {
        return Stream.concat(file.each(Process.class), file.each(SubProcess.class));
    }

    private static boolean isEventPart(FlowNode node) {
        return node instanceof SubProcess part && part.triggeredByEvent();
    }

    private static long count(BaseElement scope, Class<? extends FlowNode> type) {
        return ModelFile.nodesIn(scope).stream().filter(type::isInstance).count();
    }

    private static Set<String> ids(Collection<SequenceFlow> flows) {
        return flows.stream().map(FlowElement::getId).collect(Collectors.toSet());
    }

    private static Set<String> touching(ModelFile file, FlowNode node, Function<SequenceFlow, FlowNode> end) {
        return ids(file.each(SequenceFlow.class)
                .filter(flow -> end.apply(flow).equals(node))
                .toList());
    }
}
