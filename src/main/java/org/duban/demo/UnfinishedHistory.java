package org.duban.demo;

import java.util.List;
import org.duban.platform.Console;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Begins anew where the start that made the demo's history was killed: {@link Preparation} let nobody in meanwhile, so
 * nothing of anybody's is lost. Only in the embedded database, which is the demo's own; somebody else's is left as it is,
 * and {@link StorySeeder} says so.
 */
@Component
@Profile("demo")
class UnfinishedHistory implements FlywayMigrationStrategy {

    private final boolean embedded;

    UnfinishedHistory(Environment environment) {
        this.embedded = !environment.containsProperty("spring.datasource.url");
    }

    @Override
    public void migrate(Flyway flyway) {
        if (embedded && standsIn(JdbcClient.create(flyway.getConfiguration().getDataSource()))) {
            Console.out().println("  上次启动未完成，重新准备演示数据 / The last start was cut off: preparing the demo anew");
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        flyway.migrate();
    }

    /** The clock is behind the machine's only while the history is being made. */
    private static boolean standsIn(JdbcClient database) {
        boolean begun = database.sql("select to_regclass('clock_offset') is not null")
                .query(Boolean.class)
                .single();
        if (!begun) {
            return false;
        }
        List<Long> offset = database.sql("select offset_millis from clock_offset")
                .query(Long.class)
                .list();
        return offset.stream().anyMatch(millis -> millis < 0);
    }
}
