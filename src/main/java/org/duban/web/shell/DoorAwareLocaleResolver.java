package org.duban.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese unless told otherwise: on pages by {@code ?lang=} or the cookie that it left, at the machines' door by {@code
 * Accept-Language}. A browser's own languages do not count on pages: offices use browsers that somebody else set up.
 */
class DoorAwareLocaleResolver implements LocaleResolver {

    static final String PARAMETER = "lang";
    static final String COOKIE = "duban-lang";

    private static final List<String> DOORS_OF_PROGRAMS = List.of("/api/", "/engine-rest/", "/camunda/api/");
    private static final List<Locale> OURS = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (DOORS_OF_PROGRAMS.stream().anyMatch(path::startsWith)) {
            return accepted(request);
        }
        return chosen(request.getParameter(PARAMETER))
                .or(() -> remembered(request))
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?" + PARAMETER + "=");
    }

    /** One of our languages by its code, if it is one. */
    static Optional<Locale> chosen(String code) {
        return OURS.stream().filter(locale -> locale.getLanguage().equals(code)).findFirst();
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : chosen(cookie.getValue());
    }

    private static Locale accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            return chosen(Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("zh", "en")))
                            .orElse("zh"))
                    .orElse(Locale.SIMPLIFIED_CHINESE);
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
