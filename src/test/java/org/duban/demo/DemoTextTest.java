package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aDateBeforeTodayIsWrittenInItsPattern() {
        assertThat(DemoText.resolve("于{{yyyy年M月d日 -30d}}印发", TODAY)).isEqualTo("于2026年10月25日印发");
    }

    @Test
    void aMonthIsTheOneInWhichTheDayLies() {
        assertThat(DemoText.resolve("{{yyyy年M月底 +60d}}前", TODAY)).isEqualTo("2027年1月底前");
    }

    @Test
    void severalDatesInOneLineAreEachReplaced() {
        assertThat(DemoText.resolve("〔{{yyyy -118d}}〕9号，{{M月d日 +0d}}", TODAY)).isEqualTo("〔2026〕9号，11月24日");
    }

    @Test
    void aTextWithoutPlaceholdersStaysAsItIs() {
        assertThat(DemoText.resolve("单价 $1 元 {约} \\n", TODAY)).isEqualTo("单价 $1 元 {约} \\n");
    }

    @Test
    void aPlaceholderThatIsNoDateIsRefused() {
        assertThatThrownBy(() -> DemoText.resolve("{{明天}}", TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("明天");
    }

    @Test
    void anEndOfMonthMeansItsLastDay() {
        assertThat(DemoText.dayOf("{{yyyy年M月底 +80d}}", TODAY)).isEqualTo("2027-02-28");
        assertThat(DemoText.dayOf("{{yyyy年M月d日 -1d}}", TODAY)).isEqualTo("2026-11-23");
    }
}
