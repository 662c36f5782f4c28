package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.platform.BusinessClock;
import org.duban.platform.ClockMoves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo's history: the people of the story act through the tasks of the processes, while the clock moves from its
 * first day to now, so that warnings, reminders and notices come from the timers themselves.
 *
 * <p>Runs once. A history that was cut off begins anew ({@link UnfinishedHistory}); in a database that is not the demo's
 * own half of it stands, the clock moves on to now, and the log says so.
 */
@Component
@Profile("demo")
@Order(CitySeeder.ORDER + 100)
class StorySeeder implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StorySeeder.class);

    private static final Duration WORKING_DAY = Duration.ofHours(9);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(17);

    private final StoryScenes scenes;
    private final StoryRoutine routine;
    private final ClockMoves moves;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Preparation preparation;

    StorySeeder(
            StoryScenes scenes,
            StoryRoutine routine,
            ClockMoves moves,
            BusinessClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Preparation preparation) {
        this.scenes = scenes;
        this.routine = routine;
        this.moves = moves;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.preparation = preparation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            if (clock.offset().isNegative()) {
                boolean begun = jdbc.sql("select exists (select 1 from directive)")
                        .query(Boolean.class)
                        .single();
                if (begun) {
                    log.warn("The start that makes the demo's history was cut off: the history stays incomplete."
                            + " Give the demo an empty database for a whole one.");
                } else {
                    tell();
                }
                arrive();
            }
        } finally {
            preparation.done();
        }
    }

    private void tell() {
        long begin = System.nanoTime();
        DemoStory story = DemoStory.load();
        LocalDate today = clock.machineToday();
        List<Scene> left = new ArrayList<>(scenes.of(story));
        List<Scene> waiting = new ArrayList<>();
        int all = left.size();
        int failed = 0;
        Progress progress = new Progress(story.firstDay());
        for (int day = story.firstDay(); day < 0; day++) {
            moveTo(today.plusDays(day));
            List<Scene> due = new ArrayList<>(waiting);
            while (!left.isEmpty() && left.get(0).day() == day) {
                due.add(left.remove(0));
            }
            failed += play(due, waiting);
            routine.evening();
            progress.at(day, today.plusDays(day));
        }
        waiting.forEach(scene -> log.info("Not in the history, since it never came to it: {}", scene.what()));
        log.info(
                "Made the demo's history: {} of {} steps in {} s",
                all - failed - waiting.size(),
                all,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    /** @return how many failed; those that may happen later are left in {@code waiting} */
    private int play(List<Scene> due, List<Scene> waiting) {
        waiting.clear();
        int failed = 0;
        Duration pause = due.isEmpty() ? LONGEST_PAUSE : WORKING_DAY.dividedBy(due.size());
        for (Scene scene : due) {
            moves.advance(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
            try {
                transaction.executeWithoutResult(status -> scene.action().run());
            } catch (RuntimeException e) {
                if (scene.patient()) {
                    waiting.add(scene);
                } else {
                    failed++;
                    log.warn("Left out of the demo's history: {}, {}", scene.what(), e.toString());
                }
            }
        }
        return failed;
    }

    private void moveTo(LocalDate day) {
        Instant morning = day.atTime(StoryStart.MORNING).atZone(clock.getZone()).toInstant();
        if (morning.isAfter(clock.instant())) {
            moves.advance(Duration.between(clock.instant(), morning));
        }
    }

    private void arrive() {
        if (clock.offset().isNegative()) {
            moves.advance(clock.offset().negated());
        }
    }
}
