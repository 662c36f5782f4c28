package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.intake.source.SourceTexts;
import org.duban.intake.source.WordFile;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void aSentenceBrokenByAPageIsPutTogetherAgain() {
        assertThat(Reading.values("对溢流口逐一建档，绘制管网分布\n\n- 3 -\n\n图，并向社会公布。〔责任\n\n单位：市水利局〕\n\n整改目标：达标"))
                .containsExactly("对溢流口逐一建档，绘制管网分布图，并向社会公布。〔责任单位：市水利局〕", "整改目标：达标");
    }

    @Test
    void headingsLabelsAndNumbersBeginAnew() {
        assertThat(Reading.values("（一）加强领导\n各单位要重视，抓好\n1.清点\n责任单位：市水利局\n完成时限：6月底"))
                .containsExactly("（一）加强领导", "各单位要重视，抓好", "1.清点", "责任单位：市水利局", "完成时限：6月底");
    }

    @Test
    void pageNumbersOfAllStylesAreLeftOut() {
        assertThat(Reading.values("甲。\n— 12 —\n乙。\n第 3 页 共 9 页\n丙。\n-4-\n丁。\n7\n戊。"))
                .containsExactly("甲。", "乙。", "丙。", "丁。", "戊。");
    }

    @Test
    void aCellThatHoldsALabelIsPutBeforeItsValue() {
        byte[] file = new WordFile()
                .table(new String[] {"整 改 目 标", "达标"}, new String[] {"序号", "问题"})
                .bytes();

        List<Paragraph> paragraphs = Paragraphs.of(new SourceTexts(1 << 20).read(file));

        assertThat(paragraphs).extracting(Paragraph::value).containsExactly("整改目标：达标", "序号", "问题");
    }
}
