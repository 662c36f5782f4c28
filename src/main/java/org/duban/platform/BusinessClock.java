package org.duban.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of product and engine. It runs with the machine's; the demo and the tests may move it forward.
 *
 * <p>It only ever moves forward: a timer that fired cannot be unfired.
 */
public final class BusinessClock extends Clock {

    private final Clock machine;
    private final AtomicReference<Duration> offset;

    public BusinessClock(Clock machine, Duration offset) {
        this.machine = machine;
        this.offset = new AtomicReference<>(offset);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new BusinessClock(machine.withZone(zone), offset.get());
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    /** Today's date in the office's time zone. */
    public LocalDate today() {
        return LocalDate.now(this);
    }

    /** The machine's date, whatever this clock shows: the day on which the history of the demo ends. */
    public LocalDate machineToday() {
        return LocalDate.now(machine);
    }

    /** How far this clock is ahead of the machine's; negative while the demo lives through its past. */
    public Duration offset() {
        return offset.get();
    }

    /** Moves the clock forward. @throws IllegalArgumentException if {@code step} is negative */
    public Duration advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock moves forward only: " + step);
        }
        return offset.updateAndGet(o -> o.plus(step));
    }
}
