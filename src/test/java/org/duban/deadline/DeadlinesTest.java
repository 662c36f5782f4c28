package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.duban.deadline.Deadlines.Due;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void daysEndWithTheDueDaysEnd() {
        Due due = apply("2026-06-11T08:30", Limit.days(5));
        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(due.at()).isEqualTo(at("2026-06-17T00:00"));
    }

    @Test
    void theDayIsTheOfficesNotGreenwichs() {
        // in Qinglan it is already the 12th
        Due due =
                Deadlines.apply(Instant.parse("2026-06-11T16:30:00Z"), Limit.days(1), PublishedYears.calendar(), ZONE);
        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 6, 13));
    }

    @Test
    void workingDaysPassOverHolidaysAndCountSwappedDays() {
        assertThat(apply("2026-02-12T17:59", Limit.workingDays(3)).date()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(apply("2026-06-18T09:00", Limit.workingDays(1)).date()).isEqualTo(LocalDate.of(2026, 6, 22));
    }

    @Test
    void monthsEndOnTheSameDayOrTheLast() {
        assertThat(apply("2026-01-31T09:00", Limit.months(1)).date()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(apply("2026-06-11T09:00", Limit.months(6)).date()).isEqualTo(LocalDate.of(2026, 12, 11));
    }

    @Test
    void hoursRunByTheClock() {
        Due due = apply("2026-06-11T20:30", Limit.hours(24));
        assertThat(due.at()).isEqualTo(at("2026-06-12T20:30"));
        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(apply("2026-06-11T20:00", Limit.hours(4)).date()).isEqualTo(LocalDate.of(2026, 6, 11));
    }

    @Test
    void aLimitIntoAYearWithoutAListSaysSo() {
        assertThat(apply("2026-12-30T09:00", Limit.workingDays(5)).certain()).isFalse();
        assertThat(apply("2026-12-30T09:00", Limit.workingDays(5)).warning()).isPresent();
        assertThat(apply("2026-12-30T09:00", Limit.days(5)).certain()).isTrue();
        assertThat(apply("2026-12-30T09:00", Limit.days(5)).warning()).isEmpty();
    }

    @Test
    void whatIsDoneOnTheDueDayIsOnTime() {
        Instant end = Deadlines.endOf(LocalDate.of(2026, 6, 30), ZONE);
        assertThat(at("2026-06-30T23:59")).isBefore(end);
        assertThat(at("2026-07-01T00:00")).isEqualTo(end);
    }

    @Test
    void aLimitOfNothingIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.days(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.hours(3651));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, null));
    }

    private static Due apply(String from, Limit limit) {
        return Deadlines.apply(at(from), limit, PublishedYears.calendar(), ZONE);
    }

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + ":00+08:00").toInstant();
    }
}
