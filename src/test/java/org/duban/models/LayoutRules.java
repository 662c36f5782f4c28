package org.duban.models;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model is drawn as it is read: from left to right, nothing on top of anything else. */
final class LayoutRules {

    static final List<ModelRule> RULES = List.of(
            new ModelRule(
                    "every node and flow is drawn",
                    file -> file.each(FlowElement.class)
                            .filter(element -> element instanceof SequenceFlow
                                    ? file.each(BpmnEdge.class).noneMatch(edge -> element.equals(edge.getBpmnElement()))
                                    : element instanceof FlowNode
                                            && shape(file, element).isEmpty())
                            .map(FlowElement::getId)),
            new ModelRule(
                    "a flow goes to the right unless it returns",
                    file -> file.each(SequenceFlow.class)
                            .filter(flow -> isLeftOf(file, flow.getTarget(), flow.getSource()))
                            .filter(flow -> !returns(file, flow))
                            .map(FlowElement::getId)),
            new ModelRule("no two shapes overlap", LayoutRules::overlaps),
            new ModelRule(
                    "what is in a part is drawn inside it",
                    file -> file.each(FlowNode.class)
                            .filter(node -> node.getParentElement() instanceof FlowNode part
                                    && shape(file, node).isPresent()
                                    && shape(file, part).isPresent()
                                    && !contains(bounds(file, part), bounds(file, node)))
                            .map(FlowElement::getId)));

    private LayoutRules() {}

    /** By the middles, so that straight down is not left. */
    private static boolean isLeftOf(ModelFile file, FlowNode target, FlowNode source) {
        if (shape(file, target).isEmpty() || shape(file, source).isEmpty()) {
            return false;
        }
        return middle(bounds(file, target)) < middle(bounds(file, source)) - 1;
    }

    private static double middle(Bounds bounds) {
        return bounds.getX() + bounds.getWidth() / 2;
    }

    private static boolean returns(ModelFile file, SequenceFlow flow) {
        return FlowRules.reachableFrom(file, Set.of(flow.getTarget())).contains(flow.getSource());
    }

    private static Stream<String> overlaps(ModelFile file) {
        List<BpmnShape> shapes = file.each(BpmnShape.class)
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                .toList();
        return IntStream.range(0, shapes.size())
                .boxed()
                .flatMap(i -> shapes.subList(i + 1, shapes.size()).stream()
                        .filter(other -> !belongTogether(shapes.get(i), other))
                        .filter(other -> overlap(shapes.get(i).getBounds(), other.getBounds()))
                        .map(other -> shapes.get(i).getBpmnElement().getId() + " and "
                                + other.getBpmnElement().getId()));
    }

    /** A part and what is in it, a node and what is attached to it or to its surroundings. */
    private static boolean belongTogether(BpmnShape one, BpmnShape other) {
        ModelElementInstance a = one.getBpmnElement();
        ModelElementInstance b = other.getBpmnElement();
        return surrounds(a, b) || surrounds(b, a) || isAttached(a, b) || isAttached(b, a);
    }

    private static boolean surrounds(ModelElementInstance outer, ModelElementInstance inner) {
        for (ModelElementInstance at = inner; at != null; at = at.getParentElement()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAttached(ModelElementInstance event, ModelElementInstance host) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return inner.getX() >= outer.getX()
                && inner.getY() >= outer.getY()
                && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth()
                && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight();
    }

    private static Bounds bounds(ModelFile file, FlowElement element) {
        return shape(file, element).orElseThrow().getBounds();
    }

    private static Optional<BpmnShape> shape(ModelFile file, FlowElement element) {
        return file.each(BpmnShape.class)
                .filter(shape -> element.equals(shape.getBpmnElement()))
                .findFirst();
    }
}
