package org.duban.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.duban.organization.Role;
import org.duban.platform.BusinessClock;
import org.duban.workflow.engine.identity.IdentityProviderFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fits the engine into the product: our clock, our people, our listeners, the indexes its load needs. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final BusinessClock clock;
    private final IdentityProviderFactory identityProvider;
    private final ObjectProvider<BpmnParseListener> parseListeners;
    private final JdbcClient jdbc;

    EnginePlugin(
            BusinessClock clock,
            IdentityProviderFactory identityProvider,
            ObjectProvider<BpmnParseListener> parseListeners,
            JdbcClient jdbc) {
        this.clock = clock;
        this.identityProvider = identityProvider;
        this.parseListeners = parseListeners;
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // before the job executor starts: due dates may already lie in a moved time
        ClockUtil.offset(clock.offset().toMillis());
        configuration.setIdentityProviderSessionFactory(identityProvider);
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
        parseListeners.orderedStream().forEach(listeners::add);
        configuration.setCustomPreBPMNParseListeners(listeners);
        // group ids are <ROLE>-<unitId>, user names may carry a dot or a dash
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
        configuration.setAdminGroups(new ArrayList<>(List.of(administrators())));
    }

    /** The engine's administrators are whoever is system administrator of any unit: a group without a unit. */
    static String administrators() {
        return Role.SYSTEM_ADMIN.name();
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.sql("create index if not exists duban_job_duedate on act_ru_job (duedate_)")
                .update();
        jdbc.sql("create index if not exists duban_candidate_group on act_ru_identitylink (group_id_, task_id_)"
                        + " where type_ = 'candidate'")
                .update();
    }
}
