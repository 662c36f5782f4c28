package org.duban.testing;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.duban.platform.BusinessClock;
import org.duban.security.Callers;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tools of a {@link DubanTest}. */
@TestConfiguration(proxyBeanMethods = false)
@Import({TestCity.class, TestDirectives.class, TestNotices.class, DubanTestConfiguration.CsrfTokens.class})
class DubanTestConfiguration {

    /** Before the engine reads the clock: its history begins in the tests' time, too. */
    @Bean
    static BeanPostProcessor startOfTime() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                if (bean instanceof BusinessClock clock) {
                    TestClock.setToStart(clock);
                }
                return bean;
            }
        };
    }

    @Bean
    TestClock testClock(BusinessClock clock) {
        return new TestClock(clock);
    }

    @Bean
    TestDatabase testDatabase(DataSource dataSource, Environment environment) {
        return new TestDatabase(dataSource, environment.getRequiredProperty(TestDatabase.NAME));
    }

    @Bean
    Jobs jobs(ManagementService management, TestClock clock) {
        return new Jobs(management, clock);
    }

    @Bean
    Acting acting(Callers callers, IdentityService identity) {
        return new Acting(callers, identity);
    }

    @Bean
    Rest rest(TestRestTemplate template) {
        return new Rest(template);
    }

    /** Gives a test the token that a page would carry. Lies under a path that is open to all. */
    @RestController
    static class CsrfTokens {

        static final String PATH = "/assets/testing/csrf";

        @GetMapping(PATH)
        Map<String, String> token(CsrfToken token) {
            return Map.of("token", token.getToken());
        }
    }
}
