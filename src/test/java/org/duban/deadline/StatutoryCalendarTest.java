package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.testing.DubanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DubanTest
class StatutoryCalendarTest {

    /** Not the published list, which nobody knows yet; the year is one without a list. */
    private static final String MADE_UP = """
            2027-01-01~2027-01-03,休,元旦
            2026-12-26,班,元旦
            2027-05-01~2027-05-05,休,劳动节
            2027-10-01~2027-10-07,休,国庆节
            """;

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private final WorkingDays workingDays;
    private final CalendarImport calendarImport;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    StatutoryCalendarTest(
            WorkingDays workingDays,
            CalendarImport calendarImport,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.workingDays = workingDays;
        this.calendarImport = calendarImport;
        this.transactions = transactions;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** The next test finds the database as it was, and must not find this one's calendar in memory. */
    @AfterEach
    void forget() {
        events.publishEvent(new CalendarChanged(2027, "", 0));
    }

    @Test
    void theListsOfThreeYearsAreThereFromTheStart() {
        WorkCalendar expected = PublishedYears.calendar();
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() <= 2027; day = day.plusDays(1)) {
            assertThat(workingDays.isWorkingDay(day)).as(day.toString()).isEqualTo(expected.isWorkingDay(day));
        }
    }

    @Test
    void anImportedListIsCountedByAtOnce() {
        assertThat(workingDays.plusWorkingDays(CHRISTMAS, 7).certain()).isFalse();
        assertThat(calendarImport.check(2027, MADE_UP).days()).isEqualTo(16);
        assertThat(workingDays.plusWorkingDays(CHRISTMAS, 7).certain()).isFalse();

        assertThat(calendarImport.replace(2027, "试用安排", MADE_UP).accepted()).isTrue();
        // the 26th is worked, 1 January is off
        CalendarAnswer<LocalDate> answer = workingDays.plusWorkingDays(CHRISTMAS, 6);
        assertThat(answer.value()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(answer.certain()).isTrue();
    }

    @Test
    void aSecondListTakesThePlaceOfTheFirst() {
        calendarImport.replace(2027, "试用安排", MADE_UP);
        calendarImport.replace(2027, "更正", MADE_UP.replace("2026-12-26,班,元旦\n", ""));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 26)).value()).isFalse();
        assertThat(jdbc.sql("select source from calendar_year where year = 2027")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("更正"));
    }

    @Test
    void aListWithAnErrorChangesNothing() {
        CalendarImport.Result result = calendarImport.replace(2027, " ", MADE_UP + "2027-13-01,休,无此月\n");
        assertThat(result.errors())
                .extracting(error -> error.line() + " " + error.message().key())
                .containsExactly("0 deadline.calendar.import.source", "5 deadline.calendar.import.date");
        assertThat(workingDays.calendar().isPublished(2027)).isFalse();
        assertThat(calendarImport.replace(1999, "试用安排", MADE_UP).accepted()).isFalse();
    }

    @Test
    void anImportThatIsRolledBackIsNotCountedBy() {
        transactions.executeWithoutResult(status -> {
            calendarImport.replace(2027, "试用安排", MADE_UP);
            status.setRollbackOnly();
        });
        assertThat(workingDays.calendar().isPublished(2027)).isFalse();
    }
}
