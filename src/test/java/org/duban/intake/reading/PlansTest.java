package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans, breakdowns and notices in the layouts of different offices. */
class PlansTest {

    @Test
    void numbersThatRunOnFromSectionToSectionAreTheMeasures() {
        DirectiveDraft draft = Reading.draft("岚江省人民政府关于2026年重点工作分工的意见\n岚政发〔2026〕4号\n各市人民政府，省直各部门：\n"
                + "一、把住节水关口\n（一）管好用水大户。\n1.给年用水百万吨的单位装表。（省水利厅牵头，省工信厅配合，4月底前完成，年内持续推进）\n2.清退无证取水。（省水利厅、省公安厅按职责分工负责）\n"
                + "二、把稳供水价格\n（二）核定成本。\n3.公布成本监审结果。（省发展改革委会同有关部门负责，6月30日前完成）各地同步公开水价。（各市人民政府负责）\n岚江省人民政府\n2026年3月1日");

        assertThat(draft.items()).extracting(Item::no).containsExactly("（一）", "（二）");
        List<Measure> first = draft.items().get(0).measures();
        assertThat(first).extracting(Measure::no).containsExactly("1", "2");
        assertThat(first.get(0).responsible()).containsExactly("省水利厅", "省工信厅");
        assertThat(first.get(0).deadlineText()).isEqualTo("4月底前；年内持续推进");
        assertThat(first.get(0).deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(first.get(1).lead()).isEmpty();
        List<Measure> second = draft.items().get(1).measures();
        assertThat(second).extracting(Measure::no).containsExactly("3", "");
        assertThat(second.get(0).lead()).containsExactly("省发展改革委");
        assertThat(second.get(0).deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(second.get(1).responsible()).containsExactly("各市人民政府");
    }

    @Test
    void aBracketBehindSeveralStepsIsTheWholeItems() {
        DirectiveDraft draft = Reading.draft("青岚市防汛能力建设责任分解\n（一）物资储备\n1.清点库存\n（1）盘点仓库。\n（2）补齐沙袋。\n（责任单位：市应急局、各县区政府）\n"
                + "2.建立名册\n（1）登记抢险人员。\n（2）签订协议。\n（牵头单位：市水利局；配合单位：市财政局；完成时限：2026年5月底）");

        assertThat(draft.items()).extracting(Item::title).containsExactly("清点库存", "建立名册");
        assertThat(draft.items().get(0).responsible()).containsExactly("市应急局", "各县区政府");
        assertThat(draft.items().get(1).lead()).containsExactly("市水利局");
        assertThat(draft.items().get(1).deadline()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(draft.items().get(1).measures())
                .hasSize(2)
                .allSatisfy(measure -> assertThat(measure.responsible()).isEmpty());
    }

    /** The labels of a task in the orders that offices use, each in a line or all in one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "牵头单位：市住建局\n责任单位：市财政局、各县区政府\n完成时限：2026年6月底前",
                "完成时限：2026年6月底前\n责任单位：市住建局牵头，市财政局、各县区政府配合",
                "（牵头单位：市住建局；配合单位：市财政局、各县区政府；完成时限：2026年6月底前）",
                "【责任单位：市住建局（牵头）、市财政局、各县区政府；时限：2026年6月底前】",
                "（牵头单位：市住建局；负责部门：市财政局、各县区政府；适用范围：城市建成区；完成时限：2026年6月底前）",
                "牵头单位：市住建局 配合单位：市财政局、各县区政府 完成时限：2026年6月底前",
                "责任领导：周立\n牵头单位：市住建局\n配合单位：市财政局，各县区政府\n整改时限：2026年6月30日前",
                "（市住建局牵头，市财政局、各县区政府配合，2026年6月底前完成）"
            })
    void whoDoesItByWhenIsFoundInAnyOrder(String statement) {
        DirectiveDraft draft = Reading.draft(
                "青岚市停车治理方案\n一、主要任务\n（一）新建车位。利用边角地建设车位。\n" + statement + "\n（二）开放单位车位。夜间向居民开放。\n责任单位：市机关事务局\n");

        assertThat(draft.items()).hasSize(2).first().satisfies(item -> {
            assertThat(item.title()).isEqualTo("新建车位");
            assertThat(item.deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
            assertThat(item.measures().get(0).lead()).containsExactly("市住建局");
            assertThat(item.measures().get(0).responsible()).containsExactly("市住建局", "市财政局", "各县区政府");
        });
    }

    @Test
    void aPlanWithoutUnitsGivesItsSectionsButNotItsExhortations() {
        DirectiveDraft draft = Reading.draft(
                "青岚市人民政府办公室关于印发青岚市窨井盖治理实施方案的通知\n各县区人民政府：\n现印发给你们。\n2026年3月1日\n"
                        + "青岚市窨井盖治理实施方案\n一、指导思想\n以民为本。\n二、工作目标\n年底前全部换完。\n三、治理内容\n（一）普查登记。逐一拍照编号。\n（二）分类处置。破损的当天围挡。\n"
                        + "四、实施步骤\n（一）动员部署阶段（2026年3月）。召开会议。\n（二）集中治理阶段（2026年4月—10月）\n1.更换井盖。4月底前换完主干道。\n2.安装防坠网。\n五、保障措施\n（一）加强领导。\n（二）落实经费。");

        assertThat(draft.items()).extracting(Item::no).containsExactly("三", "（一）", "1", "2");
        assertThat(draft.items().get(0).measures()).extracting(Measure::no).containsExactly("（一）", "（二）");
        assertThat(draft.items().get(2).phase()).isEqualTo("（二）集中治理阶段");
        assertThat(draft.items().get(2).deadline()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void aHeadingIsKnownByItsEndAndAnExhortationOfANoticeStaysWithoutMeasures() {
        DirectiveDraft draft = Reading.draft("青岚市水利局关于做好节水工作的通知\n青水〔2026〕9号\n各县区水利局：\n现将有关事项通知如下：\n"
                + "一、充分认识节水工作的重要意义\n水资源紧缺。各县区要增强意识。\n二、节水工作的指导思想\n以水定城。\n三、抓紧换表\n4月底前换完老旧水表。\n青岚市水利局\n2026年3月2日");

        assertThat(draft.items()).extracting(Item::no).containsExactly("一", "三");
        assertThat(draft.items().get(0).measures()).isEmpty();
    }

    @Test
    void whatAllAreAskedToReportBelowTheLastTaskIsADutyAndNoMeasure() {
        DirectiveDraft draft = Reading.draft("青岚市人民政府督查室关于常务会议议定事项责任分解的通知\n市发改委、市财政局：\n现将议定事项分解如下：\n"
                + "一、关于储备粮清查\n由市发改委（粮食局）牵头，市财政局配合，对市级储备粮开展一次清查，7月31日前完成。\n"
                + "请各责任单位于每月20日前将进展情况报市政府督查室。\n青岚市人民政府督查室\n2026年5月23日");

        assertThat(draft.items())
                .singleElement()
                .satisfies(item -> assertThat(item.measures())
                        .singleElement()
                        .satisfies(measure -> assertThat(measure.responsible()).containsExactly("市发改委（粮食局）", "市财政局")));
        assertThat(draft.reportingDuties()).extracting(duty -> duty.rule()).containsExactly("MONTHLY 20");
    }

    @Test
    void aDutyIsToldWithWhoeverHasIt() {
        DirectiveDraft draft = Reading.draft("青岚市信访局关于做好排查的通知\n各县区信访局：\n请各单位准备材料，于6月13日前报市信访局。"
                + "各县区将方案于5月20日前报送市信访局，每月10日前报送进展。\n青岚市信访局\n2026年5月6日");

        assertThat(draft.reportingDuties())
                .extracting(duty -> duty.text())
                .containsExactly("请各单位准备材料，于6月13日前报市信访局", "各县区将方案于5月20日前报送市信访局", "每月10日前报送进展");
    }

    @Test
    void howLongSomethingCanBeClaimedIsNoTimeByWhichWorkIsDue() {
        DirectiveDraft draft = Reading.draft("青岚市人民政府关于稳定就业的若干意见\n一、支持企业\n"
                + "（一）返还保费。2026年1月1日至12月31日，参保企业不裁员的可返还上年保费的一半。（市人社局、市财政局负责。列第一位者为牵头单位，下同）\n"
                + "（二）组织排查。2026年1月1日至3月31日，逐户走访困难企业。（市工信局、市人社局负责）\n");

        assertThat(draft.items().get(0).measures())
                .extracting(Measure::deadline, Measure::lead)
                .containsExactly(tuple(null, List.of("市人社局")), tuple(LocalDate.of(2026, 3, 31), List.of("市工信局")));
    }

    @Test
    void whoIsToldByWhenInANoticeIsFoundInItsSentences() {
        DirectiveDraft draft = Reading.draft("青岚市水利局关于做好清淤工作的通知\n青水〔2026〕9号\n各县区水利局：\n现将有关事项通知如下：\n"
                + "一、高度重视清淤工作\n清淤关系防汛。各县区要增强意识。\n二、抓紧编制方案\n临溪县水利局要在3月底前完成方案；其他县区水利局要在4月底前完成方案。\n青岚市水利局\n2026年3月2日");

        assertThat(draft.items()).extracting(Item::no).containsExactly("一", "二");
        assertThat(draft.items().get(0).measures()).isEmpty();
        assertThat(draft.items().get(1).measures())
                .extracting(Measure::responsible)
                .containsExactly(List.of("临溪县水利局"), List.of("其他县区水利局"));
        assertThat(draft.items().get(1).deadlineText()).isEqualTo("3月底前；4月底前");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "《青岚市节水条例》政策解读\n一、出台背景\n1.缺水严重。\n二、主要内容\n（一）装表计量。（市水利局负责）\n（二）阶梯水价。（市发改委负责）",
                "市长周立在全市节水工作会议上的讲话\n一、认清形势\n（一）水少。\n二、抓好落实\n各县区要在6月底前完成装表。",
                "青岚市人民政府关于表彰节水先进集体和先进个人的决定\n一、先进集体\n1.市水利局\n2.临溪县政府",
                "关于青岚市2026年公开招聘工作人员的公告\n一、招聘岗位\n（一）岗位条件。\n二、报名时间\n6月10日前报名。",
                "青岚市人民政府办公室关于节水建议的复函\n周立委员：\n您的建议收悉，函复如下：\n一、关于装表问题。市水利局将于6月底前装完。\n二、关于水价问题。市发改委正在研究。",
                "青岚市人民政府办公室\n关于周立副市长在临溪县调研\n期间交办事项办理情况的函\n临溪县人民政府：\n一、关于水厂扩建问题。市水利局拟列入明年计划。\n二、关于供电问题。市供电公司年底前增容。",
                "青岚市人民政府办公室关于印发\n青岚市供水应急预案的函\n各县区人民政府：\n现印发给你们。\n青岚市供水应急预案\n一、组织机构\n（一）市水利局负责调度。\n（二）市应急局负责救援。",
                "青岚市人民政府关于周立等同志职务任免的通知\n1.周立任市水利局局长。\n2.吴敬任市住建局副局长。"
            })
    void papersThatHandOutNoWorkYieldNothing(String text) {
        assertThat(Reading.draft(text).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "各市、县（区）市场监督管理局|各市、县（区）市场监督管理局",
                "各县（市、区）水利局|各县（市、区）水利局",
                "各乡镇党委、政府，县直各部门|各乡镇党委、政府 县直各部门",
                "市发改委、市财政局、市水利局|市发改委 市财政局 市水利局",
                "各镇人民政府、街道办事处|各镇人民政府 街道办事处"
            })
    void addresseesArePartedWhereEachCouldStandAlone(String line, String names) {
        DirectiveDraft draft = Reading.draft("青岚市水利局关于开展检查的通知\n" + line + "：\n一、抓紧排查。4月底前完成。\n");

        assertThat(String.join(" ", draft.recipients())).isEqualTo(names);
    }

    @Test
    void aTitleMayBreakAfterAWordThatEndsALetterhead() {
        DirectiveDraft draft = Reading.draft("青岚市人民政府关于清理规范性文件\n和证明事项的意见\n青政〔2026〕7号\n各县区人民政府：\n一、清理范围。2025年以前的文件。\n");

        assertThat(draft.title()).isEqualTo("青岚市人民政府关于清理规范性文件和证明事项的意见");
        assertThat(draft.issuer()).isEqualTo("青岚市人民政府");
    }

    @ParameterizedTest
    @CsvSource({
        "关于开展节水检查的通知, NOTICE",
        "青岚市节水行动方案, PLAN",
        "青岚市节水管理办法, UNKNOWN",
        "节水政策解读, NO_WORK",
        "青岚市供水应急预案, NO_WORK",
        "编制供水应急预案的通知, NOTICE"
    })
    void aTitleTellsWhetherAPaperHandsOutWork(String title, DocumentType type) {
        assertThat(DocumentType.of(title, null)).isEqualTo(type);
    }

    @Test
    void decisionsOfAMeetingAreTheMeasuresOfTheirTopic() {
        DirectiveDraft draft = Reading.draft("青岚市人民政府市长办公会议纪要\n〔2026〕第8次\n2026年3月12日，市长周立主持召开会议。现纪要如下：\n"
                + "一、关于管网改造\n会议听取了市住建局的汇报。会议指出，管网老化严重。会议议定：\n（一）由市住建局牵头，市财政局配合，4月底前完成方案。\n（二）市财政局负责落实资金，5月15日前到位。\n"
                + "二、关于公交线路\n会议要求，市交通局要会同市公安局优化线路，于3月底前报市政府。\n出席：周立\n");

        assertThat(draft.kind()).isEqualTo(DocumentKind.MINUTES);
        assertThat(draft.items()).extracting(Item::no).containsExactly("一", "二");
        assertThat(draft.items().get(0).measures()).extracting(Measure::no).containsExactly("（一）", "（二）");
        assertThat(draft.items().get(0).measures().get(0).responsible()).containsExactly("市住建局", "市财政局");
        assertThat(draft.items().get(0).measures().get(1).deadline()).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(draft.items().get(1).measures().get(0).lead()).containsExactly("市交通局");
    }

    @Test
    void whatALeaderAsksForIsATaskAndWhoOnlyWatchesIsNot() {
        DirectiveDraft draft =
                Reading.draft("领导批示督办单\n批示领导：周立\n批示内容：请市水利局牵头，会同临溪县政府于4月20日前查清原因，报市政府。请市督查室跟踪督办。\n批示时间：2026年3月30日");

        assertThat(draft.kind()).isEqualTo(DocumentKind.INSTRUCTION);
        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.lead()).containsExactly("市水利局");
            assertThat(item.deadline()).isEqualTo(LocalDate.of(2026, 4, 20));
            assertThat(item.measures().get(0).responsible()).containsExactly("市水利局", "临溪县政府");
        });
    }
}
