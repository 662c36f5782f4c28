package org.duban.web.failure;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.BusinessRefusal;
import org.duban.web.FailureTranslator;
import org.duban.web.FormErrors;
import org.duban.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Tells what an exception means to the caller (ARCHITECTURE, "Contract that must not drift"): 400 unreadable, 404 not
 * there or not yours, 409 somebody was first or the state does not allow it, 413, 415, 422 for values, 500 our fault.
 */
@Component
class Failures {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Texts texts;
    private final MessageSource messages;
    private final ObjectProvider<FailureTranslator> translators;

    Failures(Texts texts, MessageSource messages, ObjectProvider<FailureTranslator> translators) {
        this.texts = texts;
        this.messages = messages;
        this.translators = translators;
    }

    Failure of(Throwable thrown) {
        return causes(thrown)
                .map(this::refusal)
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::of)
                .orElseGet(() -> technical(thrown));
    }

    /** A failure of which only the status is known. */
    Failure of(HttpStatusCode status) {
        return new Failure(status, text(status, ""), text(status, ".detail"), List.of(), HttpHeaders.EMPTY);
    }

    private Optional<BusinessRefusal> refusal(Throwable cause) {
        if (cause instanceof BusinessRefusal refusal) {
            return Optional.of(refusal);
        }
        return translators
                .orderedStream()
                .map(translator -> translator.translate(cause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Failure of(BusinessRefusal refusal) {
        HttpStatus status = switch (refusal.kind()) {
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
        List<FormErrors.Entry> errors = refusal.fieldErrors().isEmpty()
                ? List.of()
                : texts.errors(refusal).all();
        return new Failure(status, text(status, ""), texts.of(refusal), errors, HttpHeaders.EMPTY);
    }

    private Failure technical(Throwable thrown) {
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (thrown instanceof BindingResult binding) {
            return invalid(binding.getFieldErrors().stream().map(this::entry).toList());
        }
        if (thrown instanceof HandlerMethodValidationException parameters) {
            return invalid(parameters.getParameterValidationResults().stream()
                    .flatMap(result -> result.getResolvableErrors().stream()
                            .map(error -> new FormErrors.Entry(
                                    error instanceof FieldError field
                                            ? field.getField()
                                            : result.getMethodParameter().getParameterName(),
                                    message(error))))
                    .toList());
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            // an id is an opaque string: one that cannot be an id is the id of nothing
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? of(HttpStatus.NOT_FOUND)
                    : invalid(mismatch.getName(), "web.field.unfit");
        }
        if (thrown instanceof MissingServletRequestPartException missing) {
            return invalid(missing.getRequestPartName(), "web.field.missing");
        }
        if (thrown instanceof MissingRequestValueException missing) {
            return invalid(name(missing), "web.field.missing");
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return of(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        if (thrown instanceof MultipartException) {
            return of(HttpStatus.BAD_REQUEST);
        }
        if (thrown instanceof ErrorResponse response) {
            Failure failure = of(response.getStatusCode());
            return new Failure(
                    failure.status(), failure.title(), failure.detail(), failure.errors(), response.getHeaders());
        }
        if (causes(thrown).anyMatch(Failures::somebodyWasFirst)) {
            return of(HttpStatus.CONFLICT);
        }
        return of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Broken JSON is unreadable; JSON with a value that does not fit its place is a wrong value. */
    private Failure unreadable(HttpMessageNotReadableException thrown) {
        if (thrown.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return invalid(path(mismatch.getPath()), "web.field.unfit");
        }
        return of(HttpStatus.BAD_REQUEST);
    }

    private Failure invalid(String field, String key) {
        return invalid(List.of(new FormErrors.Entry(field, texts.text(key))));
    }

    private Failure invalid(List<FormErrors.Entry> errors) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        return new Failure(status, text(status, ""), text(status, ".detail"), errors, HttpHeaders.EMPTY);
    }

    private FormErrors.Entry entry(FieldError error) {
        return new FormErrors.Entry(
                error.getField(), error.isBindingFailure() ? texts.text("web.field.unfit") : message(error));
    }

    private String message(MessageSourceResolvable error) {
        return messages.getMessage(error, Texts.locale());
    }

    private String text(HttpStatusCode status, String suffix) {
        String general = status.is5xxServerError() ? "web.problem.500" : "web.problem.400";
        return texts.textOr("web.problem." + status.value() + suffix, texts.text(general + suffix));
    }

    private static boolean somebodyWasFirst(Throwable cause) {
        return cause instanceof ConcurrencyFailureException
                || cause instanceof DuplicateKeyException
                || cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    private static String name(MissingRequestValueException missing) {
        Object[] arguments = missing.getDetailMessageArguments();
        return arguments == null || arguments.length == 0 ? null : String.valueOf(arguments[0]);
    }

    /** A place in JSON as fields name it: {@code items[0].title}. */
    private static String path(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(
                        thrown, cause -> cause != null, cause -> cause.getCause() == cause ? null : cause.getCause())
                .limit(20);
    }
}
