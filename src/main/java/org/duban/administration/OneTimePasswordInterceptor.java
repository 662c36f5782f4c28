package org.duban.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.duban.organization.People;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads a person who logged in with a password that somebody else made to the page where they choose their own. */
@Component
class OneTimePasswordInterceptor implements HandlerInterceptor {

    private static final String OWN = OneTimePasswordInterceptor.class.getName();

    private final Callers callers;
    private final People people;

    OneTimePasswordInterceptor(Callers callers, People people) {
        this.callers = callers;
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(OWN) != null) {
            return true;
        }
        Optional<Caller> caller = callers.current();
        if (caller.isEmpty()) {
            return true;
        }
        if (people.hasOneTimePassword(caller.get().personId())) {
            response.sendRedirect(request.getContextPath() + "/account/password");
            return false;
        }
        session.setAttribute(OWN, true);
        return true;
    }
}
