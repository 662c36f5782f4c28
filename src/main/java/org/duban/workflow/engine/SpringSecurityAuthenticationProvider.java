package org.duban.workflow.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.duban.organization.Role;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Hands the person of Spring Security's session to the engine's web applications and REST. Made by name, by a filter. */
public class SpringSecurityAuthenticationProvider extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        WebApplicationContext context =
                WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        return context.getBean(Callers.class)
                .current()
                .map(SpringSecurityAuthenticationProvider::success)
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult success(Caller caller) {
        AuthenticationResult result = new AuthenticationResult(caller.username(), true);
        result.setGroups(groups(caller));
        return result;
    }

    static List<String> groups(Caller caller) {
        List<String> groups = new ArrayList<>(caller.groups());
        if (caller.has(Role.SYSTEM_ADMIN)) {
            groups.add(EnginePlugin.administrators());
        }
        return groups;
    }
}
