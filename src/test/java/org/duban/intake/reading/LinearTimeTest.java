package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import org.duban.BusinessRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to send a reader astray: 60,000 characters in one line or in many, five million once, each answered within seconds. */
class LinearTimeTest {

    private static final int LENGTH = 60_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲",
                " ",
                "（",
                "）",
                "〔责任单位：甲局、乙局〕",
                "整改目标：甲。",
                "整改措施：1.甲。2.乙。",
                "一、二、三、",
                "2026年6月底前，",
                "《",
                "关于",
                "1.",
                "青政发〔2026〕",
                "牵头排序第一",
                "甲局和乙局、",
                "绝密",
                "责任单位",
                "秘 密 ",
                "１２",
                "甲\t",
                "|",
                "。1.",
                "。1.甲。2.",
                "到2026年底各地完成，",
                "由甲局牵头，",
                "（甲局牵头，6月底前，",
                "一季度：",
                "除甲县外，",
                "其中甲县要于6月底前完成，",
                "如发现甲，乙局要报，",
                "稳定在9%，"
            })
    void oneLineIsReadInTimeThatGrowsWithItsLength(String unit) {
        answersSoon(unit.repeat(LENGTH / unit.length()));
    }

    @Test
    void aLineOfFiveMillionCharactersIsRead() {
        answersSoon("柳坪镇排水管网改造，".repeat(500_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸\n",
                "甲，\n",
                "整改目标：甲\n整改措施：\n",
                "一、甲\n整改目标：乙\n整改措施：\n1.丙。〔责任单位：丁局〕\n",
                "责任单位：甲局\n",
                "1.甲\n责任单位：甲局\n",
                "（一）甲（\n",
                "《甲\n",
                "甲\t乙\t丙\n",
                "|甲|乙|丙|\n",
                "序号\t工作任务\t责任单位\n1\t甲乙丙\t丁局\n",
                "\t\t整治。〔责任单位：甲局〕\n",
                "（一）甲\n1.乙\n（1）丙\n",
                "甲局要在6月底前完成。",
                "会议要求，甲局要会同乙局，",
                "序号\n工作任务\n责任单位\n完成时限\n",
                "附件1\n甲方案\n一、乙。（丙局）\n",
                "甲局\n1.乙\n",
                "第一阶段：\n",
                "2026年9\n"
            })
    void manyLinesAreReadInTimeThatGrowsWithTheirNumber(String lines) {
        answersSoon("一、问题\n整改目标：甲\n整改措施：\n1.乙\n" + lines.repeat(LENGTH / lines.length()));
    }

    @Test
    void aLedgerOfManyRowsWithoutNumbersIsRead() {
        answersSoon(
                "青岚市任务清单\n序号\t工作任务\t具体措施\t责任单位\t完成时限\n1\t甲乙丙\t丁戊己\t庚局\t6月底\n" + "\t\t整治到位\t辛局\t7月底\n".repeat(20_000));
    }

    private static void answersSoon(String text) {
        Instant start = Instant.now();
        assertThatCode(() -> {
                    try {
                        Reading.draft(text);
                    } catch (BusinessRefusal refusal) {
                        assertThat(refusal.messageKey()).startsWith("intake.");
                    }
                })
                .doesNotThrowAnyException();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }
}
