package org.duban.workflow.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.duban.ledger.ProcessTrace;
import org.duban.workflow.assignmentlifecycle.AssignmentProcess;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads back what {@link StepRecorder} wrote, with the model in the version that ran. */
@Component
class EngineTrace implements ProcessTrace {

    private record Row(
            String definitionId, int processVersion, String elementId, String elementType, String event, Instant at) {}

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final EngineCalls engine;

    EngineTrace(JdbcClient jdbc, RepositoryService repository, EngineCalls engine) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public Optional<Trace> ofAssignment(long assignmentId) {
        List<Row> rows = jdbc.sql("select definition_id, process_version, element_id, element_type, event, at"
                        + " from process_step where business_key = :key and process_key = :process order by id")
                .param("key", BusinessKey.assignment(assignmentId).toString())
                .param("process", AssignmentProcess.KEY)
                .query(Row.class)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(engine.asSystem(() -> trace(rows)));
    }

    private Trace trace(List<Row> rows) {
        String definitionId = rows.get(rows.size() - 1).definitionId();
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Instant deployed = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
        return new Trace(
                AssignmentProcess.KEY,
                definition.getVersion(),
                deployed,
                xml(definitionId),
                rows.stream().map(row -> step(row, model)).toList());
    }

    private static Step step(Row row, BpmnModelInstance model) {
        ModelElementInstance element = model.getModelElementById(row.elementId());
        String name = element == null ? null : element.getAttributeValue("name");
        return new Step(
                row.elementId(),
                element == null ? null : element.getElementType().getTypeName(),
                name == null ? row.elementId() : name,
                row.elementType().equals("flow"),
                row.event().equals("start"),
                row.at());
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
