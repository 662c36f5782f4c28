package org.duban.operations;

import java.time.Instant;
import java.util.List;

/** Automatic steps that failed in spite of all retries; implemented where the steps run. */
public interface Incidents {

    /**
     * One of them.
     *
     * @param what process and step, as the models call them
     * @param whom what it is about, in words
     * @param causeKey last part of {@code operations.cause.…}, and {@code causeDetail}: its argument
     */
    record FailedStep(String id, String what, String whom, Instant since, String causeKey, String causeDetail) {}

    /** The oldest first, at most 50. */
    List<FailedStep> list();

    /** How many there are, also beyond those that are listed. */
    long count();

    /**
     * Gives the step new retries, so that it runs at once.
     *
     * @throws org.duban.BusinessRefusal NOT_FOUND if it is gone
     */
    void retry(String id);

    /** Gives every failed step new retries, in the background: after a failure of the gateway there are many at once. */
    void retryAll();
}
