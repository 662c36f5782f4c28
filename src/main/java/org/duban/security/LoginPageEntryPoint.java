package org.duban.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends a person to the login page and says so when their session ended. */
class LoginPageEntryPoint extends LoginUrlAuthenticationEntryPoint {

    LoginPageEntryPoint() {
        super("/login");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            AuthenticationException exception) {
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return expired ? "/login?expired" : "/login";
    }
}
