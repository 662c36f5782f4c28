package org.duban.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.organization.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What of the engine's REST people may call, by its own door or by the web applications': look, which the engine's
 * authorisations restrict to what is theirs, and work on their tasks by the forms. Everything that steers processes, jobs
 * and deployments is the system administrators'. Not all of it is held by the engine itself: a job that a stranger tried
 * to execute counted the refusal as a failure, and a task's error ended the work without a word in the record.
 */
final class EngineDoor {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    /** Below the root of the REST. */
    private static final Pattern ROOT = Pattern.compile("^/(engine-rest|camunda/api/engine/engine/[^/]+)(?=/|$)");

    /** Which of a task's steps are open is decided behind this door, in words of their own. */
    private static final Pattern STEP = Pattern.compile("/task/[^/]+/.+");

    /** Lists that are asked for by POST. */
    private static final Pattern QUERIES = Pattern.compile("(/history)?/(task|process-instance|execution"
            + "|variable-instance|activity-instance|incident|detail|identity-link-log)(/count)?"
            + "|/filter/[^/]+/(list|count|singleResult)");

    private EngineDoor() {}

    static AuthorizationManager<RequestAuthorizationContext> of(Callers callers) {
        return (authentication, context) -> new AuthorizationDecision(callers.current()
                .map(caller -> caller.has(Role.SYSTEM_ADMIN) || open(context.getRequest()))
                .orElse(false));
    }

    private static boolean open(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return LOOKING.contains(request.getMethod()) || request.getMethod().equals("POST") && open(path);
    }

    private static boolean open(String path) {
        String call = ROOT.matcher(path).replaceFirst("");
        return STEP.matcher(call).matches() || QUERIES.matcher(call).matches();
    }
}
