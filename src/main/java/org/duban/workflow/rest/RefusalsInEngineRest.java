package org.duban.workflow.rest;

import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.duban.BusinessRefusal;
import org.duban.workflow.tasks.Refusals;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Lets the engine's REST, Tasklist's included, say a refusal in the same words as our pages. Found by Jersey in every
 * application of it through {@code META-INF/services}.
 */
public class RefusalsInEngineRest implements AutoDiscoverable {

    /** Before the engine's own mappers for the same exceptions. */
    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext context) {
        context.register(OfRest.class, FIRST);
        context.register(OfEngine.class, FIRST);
        context.register(OfBusiness.class, FIRST);
    }

    /** What a resource wrapped. */
    @Priority(FIRST)
    public static class OfRest extends Mapper implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException failure) {
            return answer(failure);
        }
    }

    /** What came from the engine as it is. */
    @Priority(FIRST)
    public static class OfEngine extends Mapper implements ExceptionMapper<ProcessEngineException> {

        @Override
        public Response toResponse(ProcessEngineException failure) {
            return answer(failure);
        }
    }

    /** What a delegate threw: unlike a listener's the engine does not wrap it. */
    @Priority(FIRST)
    public static class OfBusiness extends Mapper implements ExceptionMapper<BusinessRefusal> {

        @Override
        public Response toResponse(BusinessRefusal failure) {
            return answer((Throwable) failure);
        }
    }

    abstract static class Mapper {

        @Context
        private ServletContext servletContext;

        Response answer(Throwable failure) {
            return Refusals.in(failure)
                    .map(this::answer)
                    .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
        }

        private Response answer(BusinessRefusal refusal) {
            MessageSource messages = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
            Locale locale = LocaleContextHolder.getLocale();
            List<Map<String, String>> errors = refusal.fieldErrors().stream()
                    .map(error -> Map.of(
                            "field",
                            error.field(),
                            "message",
                            messages.getMessage(error.messageKey(), error.args().toArray(), locale)))
                    .toList();
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", "BusinessRefusal");
            body.put(
                    "message",
                    errors.isEmpty()
                            ? messages.getMessage(
                                    refusal.messageKey(), refusal.args().toArray(), locale)
                            : errors.stream().map(error -> error.get("message")).collect(Collectors.joining("；")));
            body.put("errors", errors);
            return Response.status(status(refusal.kind()))
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(body)
                    .build();
        }

        private static int status(BusinessRefusal.Kind kind) {
            return switch (kind) {
                case UNREADABLE -> 400;
                case NOT_FOUND -> 404;
                case FORBIDDEN -> 403;
                case CONFLICT -> 409;
                case TOO_LARGE -> 413;
                case UNSUPPORTED -> 415;
                case INVALID -> 422;
            };
        }
    }
}
