package org.duban.administration;

import org.duban.organization.Role;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration implements WebMvcConfigurer {

    static final String ACTIVE = "organisation";

    private final OneTimePasswordInterceptor oneTimePasswords;

    AdministrationConfiguration(OneTimePasswordInterceptor oneTimePasswords) {
        this.oneTimePasswords = oneTimePasswords;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(oneTimePasswords)
                .excludePathPatterns(
                        "/account/password",
                        "/login",
                        "/error",
                        "/assets/**",
                        "/webjars/**",
                        "/api/**",
                        "/v3/**",
                        "/actuator/**");
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry organisationEntry() {
            return NavigationEntry.of(
                    ACTIVE,
                    "administration.nav",
                    "/organisation",
                    "diagram-3",
                    NavigationGroup.SET_UP,
                    90,
                    Role.SUPERVISOR,
                    Role.APPROVER,
                    Role.AUDITOR,
                    Role.SYSTEM_ADMIN,
                    Role.SECURITY_ADMIN,
                    Role.AUDIT_ADMIN);
        }

        @Bean
        NavigationEntry ownUnitEntry() {
            return NavigationEntry.of(
                    ACTIVE,
                    "administration.nav.own",
                    "/organisation",
                    "diagram-3",
                    NavigationGroup.SET_UP,
                    91,
                    Role.LIAISON,
                    Role.PRINCIPAL,
                    Role.VERIFIER);
        }
    }
}
