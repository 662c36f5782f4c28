package org.duban.paper.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.paper.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaginatorTest {

    private final Paginator paginator = new Paginator(Rendering.FONTS);

    @Test
    void theSignatureIsNeverAloneOnAPageHoweverLongTheTextIs() {
        for (int lines = 1; lines <= 80; lines++) {
            List<Sheet> sheets = sheets(lines);
            Sheet last = sheets.get(sheets.size() - 1);
            assertThat(last.strips()).extracting(Strip::part).contains(Part.BODY, Part.SIGNATURE, Part.DATE);
            assertThat(last.imprint()).isNotNull();
        }
    }

    @Test
    void noPageIsFullerThanTwentyTwoLinesAndNothingIsLost() {
        for (int lines = 1; lines <= 80; lines++) {
            List<Sheet> sheets = sheets(lines);
            assertThat(sheets.stream()
                            .flatMap(sheet -> sheet.strips().stream())
                            .filter(strip -> strip.part() == Part.BODY))
                    .hasSize(lines);
            for (Sheet sheet : sheets) {
                double height =
                        sheet.strips().stream().mapToDouble(Strip::height).sum();
                assertThat(height).isLessThan(Measure.TEXT_HEIGHT + 0.2);
            }
        }
    }

    @Test
    void aFullPageHoldsTwentyTwoLines() {
        assertThat(sheets(70).get(1).strips()).hasSize(22);
    }

    @ParameterizedTest
    @CsvSource({"4, 44", "9, 44", "12, 36", "18, 24"})
    void theRedHeadIsAsLargeAsItsLengthAllows(int characters, int points) {
        assertThat(HeadSize.of("青".repeat(characters), Rendering.FONTS).size()).isEqualTo(points);
    }

    @Test
    void aVeryLongRedHeadTakesTwoLines() {
        assertThat(HeadSize.of("青岚市".repeat(10), Rendering.FONTS).lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 11, 20, 30})
    void theDateStandsCentredBelowTheOrgan(int characters) {
        SignaturePlace place = SignaturePlace.of(characters, 6.5);
        double organ = place.organ() + Math.min(characters, SignaturePlace.WIDEST) / 2;
        assertThat(Math.abs(organ - (place.date() + 6.5 / 2))).isLessThanOrEqualTo(0.5);
        assertThat(place.organ()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aTitleIsBrokenWhereItsSenseAllows() {
        assertThat(new TitleBreaker(Rendering.FONTS, 19.5).breakUp("关于柳坪镇等6个乡镇生活污水处理设施未正常运行问题的督办通知单"))
                .containsExactly("关于柳坪镇等6个乡镇生活污水处理设施", "未正常运行问题的督办通知单");
        assertThat(new TitleBreaker(Rendering.FONTS, 19.5).breakUp("关于甲\n乙的通知")).containsExactly("关于甲", "乙的通知");
    }

    private List<Sheet> sheets(int lines) {
        return paginator.pages(Rendering.paper("关于某事项的通知", java.util.Collections.nCopies(lines, Paragraph.plain("甲"))));
    }
}
