package org.duban.directive.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.duban.directive.Drafting.draft;
import static org.duban.directive.Drafting.item;
import static org.duban.directive.Drafting.measure;
import static org.duban.directive.Drafting.view;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DraftBuilder;
import org.duban.intake.Indicator;
import org.duban.platform.BusinessClock;
import org.junit.jupiter.api.Test;

class PlanCheckFamiliesTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final BusinessClock CLOCK =
            new BusinessClock(Clock.fixed(Instant.parse("2026-06-11T01:00:00Z"), ZoneOffset.ofHours(8)), Duration.ZERO);
    private static final List<String> COUNTY = List.of("临溪县");

    @Test
    void aDraftWithoutTitleAndItemsCannotBeIssued() {
        assertThat(look(new HeadCheck(), DirectiveDraft.empty()))
                .extracting(Finding::kind, Finding::blocks)
                .containsExactly(tuple(Kind.NO_TITLE, true), tuple(Kind.NO_ITEMS, true));
    }

    @Test
    void anotherNumberOfItemsThanAnnouncedIsFoundAndTheListedOneSuggested() {
        DirectiveDraft announced = announcing(3, plain("一"), plain("二"));

        assertThat(look(new HeadCheck(), announced)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.COUNT_DIFFERS);
            assertThat(finding.args()).containsExactly(3, 2);
            assertThat(finding.suggestion()).isEqualTo("2");
        });
        assertThat(look(new HeadCheck(), announcing(2, plain("一"), plain("二")))).isEmpty();
    }

    @Test
    void aDocumentNumberOfAnotherYearThanItsDateIsFoundWithTheLikelyOne() {
        DirectiveDraft draft = draft(plain("一")).withHead("青政办发〔2025〕9号", "方案", null, null, LocalDate.of(2026, 3, 28));

        assertThat(look(new HeadCheck(), draft)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NUMBER_YEAR_DIFFERS);
            assertThat(finding.suggestion()).isEqualTo("青政办发〔2026〕9号");
        });
    }

    @Test
    void aGapInTheNumberingIsFoundWithTheNumberThatWouldFollow() {
        assertThat(look(new NumberingCheck(), draft(plain("一"), plain("二"), plain("四"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.NUMBERING_GAP);
                    assertThat(finding.place()).isEqualTo("items[2].no");
                    assertThat(finding.args()).containsExactly("二", "四");
                    assertThat(finding.suggestion()).isEqualTo("三");
                });
    }

    @Test
    void numbersThatBeginAgainOrAreAbsentAreNoGap() {
        assertThat(look(new NumberingCheck(), draft(plain("九"), plain("十"), plain("十一"), plain("一"), plain("二"))))
                .isEmpty();
        assertThat(look(new NumberingCheck(), draft(plain("1"), plain(""), plain("5"))))
                .isEmpty();
        assertThat(look(new NumberingCheck(), draft(plain("（一）"), plain("二"), plain("（三）"))))
                .isEmpty();
    }

    @Test
    void aPartLaterThanItsWholeIsFoundAndTheWholesDateSuggested() {
        Item late = item("七", SEPTEMBER, COUNTY, measure("3", "落实运维", DECEMBER, "临溪县"));

        assertThat(look(new DatesCheck(CLOCK), draft(late))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.PART_LATER_THAN_WHOLE);
            assertThat(finding.place()).isEqualTo("items[0].measures[0].deadline");
            assertThat(finding.args()).containsExactly("七", "3", DECEMBER, SEPTEMBER);
            assertThat(finding.suggestion()).isEqualTo("2026-09-30");
        });
    }

    @Test
    void workThatNeverFallsDueIsFoundUnlessItIsLongTermOrAtOnce() {
        assertThat(kinds(new DatesCheck(CLOCK), draft(item("一", null, COUNTY)))).containsExactly(Kind.WITHOUT_DEADLINE);
        assertThat(kinds(new DatesCheck(CLOCK), draft(dated("立行立改", false)))).isEmpty();
        assertThat(kinds(new DatesCheck(CLOCK), draft(dated("长期坚持", true)))).isEmpty();
    }

    @Test
    void aMeasureWithoutADateBesideOthersThatHaveOneIsFound() {
        Item half = item("一", null, COUNTY, measure("1", "清淤", SEPTEMBER, "临溪县"), measure("2", "护岸", null, "临溪县"));

        assertThat(look(new DatesCheck(CLOCK), draft(half))).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("items[0].measures[1].deadline");
            assertThat(finding.suggestion()).isEqualTo("2026-09-30");
            assertThat(finding.messageKey()).isEqualTo("directive.finding.WITHOUT_DEADLINE.measure");
        });
    }

    @Test
    void aDateOfAYearBeforeTheDocumentsHasItsNextLikelyDayProposed() {
        assertThat(look(new DatesCheck(CLOCK), draft(item("一", LocalDate.of(2025, 9, 30), COUNTY))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).isEqualTo("2026-09-30"));
        assertThat(look(new DatesCheck(CLOCK), draft(item("一", LocalDate.of(2025, 2, 28), COUNTY))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).isEqualTo("2027-02-28"));
        assertThat(look(new DatesCheck(CLOCK), draft(item("一", LocalDate.of(2026, 5, 1), COUNTY))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).isNull());
    }

    @Test
    void datesBeforeTheDocumentAndDatesThatHavePassedAreTold() {
        assertThat(kinds(new DatesCheck(CLOCK), draft(item("一", LocalDate.of(2026, 5, 1), COUNTY))))
                .containsExactly(Kind.DATE_BEFORE_DOCUMENT);
        assertThat(kinds(new DatesCheck(CLOCK), draft(item("一", LocalDate.of(2026, 6, 5), COUNTY))))
                .containsExactly(Kind.DATE_PASSED);
        assertThat(kinds(new DatesCheck(CLOCK), draft(item("一", LocalDate.of(2026, 6, 11), COUNTY))))
                .isEmpty();
    }

    @Test
    void aDeadlineThatReadsTwoWaysOffersTheOtherReading() {
        DirectiveDraft draft = draft(dated("2027年前", LocalDate.of(2026, 12, 31)))
                .withUnsure(List.of(new Unsure("items[0].deadline", "intake.unsure.deadline")));

        assertThat(look(new UnsureCheck(), draft)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DEADLINE_UNSURE);
            assertThat(finding.suggestion()).isEqualTo("2027-12-31");
        });
    }

    @Test
    void aDeadlineThatNoDateWasReadFromIsSaidToBeSo() {
        DirectiveDraft draft = draft(dated("春节前", null))
                .withUnsure(List.of(new Unsure("items[0].deadline", "intake.unsure.deadline")));

        assertThat(look(new UnsureCheck(), draft)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DEADLINE_UNREAD);
            assertThat(finding.args()).endsWith("春节前");
        });
    }

    @Test
    void whatIsUnsureOfSomethingThatIsNotThereIsLeftAlone() {
        DirectiveDraft draft = draft(plain("一"))
                .withUnsure(List.of(
                        new Unsure("items[7].deadline", "x"),
                        new Unsure("items[0].measures[2].deadline", "x"),
                        new Unsure("items[0].lead", "x")));

        assertThat(look(new UnsureCheck(), draft)).isEmpty();
    }

    @Test
    void partsOfAnIndicatorThatDoNotReachItsTotalAreFoundHoweverTheyAreCounted() {
        assertThat(kinds(new IndicatorsCheck(), figures(100, "20 20 20 20", "")))
                .containsExactly(Kind.PARTS_BELOW_TOTAL);
        assertThat(kinds(new IndicatorsCheck(), figures(100, "25 25 25 25", "")))
                .isEmpty();
        assertThat(kinds(new IndicatorsCheck(), figures(100, "25 50 75 100", "")))
                .isEmpty();
        assertThat(kinds(new IndicatorsCheck(), figures(100, "25 50 75 120", "")))
                .isEmpty();
    }

    @Test
    void aMonthlyPlanThatContradictsTheQuarterlyOneIsFound() {
        assertThat(look(new IndicatorsCheck(), figures(100, "30 60 80 100", "10 20 30 40 50 55")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.MONTHS_CONTRADICT_QUARTERS);
                    assertThat(finding.place()).isEqualTo("indicators[0].months[5]");
                });
        assertThat(look(new IndicatorsCheck(), figures(100, "30 30 20 20", "10 10 10 10 10 10")))
                .isEmpty();
    }

    @Test
    void aMonthlyPlanInPercentOfTheYearIsHeldAgainstTheQuartersSoFar() {
        assertThat(look(new IndicatorsCheck(), percents("10 20 30 40", "2 5 10 15 20 30 40 50 60 70 80 100")))
                .isEmpty();
        assertThat(look(new IndicatorsCheck(), percents("", "2 5 10"))).isEmpty();
        assertThat(look(new IndicatorsCheck(), percents("10 30 60 100", "2 5 10 15 20 30 40 50 60 70 80 100")))
                .as("quarters that are counted from the beginning of the year")
                .isEmpty();
        assertThat(look(new IndicatorsCheck(), percents("10 20 30 60", "2 5 10 15 20 30 40 50 60 70 80 100")))
                .as("more than the year's target is none too few")
                .isEmpty();
        assertThat(look(new IndicatorsCheck(), percents("10 30 30 30", "2 5 10 15 20 30 40 50 60 70 80 100")))
                .extracting(Finding::kind, Finding::place)
                .containsExactly(
                        tuple(Kind.MONTH_PERCENT_CONTRADICTS_QUARTERS, "indicators[0].months[5]"),
                        tuple(Kind.MONTH_PERCENT_CONTRADICTS_QUARTERS, "indicators[0].months[8]"));
    }

    private static DirectiveDraft percents(String quarters, String months) {
        Indicator indicator = new Indicator(
                "管网",
                "公里",
                BigDecimal.valueOf(100),
                numbers(quarters),
                numbers(months),
                Indicator.PERCENT_OF_ANNUAL,
                null,
                null);
        return new DraftBuilder().title("方案").indicators(List.of(indicator)).build();
    }

    @Test
    void aSplitInWordsThatFallsShortIsFound() {
        assertThat(WrittenFigures.splitWithin("其中柳坪镇14公里、青石镇9公里、其余4个乡镇7公里，合计32公里"))
                .contains(new WrittenFigures.Split("30", "32", "公里"));
        assertThat(WrittenFigures.splitWithin("建设管网32公里，其中柳坪镇14公里、青石镇9公里")).isPresent();
        assertThat(WrittenFigures.splitWithin("柳坪镇14公里、青石镇20公里，合计32公里")).isEmpty();
        assertThat(WrittenFigures.splitWithin("新建3座泵站、12公里管网，共计投资500万元")).isEmpty();
    }

    @Test
    void aMeasureThatSplitsLessThanItsGoalIsFound() {
        String measure = "补建管网，其中柳坪镇14公里、青石镇9公里，其余各镇合计7公里。";

        assertThat(WrittenFigures.splitOfGoal("补建管网32公里，收集率不低于60%", measure))
                .contains(new WrittenFigures.Split("30", "32", "公里"));
        assertThat(WrittenFigures.splitOfGoal("补建管网30公里", measure)).isEmpty();
    }

    private static List<Finding> look(Check check, DirectiveDraft draft) {
        List<Finding> findings = new ArrayList<>();
        check.look(view(draft), findings::add);
        return findings;
    }

    private static List<Kind> kinds(Check check, DirectiveDraft draft) {
        return look(check, draft).stream().map(Finding::kind).toList();
    }

    private static Item plain(String no) {
        return item(no, SEPTEMBER, COUNTY);
    }

    private static Item dated(String text, boolean longTerm) {
        return dated(text, null, longTerm);
    }

    private static Item dated(String text, LocalDate date) {
        return dated(text, date, false);
    }

    private static Item dated(String text, LocalDate date, boolean longTerm) {
        return new Item("一", "河道淤塞", "", "", text, date, null, null, longTerm, COUNTY, COUNTY, null, null, null);
    }

    private static DirectiveDraft announcing(int count, Item... items) {
        return draft(items).toBuilder().announcedItemCount(count).build();
    }

    private static DirectiveDraft figures(int annual, String quarters, String months) {
        Indicator indicator =
                new Indicator("管网", "公里", BigDecimal.valueOf(annual), numbers(quarters), numbers(months), null, null);
        return new DraftBuilder().title("方案").indicators(List.of(indicator)).build();
    }

    private static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(" "))
                .filter(number -> !number.isEmpty())
                .map(BigDecimal::new)
                .toList();
    }
}
