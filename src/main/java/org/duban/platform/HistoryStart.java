package org.duban.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Says where the clock of a new installation begins. The demo has a history that must be lived through; without a bean of
 * this kind the clock begins with the machine's.
 */
@FunctionalInterface
public interface HistoryStart {

    /** The first moment, which has passed; empty if the installation has content already. Asked once, at the start. */
    Optional<Instant> firstMoment();
}
