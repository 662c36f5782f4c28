package org.duban.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * A form that is sent after its session ended carries a token of a session that is no more: that is no trespass. The
 * person logs in and returns to the page with the form.
 */
class LostSessionHandler implements AccessDeniedHandler {

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";
    static final String LOGIN = "/login?expired";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final long mostBytes;

    /** @param mostBytes how large a form may be at most */
    LostSessionHandler(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) {
            otherwise.handle(request, response, denied);
            return;
        }
        if (loggedIn()) {
            // of a form that is too large nothing is read, its token neither
            if (request.getContentLengthLong() > mostBytes) {
                response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            } else {
                otherwise.handle(request, response, denied);
            }
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            new HtmxEntryPoint().commence(request, response, null);
        } else {
            returnTo(request, request.getHeader("Referer"));
            response.sendRedirect(request.getContextPath() + LOGIN);
        }
    }

    /** After the login the person comes back to the page with this address, if it is one of ours. */
    static void returnTo(HttpServletRequest request, String address) {
        String page = ofOurs(request, address);
        if (page != null && !page.startsWith("/login")) {
            request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page));
        }
    }

    private static boolean loggedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }

    /** Path and query of an address; nothing else of it is trusted, so that nobody is led elsewhere. */
    private static String ofOurs(HttpServletRequest request, String address) {
        try {
            URI uri = address == null ? null : URI.create(address);
            if (uri == null
                    || uri.getRawPath() == null
                    || !request.getServerName().equals(uri.getHost())) {
                return null;
            }
            String path = uri.getRawPath().replaceAll("^/+", "/");
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
