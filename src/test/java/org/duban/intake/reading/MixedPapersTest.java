package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;
import org.duban.intake.Indicator;
import org.duban.intake.IntakeReader;
import org.duban.intake.UnitShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Papers that mix kinds, tables that lost their borders, figures over units, and kinds that a person overrules. */
class MixedPapersTest {

    private static final String PLAN = "石桥县治水方案\n一、清理河道。（县水利局牵头，县财政局配合）\n二、清理沟渠。（县住建局负责）\n";
    private static final String TABLE = "序号\t工作任务\t责任单位\t完成时限\n1\t修复堤防\t县水利局\t2026年5月底\n2\t更新泵站\t县住建局\t2026年6月底\n";

    @Test
    void theTextAndTheAnnexedTableBothHandOutWork() {
        DirectiveDraft draft =
                Reading.draft(PLAN + "附件1\n石桥县治水任务表\n" + TABLE + "附件2\n领导小组成员名单\n1.赵某 县水利局（县水利局）\n2.钱某（县住建局负责）");

        assertThat(draft.kind()).isEqualTo(DocumentKind.TASK_LIST);
        assertThat(draft.items()).extracting(Item::title).containsExactly("清理河道", "清理沟渠", "修复堤防", "更新泵站");
        assertThat(draft.items()).extracting(Item::part).containsExactly(null, null, "石桥县治水任务表", "石桥县治水任务表");
    }

    @Test
    void whatIsUnsureOfALaterPartPointsToItsItem() {
        DirectiveDraft draft = Reading.draft(PLAN + "附件1\n石桥县治水任务表\n" + TABLE.replace("县住建局", "县住建局、县财政局"));

        assertThat(draft.unsure()).extracting(Unsure::field).contains("items[3].measures[0].lead");
    }

    @Test
    void aTableThatOnlyRepeatsAPlanWithoutUnitsStandsForIt() {
        DirectiveDraft draft = Reading.draft("石桥县治水方案\n一、重点任务\n（一）修复堤防。年内修复。\n（二）更新泵站。年内更新。\n附件\n石桥县治水任务表\n" + TABLE);

        assertThat(draft.items()).extracting(Item::title).containsExactly("修复堤防", "更新泵站");
    }

    @Test
    void aTaskThatTheTableSaysAgainCountsOnce() {
        DirectiveDraft draft =
                Reading.draft(PLAN + "三、修复堤防。（县水利局、县财政局）\n附件\n石桥县治水任务表\n" + TABLE.replace("县住建局", "县住建局、县财政局"));

        assertThat(draft.items()).extracting(Item::title).containsExactly("清理河道", "清理沟渠", "修复堤防", "更新泵站");
        assertThat(draft.unsure()).extracting(Unsure::field).containsExactly("items[3].measures[0].lead");
    }

    @Test
    void cellsUnderEachOtherGoBackUnderTheirColumns() {
        DirectiveDraft draft = Reading.draft(
                "石桥县问题整改清单\n序号\n存在问题\n整改措施\n责任单位\n整改时限\n1\n河道淤塞\n1.清淤\n2.设卡\n县水利局\n2026年5月底\n2\n沟渠破损\n修补沟渠\n2026年6月底\n上一篇：公告");

        assertThat(draft.items()).extracting(Item::title).containsExactly("河道淤塞", "沟渠破损");
        assertThat(draft.items().get(0).measures()).hasSize(2);
        assertThat(draft.items().get(0).responsible()).containsExactly("县水利局");
        assertThat(draft.items().get(1).responsible()).isEmpty();
        assertThat(draft.items()).extracting(Item::deadlineText).containsExactly("2026年5月底", "2026年6月底");
    }

    @Test
    void figuresOverUnitsAreSplit() {
        DirectiveDraft draft = Reading.draft("2026年植树任务分解表\n单位：亩\n县区\t造林\t抚育\n合计\t300\t90\n石桥县\t200\t50\n望津县\t100\t40");

        assertThat(draft.kind()).isEqualTo(DocumentKind.INDICATOR_BREAKDOWN);
        assertThat(draft.indicators()).extracting(Indicator::name).containsExactly("造林", "抚育");
        Indicator first = draft.indicators().get(0);
        assertThat(first.unit()).isEqualTo("亩");
        assertThat(first.annual()).isEqualTo(BigDecimal.valueOf(300));
        assertThat(first.split()).extracting(UnitShare::unit).containsExactly("石桥县", "望津县");
    }

    @Test
    void figuresOverUnitsAndQuartersAreOneIndicator() {
        DirectiveDraft draft =
                Reading.draft("2026年招商任务分解表\n责任单位\t全年任务\t一季度\t二季度\t三季度\t四季度\n北塔镇\t10\t1\t2\t3\t4\n松坡镇\t6\t1\t1\t2\t2");

        assertThat(draft.indicators()).singleElement().satisfies(indicator -> {
            assertThat(indicator.name()).isEqualTo("2026年招商");
            assertThat(indicator.split().get(0).quarters())
                    .extracting(BigDecimal::intValue)
                    .containsExactly(1, 2, 3, 4);
        });
    }

    @Test
    void figuresOfWhatWasReachedAreNoWork() {
        assertThat(Reading.draft("2026年各县区主要指标完成情况统计表\n县区\t造林\t抚育\n石桥县\t200\t50\n望津县\t100\t40")
                        .indicators())
                .isEmpty();
    }

    @Test
    void aSlipsOwnUnitsCountBeforeTheLeadersWords() {
        DirectiveDraft draft = Reading.draft(
                "领导批示转办单\n编号：青督〔2026〕3号\n批示内容：请水务局牵头解决供水问题，月底前报结果。\n承办单位：市水务局\n协办单位：临溪区政府\n办理时限：2026年5月31日");

        assertThat(draft.kind()).isEqualTo(DocumentKind.INSTRUCTION);
        assertThat(draft.docNumber()).isEqualTo("青督〔2026〕3号");
        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.lead()).containsExactly("市水务局");
            assertThat(item.measures().get(0).responsible()).containsExactly("市水务局", "临溪区政府");
            assertThat(item.deadline()).hasToString("2026-05-31");
        });
    }

    /** Read as the kind that a person says, a plan never loses its tasks but where it is said to be nothing. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindThatAPersonSaysGivesASensibleResult(DocumentKind kind) {
        DirectiveDraft draft = readAs(PLAN, kind);

        assertThat(draft.kind()).isEqualTo(kind);
        assertThat(draft.items())
                .extracting(Item::title)
                .isEqualTo(kind == DocumentKind.OTHER ? List.of() : List.of("清理河道", "清理沟渠"));
    }

    @ParameterizedTest
    @CsvSource({
        "河道整治工作情况\\n一、清理河道。年底前完成。\\n二、清理沟渠。, TASK_LIST, 2",
        "情况\\n会议议定：由县水利局牵头，于5月底前完成清淤。, MINUTES, 1",
        "情况\\n请县水利局尽快完成清淤。, INSTRUCTION, 1",
    })
    void whatNobodyWouldTakeForWorkIsReadWhenAPersonSaysSo(String paper, DocumentKind kind, int items) {
        assertThat(readAs(paper.replace("\\n", "\n"), kind).items()).hasSize(items);
    }

    private static DirectiveDraft readAs(String paper, DocumentKind kind) {
        return new IntakeReader()
                .readAs(paper.getBytes(StandardCharsets.UTF_8), "paper.txt", kind)
                .draft();
    }
}
