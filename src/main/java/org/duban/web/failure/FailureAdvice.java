package org.duban.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Answers what controllers throw, pages and REST alike. One advice for both: an exception may come before a controller
 * was found, and then only the address tells which door it was.
 */
@ControllerAdvice
class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    private final Failures failures;
    private final FailureAnswer answer;

    FailureAdvice(Failures failures, FailureAnswer answer) {
        this.failures = failures;
        this.answer = answer;
    }

    /** Left to Spring Security, which sends people to the login. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException thrown) {
        throw thrown;
    }

    /** The caller went away: there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException thrown) {
        log.debug("The caller went away", thrown);
    }

    @ExceptionHandler(Exception.class)
    Object failed(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Failure failure = failures.of(thrown);
        if (failure.isOurs()) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        if (response.isCommitted()) {
            throw thrown;
        }
        return answer.answer(
                failure,
                request.getRequestURI().substring(request.getContextPath().length()),
                request,
                response);
    }
}
