package org.duban.security;

import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.Actor;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.platform.BusinessClock;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds the caller of the present request. Roles are read afresh for each request, so that one taken away is gone at
 * once, whatever the session remembers.
 */
@Component
public class Callers {

    private static final String ATTRIBUTE = Callers.class.getName();

    private final People people;
    private final BusinessClock clock;

    Callers(People people, BusinessClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The caller, if somebody is logged in whose account is active. */
    public Optional<Caller> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return load(authentication.getName());
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Caller known
                && known.username().equals(authentication.getName())) {
            return Optional.of(known);
        }
        Optional<Caller> caller = load(authentication.getName());
        caller.ifPresent(found -> request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST));
        return caller;
    }

    /** @throws BusinessRefusal FORBIDDEN if nobody is logged in */
    public Caller required() {
        return current().orElseThrow(() -> new BusinessRefusal(Kind.FORBIDDEN, "security.login.required"));
    }

    /**
     * Whether the caller holds a role, of their own or of an absent colleague. If so, what is done until the end of the
     * present transaction is done in that role, and the record says on whose behalf.
     *
     * @throws BusinessRefusal FORBIDDEN if nobody is logged in
     */
    public boolean actAs(Role role, long unitId) {
        boolean held = required().has(role, unitId);
        if (held) {
            ExercisedRole.remember(new RoleInUnit(role, unitId));
        }
        return held;
    }

    public Optional<Caller> load(String username) {
        return people.findByUsername(username).filter(PersonView::active).map(this::caller);
    }

    private Caller caller(PersonView person) {
        return new Caller(
                person.id(),
                person.username(),
                person.name(),
                person.unitId(),
                people.rolesOn(person, clock.today()),
                person.roles());
    }

    /**
     * The origin of the present request: address and way in; outside of one what the
     * {@link Authentication} says of itself, else {@code timer}.
     */
    String origin() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            String path = attributes.getRequest().getRequestURI();
            String door = path.startsWith("/camunda")
                    ? "tasklist"
                    : path.startsWith("/engine-rest") ? "engine-rest" : path.startsWith("/api") ? "api" : "page";
            return attributes.getRequest().getRemoteAddr() + " " + door;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof String told
                ? told
                : Actor.SYSTEM.origin();
    }
}
