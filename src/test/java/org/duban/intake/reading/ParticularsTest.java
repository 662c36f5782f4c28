package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.LiaisonDuty;
import org.duban.intake.PlanPhase;
import org.duban.intake.UnitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a paper says beside its tasks: exceptions, conditions, phases, liaisons, announced inspections. */
class ParticularsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static List<String> exceptions(String text) {
        return Particulars.in(Reading.paragraphs(text), DAY).exceptions().stream()
                .map(exception -> exception.unit() + " " + (exception.excluded() ? "out" : exception.deadline()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "各乡镇（除北塔镇外）要于5月底前完成自查, 北塔镇 out",
        "除临溪区外，其他县区于9月底前完成, 临溪区 out",
        "各县区局(除望津)应在六月中旬前报送, 望津 out",
        "各乡镇于5月底前完成，其中松坡镇要于4月底前完成, 松坡镇 2026-04-30",
        "松坡镇提前至4月底前完成, 松坡镇 2026-04-30",
        "除松坡镇外，其他乡镇于5月底前完成；松坡镇作为试点，4月底前完成, 松坡镇 2026-04-30",
    })
    void aUnitThatIsLeftOutOrHasItsOwnDateIsAnException(String text, String exception) {
        assertThat(exceptions(text + "。")).containsExactly(exception);
    }

    @ParameterizedTest
    @ValueSource(strings = {"除法定节假日外，各单位每日巡查。", "除特殊情况外，一律公开。", "各单位于5月底前完成，其中重点项目于4月底前开工。"})
    void whatNamesNoUnitIsNoException(String text) {
        assertThat(exceptions(text)).isEmpty();
    }

    @Test
    void anExceptionHangsOnTheMeasureThatItStandsIn() {
        DirectiveDraft draft =
                Reading.draft("关于开展自查的通知\n各乡镇：\n一、自查。各乡镇（除北塔镇外）要于2026年5月底前完成自查。\n二、核查。县水利局要于2026年6月底前完成核查。");

        assertThat(draft.items().get(0).measures().get(0).exceptions())
                .extracting(UnitException::unit)
                .containsExactly("北塔镇");
        assertThat(draft.items().get(1).exceptions()).isEmpty();
        assertThat(draft.exceptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "待省级标准印发后，县水利局制定细则, 待省级标准印发后",
        "如发现重大险情，县水利局要立即上报, 如发现重大险情",
        "上级资金下达后，县财政局及时拨付, 上级资金下达后",
        "如实填报数据，县统计局负责审核, ",
        "根据工作安排，县水利局要抓紧清淤, ",
    })
    void aConditionMakesWorkWait(String text, String condition) {
        DirectiveDraft draft = Reading.draft("石桥县防汛任务分工方案\n一、" + text + "。（县水利局负责）\n二、巡查。（县水利局负责）");

        assertThat(draft.items().get(0).measures().get(0).condition()).isEqualTo(condition);
        assertThat(draft.items().get(0).condition()).isEqualTo(condition);
    }

    @Test
    void aValueToBeHeldIsToldFromOneToBeReached() {
        DirectiveDraft draft = Reading.draft("石桥县治水任务分工方案\n一、断面达标率稳定在90%以上。（县水利局负责）\n二、达标率提高到95%。（县水利局负责）");

        assertThat(draft.items())
                .flatExtracting(item -> item.measures())
                .extracting(Measure::hold)
                .containsExactly("断面达标率稳定在90%以上", null);
    }

    /** Heading, name, start, end. */
    @ParameterizedTest
    @CsvSource({
        "（一）动员部署阶段（2026年3月20日至4月5日）, 动员部署阶段, 2026-03-20, 2026-04-05",
        "（一）动员部署阶段（3月）。制定方案, 动员部署阶段, 2026-03-01, 2026-03-31",
        "（二）集中整治阶段（2026年11月至2027年2月）, 集中整治阶段, 2026-11-01, 2027-02-28",
        "第三阶段：总结提升（6月底前）, 第三阶段, , 2026-06-30",
        "1.自查自纠阶段：即日起至4月30日。全面自查, 自查自纠阶段, 2026-03-01, 2026-04-30",
    })
    void aPhaseHasItsTimes(String heading, String name, LocalDate start, LocalDate end) {
        assertThat(new Phases(DAY).in(Reading.paragraphs(heading + "。")))
                .singleElement()
                .satisfies(phase -> {
                    assertThat(phase.name()).isEqualTo(name);
                    assertThat(phase.start()).isEqualTo(start);
                    assertThat(phase.end()).isEqualTo(end);
                });
    }

    @Test
    void aPhaseMayNameItsTimeInTheNextParagraph() {
        List<PlanPhase> phases = new Phases(DAY).in(Reading.paragraphs("（一）准备阶段\n2026年4月底，完成摸底。\n（二）整治阶段\n各单位全面整治。"));

        assertThat(phases).extracting(PlanPhase::end).containsExactly(LocalDate.of(2026, 4, 30), null);
    }

    @Test
    void aLiaisonIsADutyToReportAndAFieldToFillIn() {
        DirectiveDraft draft =
                Reading.draft("关于建立联络机制的通知\n各有关单位：\n请各单位明确1名联络员，于2026年3月10日前将名单报市水务局。\n青岚市水务局\n2026年3月1日");

        assertThat(draft.items()).isEmpty();
        assertThat(draft.liaisons()).singleElement().satisfies(liaison -> {
            assertThat(liaison.role()).isEqualTo("联络员");
            assertThat(liaison.units()).isEqualTo("各单位");
            assertThat(liaison.deadline()).isEqualTo(LocalDate.of(2026, 3, 10));
        });
        assertThat(draft.reportingDuties()).extracting(duty -> duty.rule()).containsExactly("ONCE 2026-03-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人：赵某，电话1234567。", "各联络员要按时参会。"})
    void whoNamesNobodyAsksForNoLiaison(String text) {
        assertThat(new Liaisons(DAY).in(Reading.paragraphs(text)))
                .extracting(LiaisonDuty::role)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "市水务局将于4月中旬组织抽查, 2026-04-11, 2026-04-20",
        "市政府拟于5月开展专项督查, 2026-05-01, 2026-05-31",
        "省厅将于6月3日至6日对我市进行检查, 2026-06-03, 2026-06-06",
    })
    void anAnnouncedInspectionIsAnEvent(String text, LocalDate start, LocalDate end) {
        assertThat(new Announcements(DAY).in(Reading.paragraphs(text + "。")))
                .extracting(Event::start, Event::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"县水利局要会同县住建局于4月底前完成检查。", "各县区于4月5日前将方案报市政府督查室。"})
    void whatUnitsAreToldIsNoEvent(String text) {
        assertThat(new Announcements(DAY).in(Reading.paragraphs(text))).isEmpty();
    }
}
