package org.duban.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.duban.organization.Role;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs code in the test's own thread as a person would in a request: known to Spring Security and to the engine. */
public final class Acting {

    /** Code that may throw. */
    @FunctionalInterface
    public interface Code {
        void run() throws Exception;
    }

    private final Callers callers;
    private final IdentityService identity;

    Acting(Callers callers, IdentityService identity) {
        this.callers = callers;
        this.identity = identity;
    }

    /** @throws IllegalArgumentException if there is no active account of that name */
    public void asUser(String username, Code code) throws Exception {
        asUser(username, () -> {
            code.run();
            return null;
        });
    }

    /** @throws IllegalArgumentException if there is no active account of that name */
    public <T> T asUser(String username, Callable<T> code) throws Exception {
        Caller caller = callers.load(username).orElseThrow(() -> new IllegalArgumentException(username));
        SecurityContext securityBefore = SecurityContextHolder.getContext();
        Authentication engineBefore = identity.getCurrentAuthentication();
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        SecurityContextHolder.setContext(security);
        identity.setAuthentication(username, groups(caller));
        try {
            return code.call();
        } finally {
            SecurityContextHolder.setContext(securityBefore);
            if (engineBefore == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(engineBefore);
            }
        }
    }

    private static List<String> groups(Caller caller) {
        List<String> groups = new ArrayList<>(caller.groups());
        if (caller.has(Role.SYSTEM_ADMIN)) {
            groups.add(Role.SYSTEM_ADMIN.name());
        }
        return groups;
    }
}
