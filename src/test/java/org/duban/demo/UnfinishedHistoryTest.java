package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.duban.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class UnfinishedHistoryTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.newDatabase(), "postgres", "");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Flyway flyway = Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration")
            .placeholders(Map.of("jurisdiction", "370100"))
            .load();
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void aHistoryThatWasCutOffIsBegunAnew() {
        new UnfinishedHistory(environment).migrate(flyway);
        leave(-86_400_000);

        new UnfinishedHistory(environment).migrate(flyway);

        assertThat(leftovers()).isZero();
    }

    @Test
    void aHistoryThatIsWholeStaysAlsoWithTheClockAhead() {
        new UnfinishedHistory(environment).migrate(flyway);
        leave(86_400_000);

        new UnfinishedHistory(environment).migrate(flyway);

        assertThat(leftovers()).isEqualTo(1);
    }

    @Test
    void aDatabaseOfSomebodyElseIsNeverCleared() {
        new UnfinishedHistory(environment).migrate(flyway);
        leave(-86_400_000);

        environment.setProperty("spring.datasource.url", "jdbc:postgresql://elsewhere/duban");
        new UnfinishedHistory(environment).migrate(flyway);

        assertThat(leftovers()).isEqualTo(1);
    }

    private void leave(long offsetMillis) {
        jdbc.sql("insert into clock_offset (offset_millis) values (?)")
                .param(offsetMillis)
                .update();
        jdbc.sql("create table left_over_of_the_engine (id int)").update();
    }

    private int leftovers() {
        return jdbc.sql("select count(*) from pg_tables where tablename = 'left_over_of_the_engine'")
                .query(Integer.class)
                .single();
    }
}
