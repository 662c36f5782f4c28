package org.duban.web;

import java.util.Optional;
import org.duban.BusinessRefusal;

/**
 * Knows exceptions of a library that only its module may import, and what they mean to a person; a bean of that module.
 */
public interface FailureTranslator {

    /** The refusal that {@code failure}, one link in a chain of causes, amounts to. */
    Optional<BusinessRefusal> translate(Throwable failure);
}
