package org.duban.paper.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LineBreakerTest {

    private static final String TEN = "甲乙丙丁戊己庚辛壬癸";

    private final LineBreaker breaker = new LineBreaker(Rendering.FONTS, Measure.BODY);

    @Test
    void aFullLineHoldsTwentyEightCharactersAndTheFirstTwoLess() {
        List<Line> lines = lines(TEN.repeat(9));
        assertThat(lines).extracting(line -> line.text().length()).containsExactly(26, 28, 28, 8);
        assertThat(lines.get(1).spacing()).isCloseTo(Measure.BODY.tracking(), within(0.001));
        assertThat(lines).extracting(Line::full).containsExactly(true, true, true, false);
    }

    @Test
    void aClosingMarkNeverBeginsALine() {
        List<Line> lines = lines(TEN + TEN + "甲乙丙丁戊己，" + TEN);
        assertThat(lines.get(0).text()).hasSize(27).endsWith("己，");
        assertThat(lines.get(0).spacing()).isLessThan(Measure.BODY.tracking());
    }

    @Test
    void twoClosingMarksTakeTheCharacterBeforeThemDown() {
        List<Line> lines = lines(TEN + TEN + "甲乙丙丁戊己）。" + TEN);
        assertThat(lines.get(0).text()).hasSize(25).endsWith("戊");
        assertThat(lines.get(1).text()).startsWith("己）。");
    }

    @Test
    void anOpeningMarkNeverEndsALine() {
        List<Line> lines = lines(TEN + TEN + "甲乙丙丁戊（" + TEN);
        assertThat(lines.get(0).text()).endsWith("戊");
        assertThat(lines.get(1).text()).startsWith("（甲");
    }

    @Test
    void aFigureStaysWhole() {
        List<Line> lines = lines(TEN + TEN + "甲乙丙丁戊1,234.56公里" + TEN);
        assertThat(lines.get(1).text()).startsWith("1,234.56公里");
    }

    @Test
    @Timeout(5)
    void aStringWithoutAnyPlaceToBreakIsBrokenAnywhere() {
        assertThat(lines("a".repeat(4000)))
                .hasSizeBetween(60, 110)
                .allSatisfy(line -> assertThat(line.text()).isNotEmpty());
        assertThat(lines("，".repeat(4000))).hasSizeGreaterThan(100);
    }

    @Test
    void paragraphsAreNumberedInTheOfficialOrder() {
        assertThat(Numbering.chinese(1)).isEqualTo("一");
        assertThat(Numbering.chinese(10)).isEqualTo("十");
        assertThat(Numbering.chinese(12)).isEqualTo("十二");
        assertThat(Numbering.chinese(20)).isEqualTo("二十");
        assertThat(Numbering.chinese(99)).isEqualTo("九十九");
    }

    private List<Line> lines(String text) {
        return breaker.breakUp(List.of(new Run(Face.FANG, text)), 2, 0);
    }
}
