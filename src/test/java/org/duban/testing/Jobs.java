package org.duban.testing;

import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the engine's jobs by hand, one after the other in the order of their due dates. */
public final class Jobs {

    private static final int LIMIT = 20_000;
    private static final Comparator<Job> BY_DUE_DATE = Comparator.comparing(
                    Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Job::getCreateTime)
            .thenComparing(Job::getId);

    private final ManagementService management;
    private final TestClock clock;

    Jobs(ManagementService management, TestClock clock) {
        this.management = management;
        this.clock = clock;
    }

    /**
     * Runs all jobs that are due now, and those that they make due, until none is left.
     *
     * @return how many ran
     * @throws RuntimeException what a job threw; its retries are counted down as they would be
     */
    public int runDue() {
        int ran = 0;
        for (Optional<Job> job = next(); job.isPresent(); job = next()) {
            management.executeJob(job.get().getId());
            if (++ran > LIMIT) {
                throw new IllegalStateException("jobs without end; the last: " + job.get());
            }
        }
        return ran;
    }

    /** As {@link #runDue()}, but goes on after a failure. @return what the jobs threw, in order */
    public List<RuntimeException> runDueWithFailures() {
        List<RuntimeException> failures = new ArrayList<>();
        while (failures.size() <= LIMIT) {
            try {
                runDue();
                return failures;
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        throw new IllegalStateException("failing without end", failures.get(0));
    }

    /** Lets time pass and runs each job at its own moment, as a running product would. */
    public void pass(TemporalAmount amount) {
        Instant end = clock.now().atZone(TestClock.START.getZone()).plus(amount).toInstant();
        runDue();
        for (Optional<Instant> due = nextDueBefore(end); due.isPresent(); due = nextDueBefore(end)) {
            if (due.get().isAfter(clock.now())) {
                clock.advanceTo(due.get().plusMillis(1));
            }
            runDue();
        }
        if (end.isAfter(clock.now())) {
            clock.advanceTo(end);
        }
        runDue();
    }

    private Optional<Job> next() {
        return management.createJobQuery().executable().active().list().stream().min(BY_DUE_DATE);
    }

    private Optional<Instant> nextDueBefore(Instant end) {
        return management.createJobQuery().active().withRetriesLeft().list().stream()
                .filter(job -> job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .filter(due -> due.isBefore(end))
                .min(Comparator.naturalOrder());
    }
}
