package org.duban.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps visitors out while the demo's history is being made: what they did would lie in the past. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Preparation extends OncePerRequestFilter {

    private static final String RETRY_SECONDS = "5";
    /** Plain, since the pages' frame needs a person and a database that is ready. */
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><link rel="stylesheet" href="/assets/theme.css"></head>
            <body><main class="container py-5"><h1>%s</h1><p>%s</p><p lang="en">%s %s</p></main></body></html>
            """;

    private static final String PROBLEM = """
            {"title":"%s","status":503,"detail":"%s %s"}
            """;

    private final MessageSource messages;
    private volatile boolean underWay = true;

    Preparation(MessageSource messages) {
        this.messages = messages;
    }

    void done() {
        underWay = false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !underWay
                || path.startsWith("/actuator/health")
                || path.startsWith("/assets/")
                || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean machine = request.getRequestURI().contains("/api/")
                || request.getRequestURI().contains("/engine-rest/");
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setContentType(machine ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String title = text("title", Locale.SIMPLIFIED_CHINESE);
        String titleEn = text("title", Locale.ENGLISH);
        String textEn = text("text", Locale.ENGLISH);
        String body = machine
                ? PROBLEM.formatted(title, titleEn, textEn)
                : PAGE.formatted(title, title, text("text", Locale.SIMPLIFIED_CHINESE), titleEn, textEn);
        response.getWriter().write(body.strip());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("demo.preparing." + key, null, locale);
    }
}
