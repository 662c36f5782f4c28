package org.duban.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * For every page: remembers the language that was chosen, and says that full and partial answers of one address differ,
 * or the browser's Back shows a bare fragment.
 */
class PageInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.addHeader("Vary", "HX-Request");
        DoorAwareLocaleResolver.chosen(request.getParameter(DoorAwareLocaleResolver.PARAMETER))
                .ifPresent(locale -> remember(locale.getLanguage(), request, response));
        return true;
    }

    private static void remember(String language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(DoorAwareLocaleResolver.COOKIE, language);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
