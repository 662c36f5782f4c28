package org.duban.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.duban.deadline.CalendarDay;
import org.duban.deadline.CalendarDay.Kind;
import org.junit.jupiter.api.Test;

class CalendarCsvTest {

    /** Made up for the tests: nobody has published 2031. */
    private static final String WHOLE = """
            \uFEFF日期,类型,名称
            2031-01-01,休,元旦

            2031/1/22～2031/1/28;放假;春节
            2031年1月19日,班,春节
            "2031-05-01","OFF","劳动节"
            2031.10.1至2031.10.7\toff\t国庆节
            2030-12-29,WORK,元旦
            """;

    @Test
    void aListIsReadInTheWaysPeopleWriteIt() {
        CalendarCsv csv = CalendarCsv.read(2031, WHOLE.replace("\n", "\r\n"));
        assertThat(csv.errors()).isEmpty();
        assertThat(csv.days())
                .hasSize(1 + 7 + 1 + 1 + 7 + 1)
                .contains(
                        new CalendarDay(LocalDate.of(2031, 1, 19), Kind.WORK, "春节"),
                        new CalendarDay(LocalDate.of(2031, 1, 28), Kind.OFF, "春节"),
                        new CalendarDay(LocalDate.of(2030, 12, 29), Kind.WORK, "元旦"));
    }

    @Test
    void everyWrongLineIsNamed() {
        String list = WHOLE + """
                2031-02-30,休,无此日
                2031-04-05,假,清明节
                2031-04-05
                2031-04-05,休,
                2032-04-05,休,清明节
                2031-04-07,班,清明节
                2031-10-03,休,国庆节
                2031-06-01~2031-09-01,休,暑假
                2031-06-09~2031-06-01,休,倒着
                """;
        assertThat(CalendarCsv.read(2031, list).errors())
                .extracting(error -> error.line(), error -> error.message().key())
                .containsExactly(
                        tuple(9, "deadline.calendar.import.date"),
                        tuple(10, "deadline.calendar.import.kind"),
                        tuple(11, "deadline.calendar.import.columns"),
                        tuple(12, "deadline.calendar.import.name"),
                        tuple(13, "deadline.calendar.import.year"),
                        tuple(14, "deadline.calendar.import.weekday"),
                        tuple(15, "deadline.calendar.import.twice"),
                        tuple(16, "deadline.calendar.import.run"),
                        tuple(17, "deadline.calendar.import.date"));
    }

    @Test
    void aListWithoutTheFixedHolidaysIsNotWhole() {
        assertThat(CalendarCsv.read(2031, "2031-01-01,休,元旦\n2031-05-01,休,劳动节").errors())
                .extracting(error -> error.message().args().get(0))
                .containsExactly("2031-10-01", "2031-10-02", "2031-10-03");
    }

    @Test
    void anEmptyOrHugeTextIsRefused() {
        assertThat(CalendarCsv.read(2031, " \n").errors()).hasSize(1);
        assertThat(CalendarCsv.read(2031, null).errors()).hasSize(1);
        assertThat(CalendarCsv.read(2031, "x".repeat(100_000)).errors()).hasSize(1);
    }
}
