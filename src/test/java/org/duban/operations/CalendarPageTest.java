package org.duban.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.duban.audit.AuditTrail;
import org.duban.deadline.WorkingDays;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;

@DubanTest
class CalendarPageTest {

    private static final String PATH = "/admin/calendar";
    private static final String LIST = """
            日期,类别,名称
            2031-01-01,休,元旦
            2031-01-22~2031-01-28,休,春节
            2031-01-19,班,春节
            2031-05-01~2031-05-05,休,劳动节
            2031-10-01~2031-10-07,休,国庆节
            """;

    private final Rest rest;
    private final WorkingDays workingDays;
    private final AuditTrail audit;

    CalendarPageTest(Rest rest, WorkingDays workingDays, AuditTrail audit) {
        this.rest = rest;
        this.workingDays = workingDays;
        this.audit = audit;
    }

    @Test
    void whatAnAdministratorEntersCountsFromThenOnAndIsOnRecord() {
        LocalDate holiday = LocalDate.of(2031, 1, 23);
        assertThat(workingDays.isWorkingDay(holiday).value()).isTrue();
        assertThat(workingDays.isWorkingDay(holiday).missingYears()).containsExactly(2031);

        var answer = admin().submit(PATH, Map.of("year", "2031", "source", "关于2031年放假的通知", "lines", LIST));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(workingDays.isWorkingDay(holiday).value()).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 1, 19)).value()).isTrue();
        assertThat(admin().page(PATH + "?year=2031").getBody()).contains("关于2031年放假的通知", "2031-01-22~2031-01-28,休,春节");
        assertThat(audit.of("calendar", 2031)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("calendar.replaced");
            assertThat(entry.actor()).isEqualTo("sysadmin");
        });
    }

    @Test
    void aFileInTheEncodingOfASpreadsheetIsReadAsWell() throws Exception {
        byte[] gbk =
                LIST.replace("2031", "2032").replace("2032-01-19", "2032-01-18").getBytes("GB18030");
        ByteArrayResource file = new ByteArrayResource(gbk) {
            @Override
            public String getFilename() {
                return "2032.csv";
            }
        };

        var answer = admin().submit(PATH, Map.of("year", "2032", "source", "关于2032年放假的通知", "file", file));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2032, 1, 23)).value()).isFalse();
    }

    @Test
    void oneWrongLineIsNamedAndNothingIsChanged() {
        var answer = admin().submit(
                        PATH,
                        Map.of("year", "2031", "source", "", "lines", LIST.replace("2031-01-19,班", "2031-01-19,加班")));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("第4行：“加班”应为“休”或“班”", "请填写发布该安排的文件名称", "2031-01-22~2031-01-28");
        assertThat(workingDays.calendar().isPublished(2031)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "liaison-linxi", "auditor"})
    void forOthersThePageIsNotThere(String username) {
        assertThat(rest.sessionOf(username).page(PATH).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.sessionOf(username)
                        .withCsrf()
                        .submit(PATH, Map.of("year", "2031", "source", "x", "lines", LIST))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private Rest.Client admin() {
        return rest.sessionOf("sysadmin").withCsrf();
    }
}
