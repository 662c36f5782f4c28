package org.duban.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>正在准备演示数据</title><link rel="stylesheet" href="/assets/theme.css"></head>
            <body><main class="container py-5"><h1>正在准备演示数据</h1>
            <p>第一次启动要一两分钟，本页会自动刷新。</p>
            <p lang="en">The demo's history is being made. The first start takes a minute or two; this page reloads by
            itself.</p></main></body></html>
            """;
    private static final String PROBLEM = """
            {"title":"正在准备演示数据","status":503,"detail":"The demo's history is being made; try again in a few seconds."}
            """;

    private volatile boolean underWay = true;

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
        response.getWriter().write((machine ? PROBLEM : PAGE).strip());
    }
}
