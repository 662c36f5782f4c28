package org.duban.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Grants everything in the engine's applications to system administrators; without it they meet 403 everywhere. */
    @Bean
    ProcessEnginePlugin administratorAuthorization() {
        AdministratorAuthorizationPlugin plugin = new AdministratorAuthorizationPlugin();
        plugin.setAdministratorGroupName(EnginePlugin.administrators());
        return plugin;
    }

    @Bean
    ProcessEnginePlugin connect() {
        return new ConnectProcessEnginePlugin();
    }
}
