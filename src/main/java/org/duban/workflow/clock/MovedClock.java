package org.duban.workflow.clock;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.duban.platform.BusinessClock;
import org.duban.platform.ClockMoves;
import org.duban.workflow.engine.EngineCalls;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the product's and the engine's clock together and waits until what fell due has been carried out. */
@Component
@Profile("demo")
class MovedClock implements ClockMoves {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final EngineCalls engineCalls;

    MovedClock(
            BusinessClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ManagementService management,
            ProcessEngineConfigurationImpl engine,
            EngineCalls engineCalls) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.management = management;
        this.engine = engine;
        this.engineCalls = engineCalls;
    }

    @Override
    public synchronized Instant advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock moves forward only: " + step);
        }
        // counted in the offset, which stands still meanwhile; day by day, since a ladder that looks again tomorrow
        // must
        // find its own day, not the last one
        Duration left = step;
        // a job under way is locked until a time of this clock: moved past it, another thread would take it, too
        settle();
        do {
            Duration part = left.compareTo(DAY) > 0 ? DAY : left;
            move(part);
            settle();
            left = left.minus(part);
        } while (!left.isZero());
        return clock.instant();
    }

    private void move(Duration step) {
        Duration offset = clock.advance(step);
        transaction.executeWithoutResult(status -> jdbc.sql("insert into clock_offset (id, offset_millis) values (1, ?)"
                        + " on conflict (id) do update set offset_millis = excluded.offset_millis")
                .param(offset.toMillis())
                .update());
        ClockUtil.offset(offset.toMillis());
    }

    private void settle() {
        // while the product starts, the engine has not started it yet
        engine.getJobExecutor().start();
        // patience is real time, whatever the clock shows
        long begin = System.nanoTime();
        while (anythingDue() && System.nanoTime() - begin < PATIENCE.toNanos()) {
            engine.getJobExecutor().jobWasAdded();
            try {
                wait(LOOK_AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean anythingDue() {
        return engineCalls.asSystem(
                        () -> management.createJobQuery().executable().active().count())
                > 0;
    }
}
