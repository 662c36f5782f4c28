package org.duban.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.duban.platform.BusinessClock;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Moves the product's clock and the engine's together. It runs on between two calls, as in the product; each test starts
 * at {@link #START}. Moving it runs nothing: see {@link Jobs}.
 */
public final class TestClock {

    /** A Thursday morning with a working week behind it and a long weekend (19 to 21 June) before it. */
    public static final ZonedDateTime START =
            LocalDateTime.of(2026, 6, 11, 9, 0).atZone(ZoneId.of("Asia/Shanghai"));

    private final BusinessClock clock;

    TestClock(BusinessClock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return clock.today();
    }

    /** Moves forward by a duration, or by a period in the office's calendar. */
    public void advance(TemporalAmount amount) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        advance(Duration.between(now, now.plus(amount)));
    }

    /** Moves forward to a moment in the office's time zone. @throws IllegalArgumentException if it has passed */
    public void advanceTo(LocalDateTime moment) {
        advanceTo(moment.atZone(clock.getZone()).toInstant());
    }

    void advanceTo(Instant moment) {
        advance(Duration.between(clock.instant(), moment));
    }

    private void advance(Duration step) {
        clock.advance(step);
        ClockUtil.offset(clock.offset().toMillis());
    }

    void reset() {
        setToStart(clock);
        ClockUtil.offset(clock.offset().toMillis());
    }

    /** The product's clock never goes back, a test's has to: hence the reach behind its back. */
    @SuppressWarnings("unchecked")
    static void setToStart(BusinessClock clock) {
        Duration offset = Duration.between(Clock.systemUTC().instant(), START.toInstant());
        ((AtomicReference<Duration>) ReflectionTestUtils.getField(clock, "offset")).set(offset);
    }
}
