package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.DocumentKind;
import org.duban.intake.IntakeReader;
import org.duban.intake.source.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindReadersTest {

    @Test
    void tasksOfAPhaseAreItemsOfTheirOwn() {
        DirectiveDraft draft = Reading.draft("青岚市窨井盖整治行动方案\n二、行动步骤\n（一）摸底阶段（2026年3月）\n1.全面清点。逐条街道登记。\n"
                + "责任单位：市住建局、各区政府\n完成时限：2026年3月31日前\n（二）整治阶段\n1.更换破损井盖。\n责任单位：市住建局牵头，市财政局配合\n"
                + "三、工作要求\n（一）加强领导。各单位要重视。\n（二）及时报送。每月5日前报送进展，每年12月10日前报送总结。");

        assertThat(draft.kind()).isEqualTo(DocumentKind.TASK_LIST);
        assertThat(draft.items()).extracting(Item::phase).containsExactly("（一）摸底阶段", "（二）整治阶段");
        assertThat(draft.items()).extracting(Item::title).containsExactly("全面清点", "更换破损井盖");
        assertThat(draft.items().get(0).deadline()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(draft.items().get(1).lead()).containsExactly("市住建局");
        assertThat(draft.reportingDuties())
                .extracting(ReportingDuty::rule)
                .containsExactly("MONTHLY 5", "YEARLY 12-10");
    }

    @Test
    void tasksUnderAHeadingAreItsMeasures() {
        DirectiveDraft draft = Reading.draft(
                "青岚市2026年排水工作方案\n一、主要任务\n（一）建管网\n1.新建管网。（市住建局牵头，市财政局配合）\n" + "2.改造泵站。（市水利局负责）\n二、保障措施\n（一）加强领导。\n");

        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.no()).isEqualTo("（一）");
            assertThat(item.title()).isEqualTo("建管网");
            assertThat(item.measures()).extracting(DirectiveDraft.Measure::no).containsExactly("1", "2");
        });
    }

    @Test
    void aForwardedDocumentIsReadInsideItsNotice() {
        DirectiveDraft draft = Reading.draft("青岚市水利局文件\n青水〔2026〕3号\n青岚市水利局关于转发《省水利厅关于清淤的通知》的通知\n各县区水利局：\n"
                + "现将通知转发给你们。各县区水利局应在4月底前完成清淤方案。市局将于5月上旬开展督导。\n青岚市水利局\n2026年3月2日\n"
                + "岚江省水利厅文件\n岚水〔2026〕8号\n岚江省水利厅关于清淤的通知\n各市水利局：\n请抓好落实。\n岚江省水利厅\n2026年2月1日");

        assertThat(draft.kind()).isEqualTo(DocumentKind.FORWARDING_NOTICE);
        assertThat(draft.date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("各县区水利局完成清淤方案");
            assertThat(item.deadline()).isEqualTo(LocalDate.of(2026, 4, 30));
            assertThat(item.lead()).isEmpty();
        });
        assertThat(draft.events())
                .singleElement()
                .satisfies(event -> assertThat(event.start()).isEqualTo(LocalDate.of(2026, 5, 1)));
        assertThat(draft.embedded()).singleElement().satisfies(inner -> {
            assertThat(inner.docNumber()).isEqualTo("岚水〔2026〕8号");
            assertThat(inner.issuer()).isEqualTo("岚江省水利厅");
            assertThat(inner.date()).isEqualTo(LocalDate.of(2026, 2, 1));
        });
    }

    @Test
    void aMarkOfSecrecyInTheHeaderOfAPageIsSeen() {
        byte[] file = new WordFile().header("机密★1年").paragraph("通知").bytes();

        assertThatThrownBy(() -> new IntakeReader().read(file, "a.docx"))
                .hasMessageContaining("intake.secrecy.refused");
    }

    @Test
    void aPaperThatHandsOutNoWorkYieldsNothing() {
        DirectiveDraft draft =
                Reading.draft("全市排水工作会议召开\n4月2日，市政府召开会议。会议指出三点：\n1.成绩明显。\n2.困难不少。\n3.2026年底前将建成30公里管网。\n");

        assertThat(draft.kind()).isEqualTo(DocumentKind.OTHER);
        assertThat(draft.items()).isEmpty();
        assertThat(draft.reportingDuties()).isEmpty();
    }

    @Test
    void aWordListWithAutomaticNumbersIsReadLikeItsText() {
        byte[] file = new WordFile()
                .list(1, "chineseCounting", "%1、")
                .list(2, "decimal", "%1.")
                .paragraph("青岚市河道问题整改清单")
                .numbered(1, 0, "河道淤积。多年没有清理")
                .paragraph("整改目标：行洪通畅。")
                .paragraph("整改时限：2026年6月底")
                .paragraph("牵头单位：市水利局")
                .paragraph("整改措施：")
                .numbered(2, 0, "清淤三公里。〔责任单位：市水利局、临溪县政府〕")
                .numbered(2, 0, "立碑划界。〔责任单位：市水利局〕")
                .table(new String[] {"整改目标", "岸线无垃圾"}, new String[] {"整改措施", "1.清运垃圾。〔责任单位：市城管局〕"})
                .bytes();

        DirectiveDraft draft = new IntakeReader().read(file, "a.docx");

        assertThat(draft.items().get(0).no()).isEqualTo("一");
        assertThat(draft.items().get(0).lead()).containsExactly("市水利局");
        assertThat(draft.items().get(0).measures())
                .extracting(DirectiveDraft.Measure::no)
                .startsWith("1", "2");
    }

    @Test
    void aPersonMayOverruleTheKind() {
        byte[] text = "闲谈\n会议要求，市水利局要在2026年6月底前完成清淤。\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        IntakeReader reader = new IntakeReader();

        assertThat(reader.read(text, null).items()).isEmpty();
        assertThat(reader.readAs(text, null, DocumentKind.MINUTES).draft().items())
                .hasSize(1);
        assertThat(reader.readAs(text, null, DocumentKind.OTHER).draft().items())
                .isEmpty();
    }

    @Test
    void aKeyTaskTableThatRecognitionScatteredIsGatheredAgain() {
        DirectiveDraft draft = Reading.draft("年度目标：2026年新建公园12处。\n①一季度目标：新建公园2处；\n①3月，完成选址；\n②5月，开\n工建设；\n"
                + "①选址已经完成。\n扩大绿\n地面积。\n②二季度目标：新建公园10处。\n年度目标：清理河道。\n①二季度目标：清理一半。\n①6月，清理南干渠。\n②9月，清理北干渠。\n");

        assertThat(draft.kind()).isEqualTo(DocumentKind.KEY_TASK_TABLE);
        assertThat(draft.items()).extracting(Item::title).containsExactly("扩大绿地面积。", "");
        assertThat(draft.items().get(0).measures())
                .extracting(DirectiveDraft.Measure::text)
                .containsExactly("3月，完成选址", "5月，开工建设");
        assertThat(draft.items().get(1).deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(draft.indicators())
                .singleElement()
                .satisfies(figure -> assertThat(figure.name()).isEqualTo("新建公园"));
    }

    @Test
    void aForwardedDocumentMayNameItsTitleAboveItsNumber() {
        DirectiveDraft draft = Reading.draft("青岚市水利局转发省水利厅关于水库检查的通知\n青水发〔2026〕30号\n各县（区）水利局：\n现转发给你们。\n"
                + "一、临溪县、石桥县作为试点，要在5月10日前完成自查；其他县（区）5月31日前完成。\n附件：省水利厅关于水库检查的通知\n青岚市水利局\n2026年4月22日\n附件\n"
                + "岚江省水利厅关于水库检查的通知\n岚水发〔2026〕18号\n各市水利局：\n请抓好落实。\n岚江省水利厅\n2026年4月10日");

        assertThat(draft.issuer()).isEqualTo("青岚市水利局");
        assertThat(draft.items())
                .singleElement()
                .satisfies(item -> assertThat(item.measures())
                        .extracting(DirectiveDraft.Measure::responsible)
                        .containsExactly(java.util.List.of("临溪县", "石桥县"), java.util.List.of("其他县（区）")));
        assertThat(draft.embedded()).singleElement().satisfies(inner -> {
            assertThat(inner.title()).isEqualTo("岚江省水利厅关于水库检查的通知");
            assertThat(inner.docNumber()).isEqualTo("岚水发〔2026〕18号");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"青岚市水利局关于加强堤防管护的意见\n", "市水利局\n关于加强堤防管护的意见\n", "关于加强堤防\n管护的意见\n", "附件\n关于加强堤防管护的意见\n市水利局\n"})
    void aForwardedPaperWithoutANumberIsKnownByTheTitleThatTheNoticeGivesIt(String title) {
        DirectiveDraft draft = Reading.draft(
                "青岚市人民政府办公室批转市水利局关于加强堤防管护意见的通知\n青政办发〔2026〕31号\n各县（区）人民政府：\n市政府同意市水利局《关于加强堤防管护的意见》，现批转给你们。各县（区）人民政府要在4月底前制定方案。\n青岚市人民政府办公室\n2026年3月2日\n"
                        + title
                        + "一、划定范围。6月底前划定堤防管护范围。（县水利局牵头，县自然资源局配合）\n二、落实人员。（乡镇人民政府负责）\n市水利局\n2026年2月20日");

        assertThat(draft.docNumber()).isEqualTo("青政办发〔2026〕31号");
        assertThat(draft.items()).hasSize(1);
        assertThat(draft.embedded()).singleElement().satisfies(inner -> {
            assertThat(inner.title()).endsWith("关于加强堤防管护的意见");
            assertThat(inner.items()).extracting(DirectiveDraft.Item::title).containsExactly("划定范围", "落实人员");
            assertThat(inner.date()).isEqualTo(LocalDate.of(2026, 2, 20));
        });
    }
}
