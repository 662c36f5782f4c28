package org.duban.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong by the door the caller came: as problem+json, as a page, or as a note on the page they are on. */
@Component
class FailureAnswer {

    private static final List<String> MACHINE_DOORS =
            List.of("/api/", "/engine-rest/", "/camunda/api/", "/actuator/", "/v3/");

    /** One wrong field as the contract names it. */
    private record FieldMessage(String field, String message) {}

    /** @param path the address that failed, within the application */
    Object answer(Failure failure, String path, HttpServletRequest request, HttpServletResponse response) {
        return MACHINE_DOORS.stream().anyMatch(path::startsWith)
                ? problem(failure, path, request)
                : page(failure, request, response);
    }

    private static ResponseEntity<Map<String, Object>> problem(
            Failure failure, String path, HttpServletRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", failure.title());
        body.put("status", failure.status().value());
        body.put("detail", failure.detail());
        body.put("instance", path);
        if (!failure.errors().isEmpty()) {
            body.put(
                    "errors",
                    failure.errors().stream()
                            .map(error -> new FieldMessage(error.field(), error.message()))
                            .toList());
        }
        if (failure.isOurs()) {
            body.put("correlationId", CorrelationFilter.of(request));
        }
        return ResponseEntity.status(failure.status())
                .headers(failure.headers())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ModelAndView page(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        boolean partial = request.getHeader("HX-Request") != null;
        if (partial) {
            response.setHeader("HX-Retarget", "#messages");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
        }
        failure.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return new ModelAndView(
                partial ? "web/refusal" : "web/failure",
                Map.of("failure", failure, "reference", failure.isOurs() ? CorrelationFilter.of(request) : ""),
                failure.status());
    }
}
