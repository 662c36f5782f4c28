package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.deadline.Lights.Thresholds;
import org.duban.deadline.Lights.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LightsTest {

    private static final LocalDate TODAY = LightCase.TODAY;

    static List<LightCase> cases() {
        return LightCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void workShowsItsLightAndWhy(LightCase given) {
        Work work = new Work(
                Standing.of(given.state()),
                given.due(),
                given.issuedOn(),
                given.percent(),
                given.longTerm(),
                given.appliedOn(),
                null);
        Lights.Shown shown = Lights.of(work, TODAY, Thresholds.USUAL);
        assertThat(shown.light()).isEqualTo(given.light());
        assertThat(shown.reason().key() + shown.reason().args()).isEqualTo("deadline.reason." + given.reason());
    }

    @Test
    void anOfficeMaySetItsOwnThresholds() {
        Work work = Work.open(TODAY.plusDays(20), TODAY.minusDays(20), 45);
        assertThat(Lights.of(work, TODAY, new Thresholds(20, 10)).light()).isEqualTo(Light.AMBER);
        assertThat(Lights.of(work, TODAY, new Thresholds(7, 4)).light()).isEqualTo(Light.AMBER);
        assertThat(Lights.of(work, TODAY, new Thresholds(7, 5)).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void closedWorkSaysWhetherItWasOnTime() {
        assertThat(closed(TODAY.minusDays(2)).key()).isEqualTo("deadline.reason.closed-early");
        assertThat(closed(TODAY).key()).isEqualTo("deadline.reason.closed-on-day");
        assertThat(closed(TODAY.plusDays(6))).isEqualTo(Wording.of("deadline.reason.closed-late", 6L));
    }

    @Test
    void theTimeOfTheCheckIsNotTheUnits() {
        Work work = new Work(Standing.CLOSED, TODAY, TODAY.minusDays(30), 100, false, TODAY, TODAY.plusDays(9));
        assertThat(Lights.of(work, TODAY.plusDays(60), Thresholds.USUAL)
                        .reason()
                        .key())
                .isEqualTo("deadline.reason.closed-on-day");
    }

    @Test
    void thePlanRunsFromIssueToDueDate() {
        LocalDate issued = LocalDate.of(2026, 1, 1);
        LocalDate due = LocalDate.of(2026, 4, 11);
        assertThat(Lights.planPercent(issued, due, issued.minusDays(5))).hasValue(0);
        assertThat(Lights.planPercent(issued, due, issued)).hasValue(0);
        assertThat(Lights.planPercent(issued, due, issued.plusDays(1))).hasValue(1);
        assertThat(Lights.planPercent(issued, due, issued.plusDays(50))).hasValue(50);
        assertThat(Lights.planPercent(issued, due, due)).hasValue(100);
        assertThat(Lights.planPercent(issued, due, due.plusDays(9))).hasValue(100);
        assertThat(Lights.planPercent(issued, issued, issued)).hasValue(100);
        assertThat(Lights.planPercent(null, due, issued)).isEmpty();
        assertThat(Lights.planPercent(issued, null, issued)).isEmpty();
    }

    @Test
    void theSqlNamesItsParametersAndEveryStateThatIsNotOpen() {
        assertThat(Lights.SQL)
                .contains(":today", ":warn", ":behind", "'CLOSED'", "'SUSPENDED'", "'WITHDRAWN'")
                .doesNotContain("%s");
    }

    private static Wording closed(LocalDate on) {
        Work work = new Work(Standing.CLOSED, TODAY, TODAY.minusDays(30), 100, false, null, on);
        return Lights.of(work, TODAY.plusDays(60), Thresholds.USUAL).reason();
    }
}
