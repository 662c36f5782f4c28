package org.duban.workflow.engine;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.duban.security.Callers;
import org.duban.worklist.Worklist;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Filters that stand right behind Spring Security's and tell the engine who is there. */
@Configuration(proxyBeanMethods = false)
class EngineLoginConfiguration {

    private static final Map<String, String> PROVIDER =
            Map.of("authentication-provider", SpringSecurityAuthenticationProvider.class.getName());

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        return after(new ContainerBasedAuthenticationFilter(), 1, "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLogin() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> filter =
                after(new ProcessEngineAuthenticationFilter(), 2, "/engine-rest/*");
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageAuthenticationFilter> pageLogin(IdentityService identity, Callers callers) {
        FilterRegistrationBean<PageAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new PageAuthenticationFilter(identity, callers));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
        filter.addUrlPatterns("/*");
        return filter;
    }

    /** Behind the two that tell the engine who is there: what it does must be done as that person or not at all. */
    @Bean
    FilterRegistrationBean<TaskDoorFilter> taskDoors(
            Callers callers,
            Worklist worklist,
            TaskService tasks,
            EngineCalls engineCalls,
            MessageSource messages,
            LocaleResolver localeResolver) {
        return after(
                new TaskDoorFilter(callers, worklist, tasks, engineCalls, messages, localeResolver),
                3,
                "/engine-rest/*",
                "/camunda/api/engine/*");
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> after(
            F filter, int places, String... paths) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setInitParameters(PROVIDER);
        registration.addUrlPatterns(paths);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + places);
        return registration;
    }
}
