package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.duban.testing.DubanTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DubanTest
class LightsInDatabaseTest {

    private static final String WORK = """
            (select cast(:state as text) as state, cast(:due as date) as due, cast(:issuedOn as date) as issued_on,
              cast(:percent as integer) as percent, cast(:longTerm as boolean) as long_term,
              cast(:appliedOn as date) as applied_on) as work
            """;

    private final JdbcClient jdbc;

    LightsInDatabaseTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void theDatabaseShowsTheSameLightsAsTheRule() {
        Map<String, Light> shown = new HashMap<>();
        Map<String, Light> expected = new HashMap<>();
        for (LightCase given : LightCase.all()) {
            expected.put(given.name(), given.light());
            shown.put(given.name(), lightOf(given));
        }
        assertThat(shown).isEqualTo(expected);
    }

    private Light lightOf(LightCase given) {
        return jdbc.sql("select " + Lights.SQL + " from " + WORK)
                .param("state", given.state())
                .param("due", given.due())
                .param("issuedOn", given.issuedOn())
                .param("percent", given.percent())
                .param("longTerm", given.longTerm())
                .param("appliedOn", given.appliedOn())
                .param("today", LightCase.TODAY)
                .param("warn", Lights.Thresholds.USUAL.warningDays())
                .param("behind", Lights.Thresholds.USUAL.behindPoints())
                .query(Light.class)
                .single();
    }
}
