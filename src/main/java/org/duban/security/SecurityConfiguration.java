package org.duban.security;

import jakarta.servlet.http.HttpServletRequest;
import org.duban.organization.Role;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login: this chain serves Duban's pages and REST, Tasklist, Cockpit, Admin and the engine's REST alike. What may be
 * done to an object is decided on the object; here stands only what concerns whole doors.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final RequestMatcher CAMUNDA = path("/camunda/**");
    private static final RequestMatcher MACHINE_DOORS = new OrRequestMatcher(path("/api/**"), path("/engine-rest/**"));
    /** A browser never sends this header by itself, so such a request cannot be forged by another site. */
    private static final RequestMatcher WITH_CREDENTIALS = request -> request.getHeader("Authorization") != null;

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, Callers callers, ApiEntryPoint apiEntryPoint, MultipartProperties multipart)
            throws Exception {
        AuthorizationManager<RequestAuthorizationContext> systemAdmin = holding(callers, Role.SYSTEM_ADMIN);
        http.authorizeHttpRequests(rules -> rules.requestMatchers(
                        "/login", "/assets/**", "/webjars/**", "/error", "/actuator/health/**", "/v3/api-docs/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/demo/accounts")
                .permitAll()
                .requestMatchers("/camunda/api/admin/auth/**")
                .authenticated()
                .requestMatchers(
                        "/camunda/app/admin/**",
                        "/camunda/app/cockpit/**",
                        "/camunda/api/admin/**",
                        "/camunda/api/cockpit/**",
                        "/actuator/**")
                .access(systemAdmin)
                .requestMatchers("/engine-rest/**", "/camunda/api/engine/**")
                .access(EngineDoor.of(callers))
                .anyRequest()
                .access(active(callers)));
        http.formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"));
        http.httpBasic(Customizer.withDefaults());
        http.logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                        path(HttpMethod.POST, "/logout"),
                        path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout")))
                .logoutSuccessHandler(new DoorAwareLogoutSuccessHandler()));
        http.csrf(
                csrf -> csrf.ignoringRequestMatchers(CAMUNDA, new AndRequestMatcher(MACHINE_DOORS, WITH_CREDENTIALS)));
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        apiEntryPoint, new OrRequestMatcher(MACHINE_DOORS, path("/camunda/api/**")))
                .defaultAuthenticationEntryPointFor(
                        new HtmxEntryPoint(), request -> request.getHeader("HX-Request") != null)
                .defaultAuthenticationEntryPointFor(new LoginPageEntryPoint(), request -> true)
                .defaultAccessDeniedHandlerFor(apiEntryPoint, MACHINE_DOORS)
                // with a single handler Spring Security would use that one for every door
                .defaultAccessDeniedHandlerFor(
                        new LostSessionHandler(multipart.getMaxRequestSize().toBytes()), request -> true));
        http.requestCache(cache -> cache.requestCache(pagesOnly()));
        http.headers(headers -> headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(CAMUNDA),
                        new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY))));
        return http.build();
    }

    /** After the login people return to the page they wanted, never to a fragment of one or to something for a machine. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                path(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(new OrRequestMatcher(
                        MACHINE_DOORS,
                        path("/camunda/api/**"),
                        path("/error"),
                        request -> request.getHeader("HX-Request") != null))));
        return cache;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static AuthorizationManager<RequestAuthorizationContext> active(Callers callers) {
        return (authentication, context) ->
                new AuthorizationDecision(callers.current().isPresent());
    }

    private static AuthorizationManager<RequestAuthorizationContext> holding(Callers callers, Role role) {
        return (authentication, context) -> new AuthorizationDecision(
                callers.current().map(caller -> caller.has(role)).orElse(false));
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    /** Whether a request comes by a machine's door and must be answered as problem+json. */
    static boolean isMachineDoor(HttpServletRequest request) {
        return MACHINE_DOORS.matches(request);
    }
}
