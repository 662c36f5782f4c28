package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for reading where a clerk would hesitate, one test for each. */
class ClerksHesitationsTest {

    private static final String HEAD = "青岚市2026年重点工作任务分工方案\n";

    /** A plan with two sections, of which the text is the second task of the first. */
    private static Measure measure(String task) {
        DirectiveDraft draft = Reading.draft(HEAD + "一、夯实基础\n1.建立台账。（市住建局负责）\n2." + task + "\n二、抓好收尾\n3.总结经验。（市城管局负责）");
        return draft.items().get(0).measures().get(1);
    }

    private static DirectiveDraft notice(String requirements) {
        return Reading.draft("关于做好河道整治工作的通知\n各县区人民政府，市直有关部门：\n现就有关事项通知如下：\n" + requirements + "\n青岚市水务局\n2026年3月1日");
    }

    @ParameterizedTest
    @CsvSource({
        "一、, 一",
        "（一）, （一）",
        "1., 1",
        "1．, 1",
        "１、, 1",
        "①, ①",
        "(1), (1)",
        "第一阶段：, 第一阶段",
    })
    void aNumberKeepsItsBracketsAndLosesItsStop(String printed, String no) {
        assertThat(Numeral.at(Reading.piece(printed + "开展排查").value()))
                .hasValueSatisfying(number -> assertThat(number.printed()).isEqualTo(no));
    }

    @Test
    void whatAPaperDoesNotSayIsAbsent() {
        Item item =
                Reading.draft(HEAD + "一、清理河道。（市水务局负责）\n二、清理沟渠。（市水务局负责）").items().get(0);

        assertThat(item.goal()).isEmpty();
        assertThat(item.deadline()).isNull();
        assertThat(item.measures().get(0).no()).isEmpty();
    }

    @Test
    void ofAPlanWithProblemsEachIsAnItemAndItsStepsAreMeasures() {
        DirectiveDraft draft =
                Reading.draft("石桥县督察整改清单\n一、河道淤塞。\n整改目标：恢复行洪。\n整改时限：2026年6月底\n责任单位：县水利局\n整改措施：\n1.清淤。\n2.设卡。\n"
                        + "二、沟渠破损。\n整改目标：恢复通水。\n整改时限：2026年7月底\n责任单位：县水利局\n整改措施：\n1.修补。");

        assertThat(draft.items()).extracting(Item::title).containsExactly("河道淤塞", "沟渠破损");
        assertThat(draft.items().get(0).measures()).extracting(Measure::no).containsExactly("1", "2");
    }

    @Test
    void theHeadingAboveTheLowestNumbersIsTheItem() {
        DirectiveDraft draft = Reading.draft(HEAD + "一、重点任务\n（一）治水\n1.清淤。（市水务局负责）\n（二）治路\n2.补坑。（市住建局负责）");

        assertThat(draft.items()).extracting(Item::no).containsExactly("（一）", "（二）");
        assertThat(draft.items().get(1).measures()).extracting(Measure::no).containsExactly("2");
    }

    @Test
    void aTaskOfOneParagraphIsAnItemWithOneMeasureWithoutNumber() {
        Item item = Reading.draft(HEAD + "一、清理河道。年底前完成。（市水务局负责）\n二、清理沟渠。（市水务局负责）")
                .items()
                .get(0);

        assertThat(item.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.no()).isEmpty();
            assertThat(measure.text()).startsWith("清理河道");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"指导思想", "总体要求", "基本原则", "组织实施", "保障措施", "工作要求"})
    void sectionsThatGiveNoWorkAreNoItems(String heading) {
        DirectiveDraft draft = Reading.draft(
                HEAD + "一、清理河道。（市水务局负责）\n二、清理沟渠。（市水务局负责）\n三、" + heading + "\n（一）加强领导。各单位要高度重视。\n（二）严格督导。");

        assertThat(draft.items()).extracting(Item::no).containsExactly("一", "二");
    }

    @Test
    void sectionsThatGiveNoWorkAreItemsWhereTheirParagraphsNameUnits() {
        DirectiveDraft draft = Reading.draft(HEAD + "一、清理河道。（市水务局负责）\n二、保障措施\n（一）加强领导。各单位要高度重视。\n（二）保障资金。（市财政局负责）");

        assertThat(draft.items()).extracting(Item::no).containsExactly("一", "二");
        assertThat(draft.items().get(1).measures()).extracting(Measure::no).containsExactly("（二）");
    }

    @Test
    void inANoticeOfRequirementsEachIsAnItem() {
        DirectiveDraft draft = notice("一、高度重视。各县区要提高认识。\n二、抓紧清淤。各县区要于4月底前完成清淤。\n三、严守纪律。不得虚报。");

        assertThat(draft.items()).extracting(Item::no).containsExactly("一", "二", "三");
        assertThat(draft.items().get(0).measures()).isEmpty();
    }

    @Test
    void deeperNumbersOfOnlySomeBranchesBelongToTheText() {
        DirectiveDraft draft =
                Reading.draft("石桥县督察整改清单\n一、河道淤塞。\n整改目标：恢复行洪。\n整改时限：2026年6月底\n整改措施：\n1.清淤。（1）挖深。（2）运走。\n2.设卡。\n3.巡查。");

        assertThat(draft.items().get(0).measures()).extracting(Measure::no).containsExactly("1", "2", "3");
        assertThat(draft.items().get(0).measures().get(0).text()).contains("运走");
    }

    @Test
    void eachBracketOfUnitsInAParagraphClosesAMeasure() {
        DirectiveDraft draft = Reading.draft(HEAD + "一、治水\n1.清淤。（市水务局负责）设卡。（市公安局负责）\n二、治路\n2.补坑。（市住建局负责）");

        assertThat(draft.items().get(0).measures()).extracting(Measure::no).containsExactly("1", "");
        assertThat(draft.items().get(0).measures().get(1).lead()).containsExactly("市公安局");
    }

    /** Bracket, who leads, everyone; parted by blanks. */
    @ParameterizedTest
    @CsvSource({
        "市水务局牵头，市财政局配合, 市水务局, 市水务局 市财政局",
        "市水务局、市财政局牵头, 市水务局 市财政局, 市水务局 市财政局",
        "市水务局会同有关部门负责, 市水务局, 市水务局 有关部门",
        "市水务局负责, 市水务局, 市水务局",
        "责任单位：市水务局, 市水务局, 市水务局",
        "市水务局、市财政局负责, '', 市水务局 市财政局",
        "市水务局、市财政局按职责分工负责, '', 市水务局 市财政局",
        "市水务局牵头，市财政局指导，市审计局参与, 市水务局, 市水务局 市财政局 市审计局",
        "各地负责, '', 各地",
        "各省级人民政府负责, '', 各省级人民政府",
        "试点城市政府负责, '', 试点城市政府",
        "市水务局、市财政局等部门负责, '', 市水务局 市财政局",
        "市水务局、市财政局等相关部门负责, '', 市水务局 市财政局 相关部门",
        "国务院相关部门及各地区按职责分工负责, '', 国务院相关部门 各地区",
        "自然资源和规划局负责, 自然资源和规划局, 自然资源和规划局",
    })
    void whoLeadsAndWhoIsNamed(String bracket, String lead, String all) {
        Measure measure = measure("清理河道。（" + bracket + "）");

        assertThat(String.join(" ", measure.lead())).isEqualTo(lead);
        assertThat(String.join(" ", measure.responsible())).isEqualTo(all);
    }

    @Test
    void theFirstNamedLeadsWhereTheDocumentSaysSoOnce() {
        DirectiveDraft draft = Reading.draft(HEAD + "一、清理河道。（市水务局、市财政局，排在第一位的为牵头单位，下同）\n二、清理沟渠。（市住建局、市财政局）");

        assertThat(draft.leadConvention()).startsWith("排在第一位");
        assertThat(draft.items()).extracting(Item::lead).containsExactly(List.of("市水务局"), List.of("市住建局"));
    }

    @Test
    void aUnitThatIsOnlyTheSubjectCountsWhereTheWholeMeasureIsIts() {
        DirectiveDraft draft = notice("一、抓紧清淤。市水务局要对三条河道清淤。\n二、分头排查。市水务局负责河道，市住建局负责管网。");

        assertThat(draft.items().get(0).measures().get(0).responsible()).containsExactly("市水务局");
        assertThat(draft.items().get(1).measures().get(0).responsible()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"补贴政策执行至2027年12月31日", "企业应于取得许可后30日内备案", "2025年12月已建成泵站"})
    void termsOfPoliciesAndCompaniesAndThePastAreNoDeadlines(String text) {
        assertThat(measure(text + "，继续清理河道。（市水务局负责）").deadline()).isNull();
    }

    @Test
    void ofSeveralDeadlinesAllTextsAreKeptAndTheLatestCounts() {
        Measure measure = measure("清理河道，4月底前开工，9月底前完工。（市水务局负责）");

        assertThat(measure.deadlineText()).isEqualTo("4月底前；9月底前");
        assertThat(measure.deadline()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "到2027年建成泵站, 2027-12-31",
        "上半年建成泵站, ",
        "2026年上半年前建成泵站, 2026-06-30",
        "5月上旬前建成泵站, 2026-05-10",
        "5月中旬前建成泵站, 2026-05-20",
        "5月下旬前建成泵站, 2026-05-31",
        "年底前建成泵站, 2026-12-31",
    })
    void datesMeanTheirLastDay(String text, LocalDate date) {
        LocalDate found = measure(text + "。（市水务局负责）").deadline();

        if (date != null) {
            assertThat(found).isEqualTo(date);
        }
    }

    @Test
    void daysCountFromTheDocumentsDate() {
        DirectiveDraft draft = notice("一、抓紧清淤。市水务局要于30日内完成清淤。\n二、设卡。市公安局要于4月底前完成设卡。");

        assertThat(draft.items().get(0).measures().get(0).deadline()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void workOfARangeOfYearsIsDueOnceAYear() {
        Measure measure = measure("2026年-2028年，每年修复两处湿地。（市林业局负责）");

        assertThat(measure.dueDates())
                .containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31), LocalDate.of(2028, 12, 31));
        assertThat(measure.deadline()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "各县区每日报送水情, DAILY",
        "各县区每周报送进展, WEEKLY",
        "各县区每半月报送进展, HALF_MONTHLY",
        "各县区于每月10日前报送进展, MONTHLY 10",
        "各县区每季度末20日前报送进展, QUARTERLY 20",
        "各县区每半年报送进展, HALF_YEARLY",
        "各县区每年12月10日前报送总结, YEARLY 12-10",
        "各县区于每年2月底前报送上年情况, YEARLY 02-28",
        "各县区每年年底前报送总结, YEARLY 12-31",
        "各县区每年6月中旬报送半年总结, YEARLY 06-20",
        "各县区于2026年8月20日前报送方案, ONCE 2026-08-20",
        "各县区按月报送进展, MONTHLY",
        "各县区于4月5日前将方案报市水务局, ONCE 2026-04-05",
        "各县区于4月5日前将工作方案书面报市河长制办公室备案汇总, ONCE 2026-04-05",
        "未发生的实行零报告, NIL",
    })
    void aDutyHasItsRhythm(String duty, String rule) {
        DirectiveDraft draft = notice("一、抓紧清淤。各县区要于4月底前完成清淤。\n二、及时报送。" + duty + "。");

        assertThat(draft.reportingDuties()).extracting(ReportingDuty::rule).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"各县区要于4月10日前将方案报市政府审批", "市水务局于4月10日前向社会公布河长名单", "各县区每月开展一次巡河", "各县区及时报送进展"})
    void whatIsPublishedApprovedOrRecursIsNoDuty(String text) {
        assertThat(notice("一、抓紧清淤。各县区要于4月底前完成清淤。\n二、其他。" + text + "。").reportingDuties())
                .isEmpty();
    }

    @Test
    void whoChecksSupervisesOrTakesACaseIsNotResponsible() {
        Item item = Reading.draft(
                        "石桥县督察整改清单\n一、河道淤塞。\n整改目标：恢复行洪。\n整改时限：2026年6月底\n责任单位：县水利局\n验收单位：县生态环境局\n督办单位：县督查室\n包案领导：赵某\n整改措施：\n1.清淤。")
                .items()
                .get(0);

        assertThat(item.responsible()).containsExactly("县水利局");
    }

    @ParameterizedTest
    @CsvSource({
        "立行立改, , false",
        "按序时进度, , false",
        "长期坚持, , true",
        "持续整改, , true",
        "持续推进, , true",
        "2026年6月底前，并长期坚持, 2026-06-30, true",
    })
    void termsWithoutADateKeepTheirText(String term, LocalDate date, boolean longTerm) {
        Item item = Reading.draft("石桥县督察整改清单\n一、河道淤塞。\n整改目标：恢复行洪。\n整改时限：" + term + "\n整改措施：\n1.清淤。")
                .items()
                .get(0);

        assertThat(item.deadlineText()).isEqualTo(term);
        assertThat(item.deadline()).isEqualTo(date);
        assertThat(item.longTerm()).isEqualTo(longTerm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全市召开河道整治推进会\n3月2日，会议要求：\n1.市水务局要于4月底前完成清淤。（市水务局）\n2.市住建局要设卡。（市住建局）",
                "在河道整治推进会上的讲话\n一、提高认识。（市水务局负责）\n二、抓好落实。市住建局要于4月底前完成。（市住建局负责）",
                "《河道整治方案》解读\n一、主要内容\n1.清淤。（市水务局负责）\n2.设卡。（市公安局负责）",
                "河道整治先进个人名单\n1.赵某（市水务局）\n2.钱某（市住建局）",
                "关于表彰河道整治先进集体的决定\n1.市水务局\n2.市住建局（市住建局负责）"
            })
    void notEveryPaperIsADirective(String paper) {
        assertThat(Reading.draft(paper).items()).isEmpty();
    }
}
