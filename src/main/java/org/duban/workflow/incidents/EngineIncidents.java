package org.duban.workflow.incidents;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.duban.BusinessRefusal;
import org.duban.delivery.Outbox;
import org.duban.operations.Incidents;
import org.duban.workflow.engine.EngineCalls;
import org.duban.workflow.tasks.BusinessKey;
import org.duban.workflow.tasks.SubjectSource;
import org.springframework.stereotype.Component;

/** The engine's failed jobs, told so that an administrator understands them. */
@Component
class EngineIncidents implements Incidents {

    private static final int MOST = 50;
    private static final int NEW_RETRIES = 3;
    private static final String FAILED_JOB = "failedJob";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final EngineCalls engineCalls;
    private final Outbox outbox;
    private final List<SubjectSource> subjects;
    private final Clock clock;

    EngineIncidents(
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            EngineCalls engineCalls,
            Outbox outbox,
            List<SubjectSource> subjects,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.engineCalls = engineCalls;
        this.outbox = outbox;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public List<FailedStep> list() {
        return engineCalls.asSystem(
                () -> runtime
                        .createIncidentQuery()
                        .incidentType(FAILED_JOB)
                        .orderByIncidentTimestamp()
                        .asc()
                        .listPage(0, MOST)
                        .stream()
                        .map(this::told)
                        .toList());
    }

    @Override
    public long count() {
        return engineCalls.asSystem(
                () -> runtime.createIncidentQuery().incidentType(FAILED_JOB).count());
    }

    @Override
    public void retryAll() {
        engineCalls.asSystem(() -> {
            JobQuery failed = management.createJobQuery().noRetriesLeft();
            // of nothing the engine makes no batch
            return failed.count() == 0
                    ? null
                    : management
                            .setJobRetriesByJobsAsync(NEW_RETRIES)
                            .jobQuery(failed)
                            .dueDate(Date.from(clock.instant()))
                            .executeAsync();
        });
    }

    @Override
    public void retry(String id) {
        engineCalls.asSystem(() -> {
            Incident incident = runtime.createIncidentQuery()
                    .incidentId(id)
                    .incidentType(FAILED_JOB)
                    .singleResult();
            if (incident == null) {
                throw BusinessRefusal.notFound("operations.incident.gone");
            }
            management
                    .setJobRetries(NEW_RETRIES)
                    .jobId(incident.getConfiguration())
                    .dueDate(Date.from(clock.instant()))
                    .execute();
            return null;
        });
    }

    private FailedStep told(Incident incident) {
        String trace = management.getJobExceptionStacktrace(incident.getConfiguration());
        FailureCause cause = FailureCause.read(trace == null ? incident.getIncidentMessage() : trace);
        return new FailedStep(
                incident.getId(),
                what(incident),
                whom(incident),
                incident.getIncidentTimestamp().toInstant(),
                cause.key(),
                cause.detail());
    }

    private String what(Incident incident) {
        String process = repository
                .getProcessDefinition(incident.getProcessDefinitionId())
                .getName();
        FlowElement step = repository
                .getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(incident.getActivityId());
        return step == null ? process : process + "：" + step.getName();
    }

    private String whom(Incident incident) {
        BusinessKey key = BusinessKey.parse(runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        if (key.type().equals("message")) {
            return outbox.addressee(key.id());
        }
        return subjects.stream()
                .filter(source -> source.type().equals(key.type()))
                .findFirst()
                .map(source ->
                        source.subject(key.id(), incident.getActivityId()).title())
                .orElse(key.toString());
    }
}
