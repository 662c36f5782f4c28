package org.duban.directive.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.duban.directive.Drafting.draft;
import static org.duban.directive.Drafting.item;
import static org.duban.directive.Drafting.measure;
import static org.duban.directive.Drafting.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.Indicator;
import org.duban.intake.PlanPhase;
import org.duban.intake.UnitShare;
import org.junit.jupiter.api.Test;

class DurationsAndNumbersTest {

    private static final List<String> COUNTY = List.of("临溪县");

    @Test
    void aPhaseOrInspectionThatEndsBeforeItBeginsIsFound() {
        DirectiveDraft plan = draft().toBuilder()
                .phases(List.of(phase("排查阶段", day(7, 31), day(7, 1))))
                .events(List.of(new Event("冬春督查", day(11, 20), day(2, 10), null)))
                .build();

        assertThat(look(new PhasesCheck(), plan))
                .extracting(Finding::kind, Finding::place, Finding::suggestion)
                .containsExactly(
                        tuple(Kind.END_BEFORE_START, "phases[0].end", null),
                        tuple(Kind.END_BEFORE_START, "events[0].end", "2027-02-10"));
    }

    @Test
    void overlappingPhasesAreFoundButAMonthThatTwoShareIsNone() {
        assertThat(look(
                        new PhasesCheck(),
                        phased(phase("一", day(7, 1), day(9, 30)), phase("二", day(8, 1), day(12, 31)))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.PHASES_OVERLAP);
                    assertThat(finding.place()).isEqualTo("phases[1].start");
                    assertThat(finding.suggestion()).isEqualTo("2026-10-01");
                });
        assertThat(look(
                        new PhasesCheck(),
                        phased(phase("一", day(7, 1), day(9, 30)), phase("二", day(9, 1), day(12, 31)))))
                .isEmpty();
        assertThat(look(new PhasesCheck(), phased(phase("一", day(7, 1), day(9, 30)), phase("二", day(10, 1), null))))
                .isEmpty();
    }

    @Test
    void workDueOutsideOfItsPhaseIsFoundWithThePhasesEnd() {
        PlanPhase second = phase("整治阶段", day(8, 1), day(10, 31));
        DirectiveDraft plan = draft(
                        item("一", day(7, 15), COUNTY).toBuilder().phase("整治阶段").build(),
                        item("二", day(10, 31), COUNTY, measure("1", "清淤", day(11, 30), "临溪县")).toBuilder()
                                .phase("整治阶段")
                                .build(),
                        item("三", day(9, 1), COUNTY).toBuilder().phase("整治阶段").build(),
                        item("四", day(7, 15), COUNTY))
                .toBuilder()
                .phases(List.of(second))
                .build();

        assertThat(look(new PhasesCheck(), plan))
                .extracting(Finding::kind, Finding::place, Finding::suggestion, Finding::messageKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.DUE_BEFORE_PHASE,
                                "items[0].deadline",
                                "2026-10-31",
                                "directive.finding.DUE_BEFORE_PHASE"),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.DUE_AFTER_PHASE,
                                "items[1].measures[0].deadline",
                                "2026-10-31",
                                "directive.finding.DUE_AFTER_PHASE.measure"));
    }

    @Test
    void sharesOfUnitsThatDoNotReachTheTotalAreFoundUnlessTheyAreRates() {
        assertThat(look(new IndicatorsCheck(), split("清障河长", "公里", "32", "18", "13")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.PARTS_BELOW_TOTAL);
                    assertThat(finding.place()).isEqualTo("indicators[0].split");
                    assertThat(finding.args()).containsExactly("清障河长", "", "31", "32", "公里");
                });
        assertThat(look(new IndicatorsCheck(), split("清障河长", "公里", "32", "20", "13")))
                .isEmpty();
        assertThat(look(new IndicatorsCheck(), split("达标率", "%", "95", "40", "30")))
                .isEmpty();
    }

    @Test
    void aCitedNumberThatIsNotTheOneOnFileIsFoundWithTheOneThatIs() {
        for (String slip : List.of("青政办发〔2026〕13号", "青政办发〔2026〕21号", "青政办发〔2025〕12号", "青政办发[2026]12号")) {
            assertThat(cited(slip, null)).as(slip).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.CITED_NUMBER_DIFFERS);
                assertThat(finding.place()).isEqualTo("refDocNumbers");
                assertThat(finding.suggestion()).isEqualTo("青政发〔2026〕1号、青政办发〔2026〕12号");
            });
        }
    }

    @Test
    void aNumberThatIsOnFileOrFarFromAllOrOfAnotherPaperIsNoFinding() {
        assertThat(cited("青政办发〔2026〕12号", null)).isEmpty();
        assertThat(cited("青政办发〔2026〕35号", null)).isEmpty();
        assertThat(cited("青水发〔2026〕12号", null)).isEmpty();
        assertThat(cited("青政办发〔2026〕13号", "按照《关于加强森林防火工作的通知》（青政办发〔2026〕13号）要求")).isEmpty();
        assertThat(cited("不是文号", null)).isEmpty();
    }

    @Test
    void theTitleBeforeANumberDecidesWhichPaperIsMeant() {
        assertThat(cited("青政办发〔2026〕98号", "按照《关于开展河道整治的通知》（青政办发〔2026〕98号）要求"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).contains("青政办发〔2026〕12号"));
    }

    @Test
    void aNumberTypedOtherwiseThanItIsPrintedIsFound() {
        String text = "青政办发〔2026〕21号\n关于印发方案的通知\n根据青政发〔2026〕17号文件要求";
        List<Finding> findings = new ArrayList<>();
        CitedNumbersCheck.inDocument("青政办发〔2026〕12号", List.of("青政发〔2025〕17号"), text, findings::add);
        assertThat(findings)
                .extracting(Finding::kind, Finding::place, Finding::suggestion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.NUMBER_NOT_AS_PRINTED, "docNumber", "青政办发〔2026〕21号"),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.NUMBER_NOT_AS_PRINTED, "refDocNumbers", "青政发〔2026〕17号"));

        findings.clear();
        CitedNumbersCheck.inDocument("青政办发〔2026〕21号", List.of("青政发〔2026〕17号"), text, findings::add);
        CitedNumbersCheck.inDocument("青政办发〔2026〕48号", List.of("青水发〔2026〕3号"), text, findings::add);
        CitedNumbersCheck.inDocument(null, List.of(), text, findings::add);
        assertThat(findings).isEmpty();
    }

    private static List<Finding> cited(String number, String text) {
        List<Finding> findings = new ArrayList<>();
        CitedNumbersCheck.onFile(
                List.of("青政发〔2026〕1号", number),
                text,
                List.of(
                        new CitedNumbersCheck.OnFile(
                                DocumentNumber.of("青政办发〔2026〕12号").orElseThrow(), "关于开展河道整治的通知"),
                        new CitedNumbersCheck.OnFile(
                                DocumentNumber.of("青水发〔2026〕7号").orElseThrow(), "关于汛前检查的通知")),
                findings::add);
        return findings;
    }

    private static DirectiveDraft split(String name, String unit, String annual, String... shares) {
        List<UnitShare> split = new ArrayList<>();
        for (String share : shares) {
            split.add(new UnitShare("县" + split.size(), new BigDecimal(share), List.of(), List.of()));
        }
        return draft().toBuilder()
                .indicators(
                        List.of(new Indicator(name, unit, new BigDecimal(annual), List.of(), List.of(), split, null)))
                .build();
    }

    private static DirectiveDraft phased(PlanPhase... phases) {
        return draft().toBuilder().phases(List.of(phases)).build();
    }

    private static PlanPhase phase(String name, LocalDate start, LocalDate end) {
        return new PlanPhase(name, null, start, end, null);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static List<Finding> look(Check check, DirectiveDraft draft) {
        List<Finding> findings = new ArrayList<>();
        check.look(view(draft), findings::add);
        return findings;
    }
}
