package org.duban.directive.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.directive.Drafting.draft;
import static org.duban.directive.Drafting.item;
import static org.duban.directive.Drafting.measure;

import java.time.LocalDate;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.UnitException;
import org.junit.jupiter.api.Test;

class DraftEditsTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    @Test
    void theWordsOfADeadlineGiveItsDate() {
        DirectiveDraft edited = set(two(), "items[0].deadlineText", "2026年10月底");

        assertThat(edited.items().get(0).deadline()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(edited.items().get(0).deadlineRule()).isEqualTo("MONTH_END");
        assertThat(edited.items().get(1)).isEqualTo(two().items().get(1));
    }

    @Test
    void aDeadlineThatReadsTwoWaysStaysInDoubtUntilSomebodyConfirmsIt() {
        DirectiveDraft doubtful = set(two(), "items[1].deadlineText", "2027年前");
        assertThat(doubtful.unsure()).extracting(Unsure::field).containsExactly("items[1].deadline");

        DirectiveDraft confirmed = set(doubtful, "items[1].deadline", "2027-12-31");
        assertThat(confirmed.unsure()).isEmpty();
        assertThat(confirmed.items().get(1).deadlineText()).isEqualTo("2027年前");
    }

    @Test
    void whoLeadsIsResponsibleAndTheFirstOfAListLeads() {
        DirectiveDraft led = set(two(), "items[0].measures[0].lead", "石桥县");
        assertThat(led.items().get(0).measures().get(0).responsible()).containsExactly("石桥县", "临溪县");

        DirectiveDraft listed = set(two(), "items[0].measures[0].responsible", "白沙镇、 大庄镇，白沙镇");
        assertThat(listed.items().get(0).measures().get(0).responsible()).containsExactly("白沙镇", "大庄镇");
        assertThat(listed.items().get(0).measures().get(0).lead()).containsExactly("白沙镇");
    }

    @Test
    void phasesLiaisonsAndExceptionsAreAddedEditedAndDropped() {
        DirectiveDraft added = Rearrangement.ADD.apply(two(), Place.head("phases"));
        DirectiveDraft named = set(set(added, "phases[0].name", "动员部署"), "phases[0].end", "2026-07-31");
        assertThat(named.phases()).singleElement().satisfies(phase -> {
            assertThat(phase.name()).isEqualTo("动员部署");
            assertThat(phase.start()).isNull();
            assertThat(phase.end()).isEqualTo(LocalDate.of(2026, 7, 31));
        });

        DirectiveDraft liaison =
                set(Rearrangement.ADD.apply(named, Place.head("liaisons")), "liaisons[0].deadlineText", "2026年10月底");
        assertThat(liaison.liaisons().get(0).deadline()).isEqualTo(LocalDate.of(2026, 10, 31));

        assertThat(Rearrangement.REMOVE.apply(liaison, place("phases[0]")).phases())
                .isEmpty();
        assertThatThrownBy(() -> set(liaison, "phases[3].name", "x")).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> set(liaison, "phases[0].annual", "1")).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> set(liaison, "phases[0].start", "明天")).isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void anExceptionOfAnItemOrMeasureHasItsOwnDateUntilTheUnitIsLeftOut() {
        for (String at : List.of("items[0]", "items[0].measures[0]")) {
            DirectiveDraft added = Rearrangement.ADD.apply(two(), place(at + ".exceptions"));
            DirectiveDraft dated =
                    set(set(added, at + ".exceptions[0].unit", "石桥县"), at + ".exceptions[0].deadlineText", "2026年5月底");
            assertThat(exceptions(dated, at).get(0).deadline()).isEqualTo(LocalDate.of(2026, 5, 31));

            DirectiveDraft excluded = set(dated, at + ".exceptions[0].excluded", "true");
            assertThat(exceptions(excluded, at).get(0).excluded()).isTrue();
            assertThat(exceptions(excluded, at).get(0).deadline()).isNull();
            assertThat(exceptions(excluded, at).get(0).unit()).isEqualTo("石桥县");
            assertThat(Rearrangement.REMOVE.apply(excluded, place(at + ".exceptions[0]")))
                    .isEqualTo(two());
        }
    }

    @Test
    void aConditionIsSetAndTakenAway() {
        DirectiveDraft set = set(two(), "items[0].condition", "降雨超过50毫米时");
        assertThat(set.items().get(0).condition()).isEqualTo("降雨超过50毫米时");
        assertThat(set(set, "items[0].condition", "")).isEqualTo(two());
    }

    @Test
    void theShareOfAUnitInAnIndicatorIsAddedAndEdited() {
        DirectiveDraft indicator = Rearrangement.ADD.apply(two(), Place.head("indicators"));
        DirectiveDraft share = Rearrangement.ADD.apply(indicator, place("indicators[0].split"));
        DirectiveDraft edited =
                set(set(share, "indicators[0].split[0].unit", "临溪县"), "indicators[0].split[0].annual", "1,200.5");
        assertThat(edited.indicators().get(0).split()).singleElement().satisfies(part -> {
            assertThat(part.unit()).isEqualTo("临溪县");
            assertThat(part.annual()).isEqualByComparingTo("1200.5");
        });
        assertThatThrownBy(() -> set(edited, "indicators[0].split[0].annual", "一千"))
                .isInstanceOf(BusinessRefusal.class);
        assertThat(Rearrangement.REMOVE
                        .apply(edited, place("indicators[0].split[0]"))
                        .indicators()
                        .get(0)
                        .split())
                .isEmpty();
    }

    private static List<UnitException> exceptions(DirectiveDraft draft, String at) {
        Item item = draft.items().get(0);
        return at.contains("measures") ? item.measures().get(0).exceptions() : item.exceptions();
    }

    @Test
    void whatIsNoDateOrNoFieldIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> set(two(), "items[0].deadline", "下周三"))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal ->
                                assertThat(refusal.fieldErrors().get(0).field()).isEqualTo("items[0].deadline"));
        assertThatThrownBy(() -> set(two(), "items[0].sources", "x")).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> set(two(), "items[9].title", "x"))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT));
    }

    @Test
    void doubtsMoveAlongWithTheirItems() {
        DirectiveDraft doubtful = two().withUnsure(List.of(
                new Unsure("items[1].deadline", "d"),
                new Unsure("items[0].measures[1].lead", "l"),
                new Unsure("title", "t")));

        assertThat(Rearrangement.UP.apply(doubtful, place("items[1]")).unsure())
                .containsExactlyInAnyOrder(
                        new Unsure("items[0].deadline", "d"),
                        new Unsure("items[1].measures[1].lead", "l"),
                        new Unsure("title", "t"));
        assertThat(Rearrangement.REMOVE.apply(doubtful, place("items[0]")).unsure())
                .containsExactlyInAnyOrder(new Unsure("items[0].deadline", "d"), new Unsure("title", "t"));
    }

    @Test
    void itemsAreAddedAndMoved() {
        assertThat(numbers(Rearrangement.ADD.apply(two(), place("items[0]")))).containsExactly("一", "", "二");
        assertThat(numbers(Rearrangement.ADD.apply(two(), Place.head("")))).containsExactly("一", "二", "");
        assertThat(numbers(Rearrangement.DOWN.apply(two(), place("items[0]")))).containsExactly("二", "一");
        assertThat(numbers(Rearrangement.UP.apply(two(), place("items[0]")))).containsExactly("一", "二");
    }

    @Test
    void joinedItemsKeepAllWorkAndTheLaterDeadline() {
        Item joined = Rearrangement.JOIN.apply(two(), place("items[0]")).items().get(0);

        assertThat(joined.measures()).hasSize(3);
        assertThat(joined.responsible()).containsExactly("临溪县", "石桥县");
        assertThat(joined.deadline()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> Rearrangement.JOIN.apply(two(), place("items[1]")))
                .isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void aMeasurePartsAfterItsFirstSentenceAndJoinsAgain() {
        DirectiveDraft split = Rearrangement.SPLIT.apply(two(), place("items[0].measures[0]"));
        assertThat(split.items().get(0).measures()).extracting(Measure::text).containsExactly("清淤3公里。", "护岸2公里。", "绿化");

        DirectiveDraft joined = Rearrangement.JOIN.apply(split, place("items[0].measures[0]"));
        assertThat(joined.items().get(0).measures()).extracting(Measure::text).containsExactly("清淤3公里。\n护岸2公里。", "绿化");
    }

    @Test
    void anItemPartsBetweenItsMeasures() {
        DirectiveDraft split = Rearrangement.SPLIT.apply(two(), place("items[0]"));

        assertThat(split.items()).hasSize(3);
        assertThat(split.items().get(0).measures()).extracting(Measure::no).containsExactly("1");
        assertThat(split.items().get(1).measures()).extracting(Measure::no).containsExactly("2");
        assertThat(split.items().get(1).lead()).containsExactly("临溪县");
    }

    private static List<String> numbers(DirectiveDraft draft) {
        return draft.items().stream().map(Item::no).toList();
    }

    private static DirectiveDraft set(DirectiveDraft draft, String path, String value) {
        return FieldEdits.set(draft, place(path), value);
    }

    private static Place place(String path) {
        return Place.parse(path).orElseThrow();
    }

    private static DirectiveDraft two() {
        return draft(
                item(
                        "一",
                        SEPTEMBER,
                        List.of("临溪县"),
                        measure("1", "清淤3公里。护岸2公里。", SEPTEMBER, "临溪县"),
                        measure("2", "绿化", null, "临溪县")),
                item("二", LocalDate.of(2026, 12, 31), List.of("石桥县"), measure("1", "拆违", SEPTEMBER, "石桥县")));
    }
}
