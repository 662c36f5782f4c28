package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opinions and plans in running text: who is told, what is a task and what must be handed in. */
class ProseTest {

    private static DirectiveDraft opinion(String sections) {
        return Reading.draft(
                "青岚市人民政府关于推进城市更新的实施意见\n青政发〔2026〕8号\n各县区人民政府，市直各部门：\n现提出以下意见。\n" + sections + "\n青岚市人民政府\n2026年3月1日");
    }

    private static Measure only(String task) {
        return opinion("一、重点任务\n（一）" + task).items().get(0).measures().get(0);
    }

    @Test
    void whatIsToBeReachedIsNoTask() {
        DirectiveDraft draft = opinion("一、工作目标\n到2026年底，住建部门完成老旧小区普查。到2027年底，各县区全部建成更新项目库。\n二、重点任务\n（一）改造管网。更换漏损管道。");

        assertThat(draft.items()).extracting(Item::title).containsExactly("改造管网");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "明确范围。各级小额贷款担保、再担保机构要合理确定对象。",
                "拓宽渠道。职业院校应当与企业合作办班。",
                "公开结果。行政执法机关要在网站公开处罚决定。",
                "办好证书。在校生由人力资源社会保障部门负责发证。"
            })
    void whatIsCutOutOfASentenceOrIsNobodyInParticularIsNoUnit(String task) {
        assertThat(only(task).responsible()).isEmpty();
    }

    @Test
    void governmentsOfAKindDoItAndNoneOfThemLeads() {
        Measure measure = only("定好计划。县级以上地方人民政府要编制年度计划。");

        assertThat(measure.responsible()).containsExactly("县级以上地方人民政府");
        assertThat(measure.lead()).isEmpty();
    }

    @Test
    void whoGuidesIsNamedAndDoesNotLead() {
        List<Measure> measures = opinion("一、重点任务\n（一）治理河道。清理淤泥。（市水务局指导）拆除违建。（市城管局、市水务局指导）\n（二）修复岸线。种植林带。（市林业局负责）")
                .items()
                .get(0)
                .measures();

        assertThat(measures).hasSize(2);
        assertThat(measures.get(0).responsible()).containsExactly("市水务局");
        assertThat(measures).allSatisfy(measure -> assertThat(measure.lead()).isEmpty());
    }

    @Test
    void aBracketSaysByItsLabelsWhoDoesItAndWhereItHolds() {
        Measure measure = opinion("一、重点任务\n（一）开办窗口。（负责部门：市商务局、市税务局；适用范围：综合保税区）\n（二）简化登记。（负责部门：市市场监管局；适用范围：经开区）")
                .items()
                .get(0)
                .measures()
                .get(0);

        assertThat(measure.responsible()).containsExactly("市商务局", "市税务局");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"各县区要将进展情况及时报送市更新办。|", "各县区每年2月底前将上年度情况报送市更新办。|YEARLY 02-28", "各县区每年12月10日前将总结报送市更新办。|YEARLY 12-10"
            })
    void aReportHasTheRhythmThatTheTextGives(String sentence, String rule) {
        assertThat(opinion("一、重点任务\n（一）改造管网。更换管道。\n二、组织实施\n" + sentence).reportingDuties())
                .extracting(ReportingDuty::rule)
                .containsExactly(rule);
    }

    @Test
    void requirementsCountedInWordsAreMeasures() {
        DirectiveDraft draft = opinion("一、重点任务\n第一，建设仓库。6月底前建成。（市发改委负责）\n第二，配齐设备。（市应急局负责）");

        assertThat(draft.items()).extracting(Item::no).containsExactly("第一", "第二");
    }

    @Test
    void aStepCalledOrganisingIsAStepWhereATimeStandsBehindIt() {
        DirectiveDraft draft =
                opinion("一、工作步骤\n1.制定细则（2月底前）。市农业局制定手册。\n2.组织实施（3月至10月）。试点村按月评分。\n3.总结推广（11月）。市农业局会同市委组织部总结经验。");

        assertThat(draft.items()).extracting(Item::no).containsExactly("1", "2", "3");
        assertThat(draft.items().get(2).measures().get(0).responsible()).containsExactly("市农业局", "市委组织部");
    }

    @Test
    void aSectionWhoseUnitIsOnlyTheSubjectIsWorkBesideOnesWithBrackets() {
        DirectiveDraft draft = opinion("一、清理河道\n1.清淤。（市水务局负责）\n2.拆违。（市城管局负责）\n二、考核激励\n3.完善办法。市河长办修订考核细则，三季度印发。");

        assertThat(draft.items()).hasSize(2);
        assertThat(draft.items().get(1).measures().get(0).lead()).containsExactly("市河长办");
    }

    @Test
    void unitsThatDoItEachInItsDutyAreNamedByTheClosingSentence() {
        Measure measure = only("拓展应用。将积分与评选挂钩。市农商行、市妇联、市文明办按职责抓好落实。");

        assertThat(measure.responsible()).containsExactly("市农商行", "市妇联", "市文明办");
        assertThat(measure.lead()).isEmpty();
    }

    @Test
    void twoReportsInOneSentenceAreTwoDuties() {
        DirectiveDraft draft =
                opinion("一、重点任务\n（一）改造管网。更换管道。\n二、有关要求\n请各县区于9月5日前将自查报告、12月20日前将全年总结（加盖公章）发送至邮箱a@example.com。");

        assertThat(draft.reportingDuties())
                .extracting(ReportingDuty::rule)
                .containsExactly("ONCE 2026-09-05", "ONCE 2026-12-20");
    }

    @Test
    void whoIsToldBehindTheDateHasTheTaskInANoticeWithoutNumbers() {
        Item item = Reading.draft(
                        "关于做好假期安全防范工作的通知\n各乡镇：\n现将有关要求通知如下：\n要压实责任。4月28日前，县应急局要组织开展一次综合督查。\n临溪县安委办\n2026年4月20日")
                .items()
                .get(0);

        assertThat(item.title()).startsWith("县应急局");
        assertThat(item.measures().get(0).lead()).containsExactly("县应急局");
        assertThat(item.deadline()).isEqualTo("2026-04-28");
    }

    @Test
    void reportsOfOneSentenceShareTheirVerbAndTheirSubject() {
        DirectiveDraft draft =
                opinion("一、重点任务\n（一）改造管网。更换管道。\n二、有关要求\n各县区要明确专人，于10月15日前将方案、每月3日前将进展、2027年4月10日前将总结报市更新办。");

        assertThat(draft.reportingDuties())
                .extracting(ReportingDuty::rule)
                .containsExactly("ONCE 2026-10-15", "MONTHLY 3", "ONCE 2027-04-10");
        assertThat(draft.reportingDuties().get(0).text()).startsWith("各县区要明确专人");
    }

    @ParameterizedTest
    @ValueSource(strings = {"发放补贴。2026年4月1日至12月31日，对吸纳就业的企业给予一次性补贴。", "管住火源。4月1日至5月31日为防火期，严禁野外用火。"})
    void howLongSomethingHoldsIsNoDeadline(String task) {
        assertThat(only(task).deadline()).isNull();
    }

    @Test
    void whatAPaperIsAboutIsNoTaskAndItsStepsAreItems() {
        DirectiveDraft draft = opinion(
                "一、核查对象\n4月30日前在册的全部对象。\n二、核查内容\n（一）家庭人口。\n（二）家庭收入。\n三、核查步骤\n（一）宣传发动（5月10日前）。各乡镇（街道）制定方案。\n（二）入户核查（6月20日前）。各乡镇（街道）组织人员逐户核查。");

        assertThat(draft.items()).extracting(Item::no).containsExactly("（一）", "（二）");
        assertThat(draft.items().get(1).measures().get(0).responsible()).containsExactly("各乡镇（街道）");
    }

    @Test
    void aGroupBeforeAColonDoesWhatStandsBehindIt() {
        List<Measure> measures =
                opinion("一、职责分工\n市林业局：开设隔离带。\n各乡镇：签订责任书。").items().get(0).measures();

        assertThat(measures.get(1).responsible()).containsExactly("各乡镇");
        assertThat(measures.get(1).lead()).isEmpty();
    }

    /** Requirements counted in words, and headings that only a blank parts from their number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "一要排查校舍。各学校于4月20日前完成排查。\n二要核对学籍。逐生核对。\n三要发放教材。县教材中心于4月25日前配送到校。",
                "一是要排查校舍。各学校于4月20日前完成排查。\n二是要核对学籍。逐生核对。\n三是要发放教材。县教材中心于4月25日前配送到校。",
                "1 排查校舍\n各学校于4月20日前完成排查。\n2 核对学籍\n逐生核对。\n3 发放教材\n县教材中心于4月25日前配送到校。"
            })
    void numbersWithoutAStopAreNumbersWhereNoOthersStand(String requirements) {
        DirectiveDraft draft =
                Reading.draft("临溪县教育局关于做好开学工作的通知\n各学校：\n现将有关事项通知如下：\n" + requirements + "\n临溪县教育局\n2026年4月1日");

        assertThat(draft.items()).extracting(Item::title).containsExactly("排查校舍", "核对学籍", "发放教材");
        assertThat(draft.items().get(2).measures().get(0).lead()).containsExactly("县教材中心");
        assertThat(draft.items().get(0).deadline()).isEqualTo("2026-04-20");
    }

    @Test
    void firstAndSecondWithinTheTextOfATaskAreItsText() {
        DirectiveDraft draft = opinion("一、重点任务\n（一）改造管网。\n一是更换管道。\n二是安装水表。\n三是清洗水箱。\n（二）建设泵站。建成3座。");

        assertThat(draft.items()).extracting(Item::no).containsExactly("（一）", "（二）");
    }

    @Test
    void aTaskWithoutUnitsStandsBesideThoseWithThem() {
        DirectiveDraft draft =
                opinion("一、主要任务\n（一）建食堂。（市民政局负责）\n（二）改造机构。（市住建局负责）\n（三）培养人才。培训1000人。\n二、保障措施\n（一）加强领导。高度重视。");

        assertThat(draft.items()).extracting(Item::no).containsExactly("（一）", "（二）", "（三）");
    }

    @Test
    void whoMustHavePlannedByADayIsToldSoAlsoUnderASectionThatExhorts() {
        DirectiveDraft draft = opinion(
                "一、主要任务\n（一）建冷库。（市商务局负责）\n（二）定标准。市商务局、市市场监管局等部门按职责分工负责制定标准。\n（三）查质量。（市市场监管局负责）\n二、组织保障\n（四）统筹协调。各县区人民政府要于6月30日前制定实施方案。\n（五）加强宣传。总结经验。");

        assertThat(draft.items()).extracting(Item::no).containsExactly("（一）", "（二）", "（三）", "（四）");
        assertThat(draft.items().get(1).measures().get(0).responsible()).containsExactly("市商务局", "市市场监管局");
    }

    @Test
    void aClauseAtTheEndOfASentenceMayStateTheUnits() {
        DirectiveDraft draft = opinion(
                "一、重点任务\n（一）健全网络。依托乡镇服务站建立配送点，县供销社负责。\n（二）规范秩序。组织检查，6月、9月各开展一次，由市市场监管局牵头，市公安局配合。\n"
                        + "（三）完善设施。2026年10月底前改造冷库，具体由市商务局会同市供销社落实。\n（四）畅通渠道。由市供销社负责搭建平台，市农业农村局配合做好对接。\n（五）强化监督。坚持党委领导、政府负责，主要领导负责。");

        List<DirectiveDraft.Measure> measures =
                draft.items().stream().flatMap(item -> item.measures().stream()).toList();
        assertThat(measures)
                .extracting(DirectiveDraft.Measure::responsible)
                .containsExactly(
                        List.of("县供销社"),
                        List.of("市市场监管局", "市公安局"),
                        List.of("市商务局", "市供销社"),
                        List.of("市供销社", "市农业农村局"),
                        List.of());
        assertThat(measures)
                .extracting(DirectiveDraft.Measure::lead)
                .containsExactly(List.of("县供销社"), List.of("市市场监管局"), List.of("市商务局"), List.of("市供销社"), List.of());
        assertThat(measures.get(1).deadlineText()).isEqualTo("6月；9月");
    }
}
