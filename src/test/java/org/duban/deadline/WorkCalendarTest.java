package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private final WorkCalendar calendar = PublishedYears.calendar();

    @Test
    void holidaysAreOffAndSwappedWeekendsAreWorked() {
        assertThat(works(2026, 2, 16)).isFalse();
        assertThat(works(2026, 2, 14)).isTrue();
        assertThat(works(2026, 5, 9)).isTrue();
        assertThat(works(2026, 5, 10)).isFalse();
        assertThat(works(2026, 6, 11)).isTrue();
        assertThat(works(2026, 6, 13)).isFalse();
    }

    @Test
    void eachPublishedYearHasTheWorkingDaysOfItsNotice() {
        // weekdays of the year, less weekdays off, plus weekend days worked
        assertThat(workingDaysOf(2024)).isEqualTo(251);
        assertThat(workingDaysOf(2025)).isEqualTo(248);
        assertThat(workingDaysOf(2026)).isEqualTo(248);
    }

    @Test
    void workingDaysAreCountedFromTheNextDay() {
        LocalDate beforeSpringFestival = LocalDate.of(2026, 2, 12);
        assertThat(plus(beforeSpringFestival, 1)).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(plus(beforeSpringFestival, 2)).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(plus(beforeSpringFestival, 3)).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(plus(LocalDate.of(2026, 2, 24), -3)).isEqualTo(LocalDate.of(2026, 2, 12));
        assertThat(plus(LocalDate.of(2026, 2, 17), 0)).isEqualTo(LocalDate.of(2026, 2, 17));
        assertThat(plus(LocalDate.of(2026, 2, 17), 1)).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void theNumberBetweenLeadsBackToTheDay() {
        LocalDate from = LocalDate.of(2026, 9, 18);
        for (int days = 1; days < 60; days++) {
            LocalDate to = plus(from, days);
            assertThat(calendar.workingDaysBetween(from, to).value()).isEqualTo(days);
            assertThat(calendar.workingDaysBetween(to, from).value()).isEqualTo(-days);
        }
        assertThat(calendar.workingDaysBetween(from, from).value()).isZero();
    }

    @Test
    void aYearWithoutAListIsCountedByPlainWeeksAndNamed() {
        CalendarAnswer<LocalDate> answer = calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 3);
        assertThat(answer.value()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(answer.certain()).isFalse();
        assertThat(answer.missingYears()).containsExactly(2027);
        assertThat(answer.warning()).contains(Wording.of("deadline.calendar.missing", "2027"));
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1)).certain()).isFalse();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1).certain())
                .isTrue();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1).warning())
                .isEmpty();
    }

    @Test
    void aListMayMoveADayOfTheDecemberBefore() {
        LocalDate saturday = LocalDate.of(2026, 12, 26);
        WorkCalendar both =
                WorkCalendar.of(List.of(2026, 2027), List.of(new CalendarDay(saturday, CalendarDay.Kind.WORK, "元旦")));
        assertThat(both.isWorkingDay(saturday)).returns(true, CalendarAnswer::value);
    }

    @Test
    void lengthsWithoutSenseAreRefused() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(day, 10_001));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(day, Integer.MIN_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingDaysBetween(day, day.plusYears(40)));
    }

    private int workingDaysOf(int year) {
        return calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))
                .value();
    }

    private boolean works(int year, int month, int day) {
        return calendar.isWorkingDay(LocalDate.of(year, month, day)).value();
    }

    private LocalDate plus(LocalDate from, int days) {
        return calendar.plusWorkingDays(from, days).value();
    }
}
