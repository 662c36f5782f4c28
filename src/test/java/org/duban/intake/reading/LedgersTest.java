package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DocumentKind;
import org.duban.intake.Indicator;
import org.duban.intake.IntakeReader;
import org.duban.intake.source.WordFile;
import org.junit.jupiter.api.Test;

/** Tables whose columns say what stands in them, in the orders and with the headers that offices use. */
class LedgersTest {

    @Test
    void aRectificationTableGivesAnItemForEachProblem() {
        DirectiveDraft draft = new IntakeReader()
                .read(
                        new WordFile()
                                .paragraph("青岚市河道问题整改清单（2026年）")
                                .table(
                                        new String[] {"序号", "反馈问题", "整改目标", "整改措施", "责任单位", "责任领导", "整改时限", "验收单位"},
                                        new String[] {
                                            "1",
                                            "南干渠淤积。多年没有清理。",
                                            "行洪通畅",
                                            "1.清淤三公里，2026年5月底前完成。\n2.立碑划界。",
                                            "市水利局\n临溪县政府",
                                            "周立",
                                            "2026年6月底",
                                            "市整改办"
                                        },
                                        new String[] {"2", "岸边垃圾堆放", "岸线整洁", "组织清运", "市城管局", "吴敬", "立行立改，长期坚持", "市整改办"})
                                .bytes(),
                        "a.docx");

        assertThat(draft.kind()).isEqualTo(DocumentKind.RECTIFICATION_LIST);
        assertThat(draft.items()).extracting(Item::no).containsExactly("1", "2");
        Item first = draft.items().get(0);
        assertThat(first.title()).isEqualTo("南干渠淤积");
        assertThat(first.goal()).isEqualTo("行洪通畅");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(first.responsible()).containsExactly("市水利局", "临溪县政府");
        assertThat(first.measures()).extracting(Measure::no).containsExactly("1", "2");
        assertThat(first.measures().get(0).deadline()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(draft.items().get(1).longTerm()).isTrue();
        assertThat(draft.items().get(1).lead()).containsExactly("市城管局");
    }

    @Test
    void aTaskTableWithoutMeasuresGivesEachTaskAsItsOwnMeasure() {
        DirectiveDraft draft = Reading.draft(
                "青岚市2026年重点工作任务分解表\n序号\t工作任务\t牵头单位\t配合单位\t完成时限\n1\t新建停车场三处\t市住建局\t市自然资源和规划局、各区政府\t2026年10月底前\n2\t改造老旧泵站\t市水利局\t\t持续推进\n");

        assertThat(draft.items()).extracting(Item::title).containsExactly("新建停车场三处", "改造老旧泵站");
        Item first = draft.items().get(0);
        assertThat(first.lead()).containsExactly("市住建局");
        assertThat(first.responsible()).isEmpty();
        assertThat(first.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.responsible()).containsExactly("市住建局", "市自然资源和规划局", "各区政府");
            assertThat(measure.lead()).containsExactly("市住建局");
            assertThat(measure.deadline()).isEqualTo(LocalDate.of(2026, 10, 31));
        });
        assertThat(draft.items().get(1).longTerm()).isTrue();
    }

    @Test
    void cellsMergedOverRowsHoldTheMeasuresOfOneItem() {
        DirectiveDraft draft = new IntakeReader()
                .read(
                        new WordFile()
                                .paragraph("青岚市城市更新任务分解方案")
                                .merged(
                                        "序号\t重点任务\t具体举措\t责任单位\t完成时间",
                                        "v 1\tv 道路畅通\t打通断头路两条\t市住建局（牵头）、白河区政府\t2026年9月底",
                                        "^\t^\t增设公交专用道\t市交通局\t2026年底",
                                        "2\t污水达标\t扩建处理厂\t市城管局牵头，市财政局配合\t2027年6月")
                                .bytes(),
                        "a.docx");

        assertThat(draft.items()).extracting(Item::title).containsExactly("道路畅通", "污水达标");
        Item roads = draft.items().get(0);
        assertThat(roads.measures()).extracting(Measure::text).containsExactly("打通断头路两条", "增设公交专用道");
        assertThat(roads.measures().get(0).lead()).containsExactly("市住建局");
        assertThat(roads.measures().get(1).responsible()).containsExactly("市交通局");
        assertThat(roads.measures().get(1).deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(roads.deadline()).isNull();
        assertThat(draft.items().get(1).lead()).containsExactly("市城管局");
        assertThat(draft.items().get(1).deadline()).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void figuresOfUnitsUnderAHeaderWithItsQuartersAreOneIndicatorEach() {
        DirectiveDraft draft = new IntakeReader()
                .read(
                        new WordFile()
                                .paragraph("青岚市2026年绿化目标任务分解表")
                                .merged(
                                        "v 县区\t*3 造林（亩）\t*3 抚育（公顷）\tv 备注",
                                        "^\t全年\t一季度\t二季度\t全年\t一季度\t二季度\t^",
                                        "石桥县\t200\t80\t120\t50\t20\t30\t",
                                        "望津县\t100\t40\t60\t40\t10\t30\t",
                                        "合计\t300\t120\t180\t90\t30\t60\t")
                                .bytes(),
                        "a.docx");

        assertThat(draft.indicators()).extracting(Indicator::name).containsExactly("造林", "抚育");
        assertThat(draft.indicators()).extracting(Indicator::unit).containsExactly("亩", "公顷");
        assertThat(draft.indicators().get(1)).satisfies(tending -> {
            assertThat(tending.annual()).isEqualByComparingTo("90");
            assertThat(tending.quarters().get(1)).isEqualByComparingTo("60");
            assertThat(tending.split().get(0).unit()).isEqualTo("石桥县");
            assertThat(tending.split().get(0).quarters().get(0)).isEqualByComparingTo("20");
        });
    }

    @Test
    void aRowOverTheWholeTableIsNoHeaderAndASecondHeaderMayNameAllOfItsColumns() {
        DirectiveDraft draft = new IntakeReader()
                .read(
                        new WordFile()
                                .paragraph("青岚市2026年实事项目任务书")
                                .merged(
                                        "v 序号\tv 项目名称\t*4 年度目标及进度安排\t*2 责任单位",
                                        "^\t^\t一季度\t二季度\t三季度\t四季度\t牵头\t配合",
                                        "*8 一、主要目标",
                                        "1\t改造食堂30个\t5个\t15个\t25个\t30个\t市教育局\t市市场监管局")
                                .bytes(),
                        "a.docx");

        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.no()).isEqualTo("1");
            assertThat(item.goal()).isEmpty();
            assertThat(item.quarterGoals()).containsExactly("5个", "15个", "25个", "30个");
            assertThat(item.lead()).containsExactly("市教育局");
            assertThat(item.measures().get(0).responsible()).containsExactly("市教育局", "市市场监管局");
        });
    }

    @Test
    void aRowOverTheWholeTableBelowTheHeaderNamesTheRowsBelow() {
        DirectiveDraft draft = new IntakeReader()
                .read(
                        new WordFile()
                                .paragraph("石桥县2026年重点任务分解表")
                                .merged("序号\t工作任务\t牵头单位\t完成时限", "*4 一、主要预期目标", "1\t城镇新增就业3000人\t县人社局\t全年")
                                .bytes(),
                        "a.docx");

        assertThat(draft.items()).extracting(Item::no, Item::goal).containsExactly(tuple("1", ""));
    }

    @Test
    void headersOverSeveralRowsAndPagesAreUnderstood() {
        DirectiveDraft draft = Reading.draft("青岚市营商环境重点任务清单（2026年）\n"
                + "编号\t主要任务\t责任分工\t\t时间节点\n\t\t牵头部门\t配合部门\t\n"
                + "（一）\t压缩办理时间\t市政务服务局\t市住建局、市市场监管局\t6月30日前\n"
                + "编号\t主要任务\t牵头部门\t配合部门\t时间节点\n"
                + "（二）\t推行一窗受理\t市政务服务局\t各县区\t2026年三季度\n");

        assertThat(draft.items()).extracting(Item::no).containsExactly("（一）", "（二）");
        assertThat(draft.items().get(0).measures().get(0).responsible()).containsExactly("市政务服务局", "市住建局", "市市场监管局");
        assertThat(draft.items().get(0).deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(draft.items().get(1).deadline()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void quartersAndMonthsOfAKeyTaskTableAreItsGoalsAndSteps() {
        DirectiveDraft draft = Reading.draft(
                "青岚市2026年重点工作推进计划\n序号\t工作任务\t具体目标\t推进计划\n"
                        + "1\t推进节水\t年度目标：改造管网40公里，新建泵站6座。①一季度目标：改造管网5公里；②二季度目标：改造管网10公里，新建泵站2座；③三季度目标：改造管网15公里；④四季度目标：改造管网10公里，新建泵站4座。\t①3月，完成改造管网10%；②6月，完成改造管网40%；③12月，全部完成。\n");

        assertThat(draft.kind()).isEqualTo(DocumentKind.KEY_TASK_TABLE);
        Item item = draft.items().get(0);
        assertThat(item.goal()).isEqualTo("改造管网40公里，新建泵站6座。");
        assertThat(item.quarterGoals()).hasSize(4).startsWith("改造管网5公里");
        assertThat(item.measures()).extracting(Measure::no).containsExactly("①", "②", "③");
        assertThat(item.measures())
                .extracting(Measure::deadline)
                .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 31));
        assertThat(draft.indicators()).hasSize(2).first().satisfies(indicator -> {
            assertThat(indicator.name()).isEqualTo("改造管网");
            assertThat(indicator.unit()).isEqualTo("公里");
            assertThat(indicator.annual()).isEqualByComparingTo("40");
            assertThat(indicator.quarters())
                    .containsExactly(new BigDecimal(5), new BigDecimal(10), new BigDecimal(15), new BigDecimal(10));
        });
    }

    @Test
    void anIndicatorTableGivesItsFigures() {
        DirectiveDraft draft = Reading.draft("青岚市2026年主要指标任务分解表\n序号\t指标名称\t单位\t全年目标\t一季度\t二季度\t三季度\t四季度\t责任单位\n"
                + "1\t新增停车位\t个\t3000\t500\t800\t900\t800\t市住建局\n2\t森林覆盖率\t%\t45.5\t\t\t\t45.5\t市林业局\n");

        assertThat(draft.kind()).isEqualTo(DocumentKind.INDICATOR_BREAKDOWN);
        assertThat(draft.indicators()).extracting(Indicator::name).containsExactly("新增停车位", "森林覆盖率");
        assertThat(draft.indicators().get(0).quarters()).hasSize(4);
        assertThat(draft.indicators().get(1).unit()).isEqualTo("%");
        assertThat(draft.items()).extracting(Item::lead).hasSize(2);
    }

    @Test
    void aListOfPeopleIsNoLedger() {
        DirectiveDraft draft = Reading.draft("市节水办公室成员名单\n序号\t姓名\t单位\t职务\n1\t周立\t市水利局\t科长\n2\t吴敬\t市住建局\t主任\n");

        assertThat(draft.items()).isEmpty();
    }

    @Test
    void columnsPartedByBlanksAloneAreReadWhereTheirHeaderIsKnown() {
        DirectiveDraft draft = Reading.draft("青岚市政务服务重点任务分工表\n序号 工作任务 牵头单位 配合单位 完成时限\n"
                + "1 推行一窗受理 市政务服务局 市住建局、市市场监管局 2026年6月底\n2 公布服务清单 市司法局 各县（区）政府 持续推进\n");

        assertThat(draft.items()).extracting(Item::title).containsExactly("推行一窗受理", "公布服务清单");
        assertThat(draft.items().get(0).lead()).containsExactly("市政务服务局");
        assertThat(draft.items().get(0).deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
    }
}
