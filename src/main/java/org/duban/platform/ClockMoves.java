package org.duban.platform;

import java.time.Duration;
import java.time.Instant;

/** Moves time forward for all of the product; there in profile {@code demo} alone. */
public interface ClockMoves {

    /**
     * Moves the clock and answers when what fell due by then has been carried out.
     *
     * @return the product's time afterwards
     * @throws IllegalArgumentException if {@code step} is negative
     */
    Instant advance(Duration step);
}
