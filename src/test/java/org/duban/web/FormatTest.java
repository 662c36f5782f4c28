package org.duban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.duban.platform.BusinessClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatTest {

    private final Format format = new Format(
            new BusinessClock(
                    Clock.fixed(Instant.parse("2026-06-11T02:42:00Z"), ZoneId.of("Asia/Shanghai")), Duration.ZERO),
            TextsForTest.texts());

    @BeforeEach
    void chinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void nothingIsADash() {
        assertThat(format.date(null)).isEqualTo("—");
        assertThat(format.time(null)).isEqualTo("—");
        assertThat(format.left(null)).isEqualTo("—");
        assertThat(format.percent(null)).isEqualTo("—");
        assertThat(format.text(" ")).isEqualTo("—");
    }

    @Test
    void columnsHaveIsoDatesInTheOfficesTime() {
        assertThat(format.date(LocalDate.of(2026, 6, 30))).isEqualTo("2026-06-30");
        assertThat(format.time(Instant.parse("2026-06-10T16:05:00Z"))).isEqualTo("2026-06-11 00:05");
        assertThat(format.date(OffsetDateTime.parse("2026-06-10T16:05:00Z"))).isEqualTo("2026-06-11");
        assertThat(format.shortTime(Instant.parse("2026-06-10T16:05:00Z"))).isEqualTo("06-11 00:05");
    }

    @Test
    void sentencesHaveDatesAsTheyAreSaid() {
        assertThat(format.inWords(LocalDate.of(2026, 6, 30))).isEqualTo("6月30日");
        assertThat(format.inWords(LocalDate.of(2025, 12, 1))).isEqualTo("2025年12月1日");
        assertThat(format.weekday(LocalDate.of(2026, 6, 11))).isEqualTo("2026年6月11日　星期四");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(format.inWords(LocalDate.of(2026, 6, 30))).isEqualTo("30 June");
        assertThat(format.weekday(LocalDate.of(2026, 6, 11))).isEqualTo("Thursday, 11 June 2026");
    }

    @Test
    void whatIsDueTodayIsNotLate() {
        assertThat(format.left(LocalDate.of(2026, 6, 15))).isEqualTo("余 4 天");
        assertThat(format.left(LocalDate.of(2026, 6, 11))).isEqualTo("今日到期");
        assertThat(format.left(LocalDate.of(2026, 5, 31))).isEqualTo("逾期 11 天");
    }
}
