package org.duban.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file, read and valid by its schema. */
record ModelFile(String name, String xml, BpmnModelInstance model) {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");

    static ModelFile read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelFile parse(String name, String xml) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return new ModelFile(name, xml, model);
    }

    /** The product's models. */
    static List<ModelFile> all() {
        return files(PROCESSES, ".bpmn").map(ModelFile::read).toList();
    }

    static Stream<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Stream<T> each(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** Flows that leave a node, by their source: the node's own list of them may be wrong. */
    Stream<SequenceFlow> from(FlowNode node) {
        return each(SequenceFlow.class).filter(flow -> flow.getSource().equals(node));
    }

    /** Nodes in the same process or subprocess. */
    static Collection<FlowNode> nodesIn(BaseElement scope) {
        return scope.getChildElementsByType(FlowElement.class).stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
    }

    static String camunda(ModelElementInstance element, String attribute) {
        String value = element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute);
        return value == null ? "" : value;
    }
}
