package org.duban.workflow.trace;

import java.time.Clock;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.duban.platform.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down the way that each process instance takes: flows taken, user tasks and events entered and left. The diagram
 * of a piece of work is coloured from it, and the auditor replays it.
 */
@Component
class StepRecorder extends AbstractBpmnParseListener {

    private final JdbcClient jdbc;
    private final ObjectProvider<Ids> ids;
    private final Clock clock;

    StepRecorder(JdbcClient jdbc, ObjectProvider<Ids> ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> write(execution, execution.getCurrentTransitionId(), "flow", "take"));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        record(activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        record(activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        record(activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        record(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        record(activity);
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        record(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        record(activity);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        record(activity);
    }

    private void record(ActivityImpl activity) {
        for (String event : new String[] {ExecutionListener.EVENTNAME_START, ExecutionListener.EVENTNAME_END}) {
            activity.addListener(event, (ExecutionListener)
                    execution -> write(execution, execution.getCurrentActivityId(), "node", event));
        }
    }

    private void write(DelegateExecution execution, String element, String type, String event) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        jdbc.sql("insert into process_step (id, process_instance_id, process_key, definition_id, process_version,"
                        + " business_key, element_id, element_type, event, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        ids.getObject().next(),
                        execution.getProcessInstanceId(),
                        entity.getProcessDefinition().getKey(),
                        execution.getProcessDefinitionId(),
                        entity.getProcessDefinition().getVersion(),
                        execution.getProcessBusinessKey(),
                        element,
                        type,
                        event,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
