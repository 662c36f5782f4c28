package org.duban.workflow.clock;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.security.PersonalAction;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Acts as a person of the demo in its past, when nobody is logged in yet. */
@Component
@Profile("demo")
class PastAction implements PersonalAction {

    /** What the record says of where the person acted from. */
    private static final String ORIGIN = "demo";

    private final Callers callers;
    private final IdentityService identity;

    PastAction(Callers callers, IdentityService identity) {
        this.callers = callers;
        this.identity = identity;
    }

    @Override
    public <T> T as(String username, Supplier<T> action) {
        Caller caller = callers.load(username).orElseThrow(() -> new IllegalArgumentException("nobody is " + username));
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        UsernamePasswordAuthenticationToken person =
                UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        person.setDetails(ORIGIN);
        security.setAuthentication(person);
        SecurityContextHolder.setContext(security);
        identity.setAuthentication(username, List.copyOf(caller.groups()));
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }
}
