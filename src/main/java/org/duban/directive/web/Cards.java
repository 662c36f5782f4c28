package org.duban.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.directive.ResponsibleUnits;
import org.duban.directive.UnitGuesses;
import org.duban.directive.drafting.Place;
import org.duban.directive.drafting.SourceMarkup;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitView;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** Makes of each finding what a person needs to settle it: its place, the present value, and buttons for the ways out. */
@Component
class Cards {

    private static final Set<Kind> WITHOUT_WAY_OUT = Set.of(
            Kind.NUMBER_ON_FILE,
            Kind.UNIT_WITHOUT_TASK,
            Kind.MONTHS_CONTRADICT_QUARTERS,
            Kind.MONTH_PERCENT_CONTRADICTS_QUARTERS,
            Kind.DATE_PASSED);

    private final PlaceNames places;
    private final UnitGuesses guesses;
    private final ResponsibleUnits responsibleUnits;
    private final Texts texts;

    Cards(PlaceNames places, UnitGuesses guesses, ResponsibleUnits responsibleUnits, Texts texts) {
        this.places = places;
        this.guesses = guesses;
        this.responsibleUnits = responsibleUnits;
        this.texts = texts;
    }

    /** Cards for what can be settled here; everything else stands in the list of the plan check alone. */
    List<Card> of(DirectiveView directive, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> hasWayOut(directive, finding))
                .map(finding -> card(directive, finding))
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .toList();
    }

    String message(Finding finding) {
        return texts.text(finding.messageKey(), finding.args().toArray());
    }

    /** A paper without items can be helped where it has figures that become items. */
    private static boolean hasWayOut(DirectiveView directive, Finding finding) {
        return finding.kind() == Kind.NO_ITEMS
                ? !directive.draft().indicators().isEmpty()
                : !WITHOUT_WAY_OUT.contains(finding.kind());
    }

    private static int rank(Card card) {
        return card.contradicts() ? 0 : card.finding().blocks() ? 1 : 2;
    }

    private Card card(DirectiveView directive, Finding finding) {
        boolean named = finding.kind() == Kind.UNIT_UNKNOWN || finding.kind() == Kind.UNITS_TO_CHOOSE;
        String name = named ? finding.args().get(0).toString() : null;
        String type = finding.place().endsWith("deadline") ? "date" : "text";
        return new Card(
                finding,
                places.of(directive.draft(), finding.place()),
                message(finding),
                named
                                || finding.kind() == Kind.NO_ITEMS
                                || finding.place().endsWith(".text")
                                || finding.place().endsWith(".goal")
                        ? null
                        : value(directive.draft(), finding.place()),
                type,
                marks(directive.draft(), finding),
                fixes(directive, finding),
                finding.kind() == Kind.UNITS_TO_CHOOSE ? choices(directive, finding, name) : List.of(),
                name);
    }

    private List<Card.Fix> fixes(DirectiveView directive, Finding finding) {
        List<Card.Fix> fixes = new ArrayList<>();
        String place = finding.place();
        String suggestion = finding.suggestion();
        switch (finding.kind()) {
            case PART_LATER_THAN_WHOLE -> {
                fixes.add(set("directive.fix.measure", place, suggestion));
                String whole = place.replaceAll("\\.measures.*", ".deadline");
                fixes.add(
                        set("directive.fix.whole", whole, finding.args().get(2).toString()));
            }
            case DEADLINE_UNSURE -> {
                fixes.add(set(
                        "directive.fix.confirm", place, finding.args().get(3).toString()));
                add(fixes, "directive.fix.other", place, suggestion);
            }
            case WITHOUT_LEAD -> {
                add(fixes, "directive.fix.lead", place, suggestion);
                String all = String.join("、", item(directive.draft(), place).responsible());
                if (all.contains("、")) {
                    fixes.add(set("directive.fix.all-lead", place, all));
                }
            }
            case WITHOUT_DEADLINE -> {
                add(fixes, "directive.fix.date", place, suggestion);
                fixes.add(set("directive.fix.long-term", place.replace(".deadline", ".longTerm"), "true"));
            }
            case NO_ITEMS ->
                fixes.add(new Card.Fix(
                        texts.text(
                                "directive.fix.from-indicators",
                                directive.draft().indicators().size()),
                        "rearrange",
                        "how",
                        "FROM_INDICATORS",
                        null));
            case UNIT_UNKNOWN -> {
                String name = finding.args().get(0).toString();
                for (UnitView unit : guesses.likeliest(name, directive.officeId())) {
                    String id = String.valueOf(unit.id());
                    fixes.add(new Card.Fix(texts.text("directive.fix.unit", unit.name()), "units", "unit", id, name));
                }
            }
            default -> add(fixes, "directive.fix.set", place, suggestion);
        }
        return fixes;
    }

    private void add(List<Card.Fix> fixes, String key, String place, String suggestion) {
        if (suggestion != null) {
            fixes.add(set(key, place, suggestion));
        }
    }

    private Card.Fix set(String key, String place, String value) {
        return new Card.Fix(texts.text(key, value), "fields", place, value, null);
    }

    /**
     * Preselected are those that the item names (其他: does not name), else those in the counties that it obliges: there
     * the problem is.
     */
    private List<Card.Choice> choices(DirectiveView directive, Finding finding, String name) {
        Item item = item(directive.draft(), finding.place());
        List<UnitView> open = guesses.choices(name, directive.officeId());
        boolean rest = ResponsibleUnits.isRest(name);
        List<UnitView> named =
                open.stream().filter(unit -> isNamed(unit, item) != rest).toList();
        List<UnitView> likely = named.isEmpty()
                ? open.stream()
                        .filter(unit -> obliged(directive, item).anyMatch(other -> unit.isWithin(other.id())))
                        .toList()
                : named;
        return open.stream()
                .map(unit -> new Card.Choice(String.valueOf(unit.id()), unit.shortName(), likely.contains(unit)))
                .toList();
    }

    private static boolean isNamed(UnitView unit, Item item) {
        String about = item.title()
                + item.text()
                + item.goal()
                + String.join("", item.measures().stream().map(Measure::text).toList());
        return Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream())
                .anyMatch(about::contains);
    }

    private Stream<UnitView> obliged(DirectiveView directive, Item item) {
        return Stream.concat(
                        item.lead().stream(),
                        item.measures().stream().map(Measure::responsible).flatMap(List::stream))
                .distinct()
                .flatMap(name -> responsibleUnits.meaning(directive, name).units().stream())
                .filter(unit -> unit.level() == UnitLevel.COUNTY);
    }

    private static Item item(DirectiveDraft draft, String path) {
        int index = Place.parse(path).map(Place::item).orElse(0);
        return draft.items().get(index);
    }

    private static String marks(DirectiveDraft draft, Finding finding) {
        String id = SourceMarkup.id(finding.place());
        return switch (finding.kind()) {
            case PART_LATER_THAN_WHOLE ->
                id + " " + SourceMarkup.id(finding.place().replaceAll("\\.measures.*", ".deadline"));
            case WITHOUT_LEAD ->
                id + " " + SourceMarkup.id(finding.place().replace(".lead", ".responsible")) + " "
                        + SourceMarkup.id(finding.place().replace(".lead", ".title"));
            case WITHOUT_UNIT, WITHOUT_DEADLINE, NUMBERING_GAP ->
                id + " "
                        + SourceMarkup.id(finding.place().replaceAll("\\.[A-Za-z]+$", ".text")) + " "
                        + SourceMarkup.id(finding.place().replaceAll("\\.[A-Za-z]+$", ".title"));
            default -> id;
        };
    }

    /** The value of a place as a control holds it. */
    static String value(DirectiveDraft draft, String path) {
        return Place.parse(path).map(place -> FieldValues.of(draft, place)).orElse(null);
    }
}
