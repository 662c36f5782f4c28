package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.reading.Numeral.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small pieces that every reader stands on. */
class PiecesTest {

    @Test
    void aCleanedPieceStillPointsToTheOriginal() {
        String source = "期限：　２０２６ 年 ６ 月底";

        Piece piece = Piece.of(source, 3, source.length()).compact();

        assertThat(piece.value()).isEqualTo("2026年6月底");
        assertThat(piece.span()).isEqualTo(new Span(4, source.length()));
        assertThat(piece.slice(4, 5).span()).isEqualTo(new Span(9, 10));
    }

    @Test
    void blanksBetweenLatinWordsStay() {
        assertThat(Reading.piece("使用 Word 97 的 单位").value()).isEqualTo("使用Word 97的单位");
    }

    @ParameterizedTest
    @CsvSource({
        "一、总则, HAN, 1, 一",
        "二十三、总则, HAN, 23, 二十三",
        "（十二）总则, HAN_BRACKET, 12, （十二）",
        "1.总则, ARABIC, 1, 1",
        "3.2026年6月底前完成, ARABIC, 3, 3",
        "12、总则, ARABIC, 12, 12",
        "(3)总则, ARABIC_BRACKET, 3, (3)",
        "2）总则, ARABIC_HALF_BRACKET, 2, 2）",
        "⑩总则, CIRCLED, 10, ⑩",
        "第三章 总则, CHAPTER, 3, 第三章",
        "问题二：总则, NAMED, 2, 问题二"
    })
    void numbersAreReadAsPrinted(String text, Style style, int value, String printed) {
        Numeral numeral = Numeral.at(text).orElseThrow();

        assertThat(numeral.style()).isEqualTo(style);
        assertThat(numeral.value()).isEqualTo(value);
        assertThat(numeral.printed()).isEqualTo(printed.replace("问题二", "二"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5万亩", "2026年6月", "一些单位", "十分重视", "（以下简称方案）", "3个月内"})
    void whatOnlyBeginsWithADigitHasNoNumber(String text) {
        assertThat(Numeral.at(text)).isEmpty();
    }

    @Test
    void bracketsOfMixedStylesCloseEachOther() {
        assertThat(Brackets.outermost("甲〔乙（丙）丁]戊（己")).containsExactly(new Brackets.Bracket(1, 7));
        assertThat(Brackets.outermost("a）b〔c】")).containsExactly(new Brackets.Bracket(3, 5));
    }

    @Test
    void aLabelStandsAtTheHeadOfASentenceAndNotInABracket() {
        assertThat(Label.in("（二）整改目标：达标。整改时限：6月底")).hasSize(2);
        assertThat(Label.in("【整改措施】略"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.end()).isEqualTo(6));
        assertThat(Label.in("完成改造。〔责任单位：市水利局；责任人：主任〕")).isEmpty();
        assertThat(Label.in("对照整改目标：逐项核对")).isEmpty();
        assertThat(Label.in("整改措施")).hasSize(1);
        assertThat(Label.in("整改时限（第一阶段）：6月底")).hasSize(1);
    }

    @Test
    void aTitleIsTheFirstSentenceOrTheFirstClausesOfALongOne() {
        assertThat(Titles.of(Reading.piece("河道淤积。多年没有清理。")).value()).isEqualTo("河道淤积");
        assertThat(Titles.of(Reading.piece("一二三四五六七八九十一二三四五六七八九十，一二三四五六七八九十，一二三四五六七八九十一二三。"))
                        .value())
                .isEqualTo("一二三四五六七八九十一二三四五六七八九十，一二三四五六七八九十");
    }
}
