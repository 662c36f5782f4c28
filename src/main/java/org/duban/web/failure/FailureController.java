package org.duban.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.duban.security.Callers;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of controllers: in filters, in the rendering of a page, in other servlets. */
@Controller
class FailureController implements ErrorController {

    private final Failures failures;
    private final FailureAnswer answer;
    private final Callers callers;
    private final long largestRequest;

    FailureController(Failures failures, FailureAnswer answer, Callers callers, MultipartProperties multipart) {
        this.failures = failures;
        this.answer = answer;
        this.callers = callers;
        this.largestRequest = multipart.getMaxRequestSize().toBytes();
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (uri == null) {
            return "redirect:/";
        }
        String path = uri.toString().substring(request.getContextPath().length());
        HttpStatus status = status(request);
        if (status == HttpStatus.FORBIDDEN && request.getContentLengthLong() > largestRequest) {
            // the token against forged requests was lost with the rest of the body
            status = HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (status == HttpStatus.FORBIDDEN && !path.startsWith("/api/") && nobodyIsLoggedIn()) {
            return toLogin(request, response);
        }
        Failure failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? failures.of(thrown)
                : failures.of(status);
        return answer.answer(failure, path, request, response);
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** A form was sent after the session had ended, the login form itself included. */
    private static Object toLogin(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/login?expired";
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", request.getContextPath() + "/login?expired");
        return null;
    }

    private boolean nobodyIsLoggedIn() {
        try {
            return callers.current().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
