package org.duban.web.failure;

import java.util.List;
import org.duban.web.FormErrors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, in the reader's language.
 *
 * @param title what kind of failure it is
 * @param detail what is wrong here, and what would be right
 * @param errors wrong fields
 * @param headers to be sent with the answer, as {@code Allow}
 */
record Failure(HttpStatusCode status, String title, String detail, List<FormErrors.Entry> errors, HttpHeaders headers) {

    boolean isOurs() {
        return status.is5xxServerError();
    }
}
