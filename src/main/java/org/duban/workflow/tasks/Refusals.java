package org.duban.workflow.tasks;

import java.util.Optional;
import org.duban.BusinessRefusal;

/** Finds the refusal of the business inside what the engine wrapped around it. */
public final class Refusals {

    private Refusals() {}

    public static Optional<BusinessRefusal> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessRefusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
