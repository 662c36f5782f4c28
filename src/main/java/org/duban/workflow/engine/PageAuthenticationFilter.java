package org.duban.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.duban.security.Callers;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the engine the person and groups for our own pages and REST, so that its authorisations and log hold there. */
class PageAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Callers callers;

    PageAuthenticationFilter(IdentityService identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/camunda/")
                || path.startsWith("/engine-rest/")
                || path.startsWith("/assets/")
                || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        callers.current()
                .ifPresent(caller -> identity.setAuthentication(
                        caller.username(), SpringSecurityAuthenticationProvider.groups(caller)));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
