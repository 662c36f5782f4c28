package org.duban.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.duban.platform.DubanProperties;
import org.duban.platform.HistoryStart;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo begins on the morning of the first day of its story. */
@Component
@Profile("demo")
class StoryStart implements HistoryStart {

    static final LocalTime MORNING = LocalTime.of(8, 30);

    private final JdbcClient jdbc;
    private final ZoneId zone;

    StoryStart(JdbcClient jdbc, DubanProperties properties) {
        this.jdbc = jdbc;
        this.zone = properties.zone();
    }

    @Override
    public Optional<Instant> firstMoment() {
        if (jdbc.sql("select exists (select 1 from unit)").query(Boolean.class).single()) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.now(zone).plusDays(DemoStory.load().firstDay());
        return Optional.of(first.atTime(MORNING).atZone(zone).toInstant());
    }
}
