package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.demo.DemoCity.Unit;
import org.duban.demo.DemoStory.Action;
import org.duban.demo.DemoStory.Assignment;
import org.duban.demo.DemoStory.Directive;
import org.duban.demo.DemoStory.Item;
import org.duban.demo.DemoStory.Moment;
import org.duban.demo.DemoStory.Step;
import org.duban.intake.DirectiveDraft;
import org.duban.organization.Role;
import org.junit.jupiter.api.Test;

class DemoStoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final DemoCity city = DemoCity.load();
    private final DemoStory story = DemoStory.load();
    private final DemoDocuments documents = DemoDocuments.load();

    @Test
    void everyItemAndMeasureStandsInItsDocument() {
        for (Directive directive : story.directives()) {
            String text = documents.document(directive.document()).template();
            for (Item item : directive.items()) {
                assertThat(text).contains(item.title());
                assertThat(text).contains(item.text());
                if (item.goal() != null) {
                    assertThat(text).contains(item.goal());
                }
                item.measures().forEach(measure -> assertThat(text).contains(measure.text()));
            }
        }
    }

    @Test
    void everyDirectiveMakesADraftThatNamesItsDocumentAndKnowsItsDates() {
        for (Directive directive : story.directives()) {
            DirectiveDraft draft = DemoDraft.of(directive, documents, city, TODAY);
            String text = documents.document(directive.document()).text(TODAY);
            assertThat(text).contains(draft.title(), draft.docNumber(), draft.issuer());
            assertThat(draft.date()).isAfterOrEqualTo(TODAY.plusDays(directive.drafted() - 1));
            assertThat(draft.items()).hasSameSizeAs(directive.items()).allSatisfy(item -> {
                assertThat(item.deadline() != null || item.longTerm()).isTrue();
                assertThat(item.deadline() == null || item.deadline().isAfter(draft.date()))
                        .isTrue();
                assertThat(text).contains(item.text());
                item.measures()
                        .forEach(measure -> assertThat(measure.deadline() == null
                                        || item.deadline() == null
                                        || !measure.deadline().isAfter(item.deadline()))
                                .isTrue());
            });
        }
    }

    @Test
    void everyUnitOfAnItemIsNamedInItsDocument() {
        for (Directive directive : story.directives()) {
            String text = documents.document(directive.document()).template();
            for (Item item : directive.items()) {
                units(item)
                        .forEach(code -> assertThat(names(code))
                                .as("%s %s", directive.document(), code)
                                .anyMatch(text::contains));
            }
        }
    }

    @Test
    void everyItemHasALeadAndADeadline() {
        for (Directive directive : story.directives()) {
            assertThat(directive.items())
                    .allMatch(item -> !item.lead().isEmpty())
                    .allMatch(item -> !item.deadlineText().isBlank());
        }
    }

    @Test
    void onceSignedEveryUnitOfEveryItemHasExactlyOneAssignment() {
        for (Directive directive : story.directives()) {
            Set<String> obliged = directive.items().stream()
                    .flatMap(item -> units(item).stream().map(unit -> item.no() + " " + unit))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(directive.assignments())
                    .extracting(assignment -> assignment.item() + " " + assignment.unit())
                    .containsExactlyInAnyOrderElementsOf(directive.signed() == null ? List.of() : obliged);
        }
    }

    @Test
    void nothingHappensBeforeTheSignatureOrOutOfOrder() {
        for (Directive directive : story.directives()) {
            assertThat(directive.drafted()).isLessThanOrEqualTo(directive.submitted());
            all(directive).forEach(assignment -> {
                List<Integer> days = assignment.steps().stream().map(Step::day).toList();
                assertThat(days).isSorted().allMatch(day -> day >= directive.signed() && day < 0);
                if (!days.isEmpty()) {
                    assertThat(assignment.steps().get(0).action())
                            .isIn(Action.RECEIVE, Action.RECEIVE_BY_PHONE, Action.OBJECT);
                }
            });
            assertThat(directive.timeline())
                    .extracting(moment -> moment.step().day())
                    .isSorted();
        }
    }

    @Test
    void whatIsHandedDownFollowsADecompositionAndIsNeverDueLater() {
        for (Directive directive : story.directives()) {
            for (Assignment assignment : directive.assignments()) {
                assertHandedDown(assignment, due(directive, assignment));
            }
        }
    }

    @Test
    void stepsCarryWhatTheirActionNeeds() {
        moments().map(Moment::step).forEach(step -> {
            boolean complete = switch (step.action()) {
                case REPORT -> step.text() != null && step.percent() != null;
                case RECEIVE_BY_PHONE, APPLY_CLOSURE -> step.text() != null;
                case OBJECT, RETURN_REPORT -> step.reason() != null;
                case DECIDE_OBJECTION -> step.reason() != null && step.decision() != null;
                case VERIFY -> step.findings() != null && ("RETURN".equals(step.decision()) == (step.due() != null));
                case CLOSE -> step.text() != null && step.grade() != null;
                case WITHDRAW -> step.ground() != null;
                case REPLY_TO_NOTICE -> step.kind() != null && step.text() != null;
                case JUDGE_REPLY -> step.kind() != null && step.decision() != null;
                case DRAFT_NOTICE, SIGN_NOTICE, SIGN_FOR_NOTICE -> step.kind() != null;
                case RECEIVE, NAME_PEOPLE, DECOMPOSE -> true;
            };
            assertThat(complete).as(step.toString()).isTrue();
        });
    }

    @Test
    void whoActsExists() {
        for (Directive directive : story.directives()) {
            assertThat(city.person(directive.supervisor()).roles())
                    .extracting(DemoCity.RoleInUnit::role)
                    .contains(Role.SUPERVISOR);
        }
        moments().forEach(moment -> {
            String unit = moment.assignment().unit();
            if (moment.step().action() == Action.NAME_PEOPLE) {
                assertThat(city.holder(Role.LIAISON, unit)).as(unit).isPresent();
                assertThat(city.holder(Role.PRINCIPAL, unit)).as(unit).isPresent();
            }
            if (moment.step().unit() != null) {
                city.unit(moment.step().unit());
            }
        });
    }

    @Test
    void nobodyVerifiesTheWorkOfTheirOwnUnit() {
        for (Directive directive : story.directives()) {
            for (Moment moment : directive.timeline()) {
                if (moment.step().action() == Action.VERIFY) {
                    DemoCity.Person verifier = city.person(moment.step().by());
                    String doing = moment.assignment().unit();
                    String verifying = directive.item(moment.item()).verifying();
                    assertThat(verifier.roles()).contains(new DemoCity.RoleInUnit(Role.VERIFIER, verifier.unit()));
                    assertThat(verifier.unit()).isNotEqualTo(doing);
                    assertThat(verifying == null || verifying.equals(doing) || verifying.equals(verifier.unit()))
                            .as(moment.toString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void reportedProgressNeverFalls() {
        story.directives().stream()
                .flatMap(DemoStoryTest::all)
                .forEach(assignment -> assertThat(assignment.steps().stream()
                                .filter(step -> step.percent() != null)
                                .map(Step::percent)
                                .toList())
                        .isSorted()
                        .allMatch(percent -> percent > 0 && percent <= 100));
    }

    @Test
    void textsAreNotRepeated() {
        assertThat(moments().map(Moment::step).filter(step -> step.action() == Action.REPORT))
                .extracting(Step::text)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPageHasSomethingToShow() {
        List<Assignment> all =
                story.directives().stream().flatMap(DemoStoryTest::all).toList();
        assertThat(all).hasSizeBetween(60, 90);
        assertThat(all.stream().filter(a -> last(a) == Action.CLOSE).count()).isGreaterThan(20);
        assertThat(all.stream().filter(a -> has(a, Action.WITHDRAW)).count()).isPositive();
        assertThat(all.stream().filter(a -> has(a, Action.OBJECT)).count()).isGreaterThanOrEqualTo(3);
        assertThat(all.stream().filter(a -> last(a) == Action.OBJECT).count()).isPositive();
        assertThat(all.stream().filter(a -> last(a) == Action.APPLY_CLOSURE).count())
                .isPositive();
        assertThat(all.stream().filter(a -> a.steps().isEmpty()).count()).isPositive();
        assertThat(moments().filter(m -> "RETURN".equals(m.step().decision())).count())
                .isGreaterThanOrEqualTo(3);
        assertThat(all.stream()
                        .filter(a -> city.unit(a.unit()).parent().equals("linxi"))
                        .count())
                .isGreaterThan(6);
        assertThat(story.directives().stream()
                        .filter(directive -> directive.signed() != null)
                        .flatMap(directive -> directive.assignments().stream()
                                .filter(a -> last(a) != Action.CLOSE && last(a) != Action.WITHDRAW)
                                .map(a -> due(directive, a))
                                .filter(due -> due.isBefore(TODAY)))
                        .count())
                .isGreaterThanOrEqualTo(8);
    }

    private void assertHandedDown(Assignment assignment, LocalDate due) {
        for (Assignment child : assignment.children()) {
            int handedDown = assignment.steps().stream()
                    .filter(step -> step.action() == Action.DECOMPOSE)
                    .findFirst()
                    .orElseThrow()
                    .day();
            assertThat(child.steps()).allMatch(step -> step.day() >= handedDown);
            assertThat(child.share()).isNotBlank();
            assertThat(city.unit(child.unit()).parent()).isEqualTo(assignment.unit());
            LocalDate childDue = DemoText.dayOf(child.due(), TODAY);
            assertThat(childDue).as(child.unit()).isBeforeOrEqualTo(due);
            assertHandedDown(child, childDue);
        }
    }

    private LocalDate due(Directive directive, Assignment assignment) {
        Item item = directive.item(assignment.item());
        return item.measures().stream()
                .filter(measure -> measure.responsible().contains(assignment.unit()))
                .map(measure -> measure.deadlineText() == null ? item.deadlineText() : measure.deadlineText())
                .map(text -> DemoText.dayIn(text, TODAY).orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> DemoText.dayIn(item.deadlineText(), TODAY).orElse(LocalDate.MAX));
    }

    private Set<String> units(Item item) {
        return Stream.concat(
                        item.responsible().stream(),
                        item.measures().stream().flatMap(measure -> measure.responsible().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> names(String code) {
        Unit unit = city.unit(code);
        Stream<String> groups = city.groups().stream()
                .filter(group -> group.members().contains(code))
                .flatMap(group -> Stream.concat(Stream.of(group.name()), group.aliases().stream()));
        return Stream.concat(Stream.of(unit.name(), unit.shortName()), groups).collect(Collectors.toSet());
    }

    private Stream<Moment> moments() {
        return story.directives().stream().flatMap(directive -> directive.timeline().stream());
    }

    private static Stream<Assignment> all(Directive directive) {
        return directive.assignments().stream().flatMap(Assignment::withDescendants);
    }

    private static Action last(Assignment assignment) {
        List<Step> steps = assignment.steps();
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).action();
    }

    private static boolean has(Assignment assignment, Action action) {
        return assignment.steps().stream().anyMatch(step -> step.action() == action);
    }
}
