package org.duban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Half past midnight of 12 June in the office, still 11 June in London. */
    private final Clock machine = Clock.fixed(Instant.parse("2026-06-11T16:30:00Z"), ZONE);

    @Test
    void todayIsTheDayInTheOffice() {
        assertThat(new BusinessClock(machine, Duration.ZERO).today()).isEqualTo(LocalDate.of(2026, 6, 12));
    }

    @Test
    void advancesAddUpOnTopOfTheKeptOffset() {
        BusinessClock clock = new BusinessClock(machine, Duration.ofDays(1));

        assertThat(clock.advance(Duration.ofDays(2))).isEqualTo(Duration.ofDays(3));

        assertThat(clock.offset()).isEqualTo(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-06-14T16:30:00Z"));
    }

    @Test
    void neverGoesBack() {
        BusinessClock clock = new BusinessClock(machine, Duration.ofDays(1));

        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofMillis(-1)));

        assertThat(clock.offset()).isEqualTo(Duration.ofDays(1));
    }
}
