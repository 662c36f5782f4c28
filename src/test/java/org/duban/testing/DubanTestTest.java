package org.duban.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.duban.organization.Role;
import org.duban.organization.Units;
import org.duban.platform.Ids;
import org.duban.security.Callers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promises that {@link DubanTest} makes to all other tests. */
@DubanTest
class DubanTestTest {

    private static long lastId;

    private final JdbcClient jdbc;
    private final Units units;
    private final Ids ids;
    private final TestCity city;
    private final TestClock clock;
    private final Acting acting;
    private final Callers callers;

    DubanTestTest(
            JdbcClient jdbc, Units units, Ids ids, TestCity city, TestClock clock, Acting acting, Callers callers) {
        this.jdbc = jdbc;
        this.units = units;
        this.ids = ids;
        this.city = city;
        this.clock = clock;
        this.acting = acting;
        this.callers = callers;
    }

    @RepeatedTest(2)
    void nothingThatOneTestDoesIsSeenByTheNext() {
        assertThat(clock.now()).isCloseTo(TestClock.START.toInstant(), within(30, ChronoUnit.SECONDS));
        assertThat(units.get(city.unit(TestCity.COUNTY_A)).name()).isEqualTo("临溪县");
        assertThat(jdbc.sql("select count(*) from unit_alias").query(Long.class).single())
                .isZero();

        clock.advance(Period.ofMonths(3));
        jdbc.sql("insert into unit_alias (unit_id, name) select id, 'alias' from unit")
                .update();
        jdbc.sql("update unit set name = 'x' where code = 'linxi'").update();
    }

    @RepeatedTest(2)
    void keysAreNeverHandedOutTwiceAlthoughTheDatabaseGoesBack() {
        long first = ids.next();
        assertThat(first).isGreaterThan(lastId);
        for (int i = 0; i < 120; i++) {
            lastId = ids.next();
        }
        assertThat(lastId).isGreaterThan(first);
    }

    @Test
    void productAndEngineShareOneMovedClock() {
        clock.advance(Period.ofDays(30));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 7, 11));
        assertThat(Duration.between(clock.now(), ClockUtil.getCurrentTime().toInstant())
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void everybodyOfTheCityCanAct() throws Exception {
        assertThat(TestCity.USERNAMES).hasSize(29);
        for (String username : TestCity.USERNAMES) {
            assertThat(acting.asUser(username, () -> callers.required().username()))
                    .isEqualTo(username);
        }
        assertThat(acting.asUser("liaison-linxi", () -> callers.required().groups()))
                .containsExactly(city.group(Role.LIAISON, TestCity.COUNTY_A));
        assertThat(callers.current()).isEmpty();
    }
}
