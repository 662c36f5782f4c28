package org.duban.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way that the process of an assignment or directive actually took; implemented where the engine is known. */
public interface ProcessTrace {

    /**
     * The process of one object.
     *
     * @param xml the model in the version that ran
     * @param steps in the order in which they were taken
     */
    record Trace(String processKey, int version, Instant deployedAt, String xml, List<Step> steps) {}

    /**
     * One step.
     *
     * @param name as in the model; the id where it has none
     * @param flow whether an arrow was taken, else a node was entered or left
     * @param entered false when a node was left
     */
    record Step(String elementId, String elementType, String name, boolean flow, boolean entered, Instant at) {}

    /** @return empty if nothing has started for it */
    Optional<Trace> ofAssignment(long assignmentId);
}
