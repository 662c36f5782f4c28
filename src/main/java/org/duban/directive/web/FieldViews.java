package org.duban.directive.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.directive.DirectiveView;
import org.duban.directive.ResponsibleUnits;
import org.duban.directive.drafting.ParticularEdits;
import org.duban.directive.drafting.Place;
import org.duban.directive.drafting.SourceMarkup;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.UnitException;
import org.duban.organization.UnitView;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** The fields of a draft as the review page shows them. */
@Component
class FieldViews {

    private static final List<String> HEAD = List.of("title", "docNumber", "date", "issuer", "recipients");
    private static final List<String> ITEM =
            List.of("title", "goal", "no", "lead", "responsible", "deadlineText", "deadline", "longTerm");
    private static final List<String> MEASURE =
            List.of("text", "no", "lead", "responsible", "deadlineText", "deadline", "longTerm");
    private static final List<String> PROVISOS = List.of("condition", "hold");
    private static final List<String> WIDE =
            List.of("title", "goal", "text", "recipients", "responsible", "condition", "hold");

    private final PlaceNames places;
    private final ResponsibleUnits responsibleUnits;
    private final ParticularViews particulars;
    private final Texts texts;

    FieldViews(PlaceNames places, ResponsibleUnits responsibleUnits, ParticularViews particulars, Texts texts) {
        this.places = places;
        this.responsibleUnits = responsibleUnits;
        this.particulars = particulars;
        this.texts = texts;
    }

    List<Review.Field> head(DirectiveView directive) {
        return HEAD.stream().map(field -> field(directive, Place.head(field))).toList();
    }

    Review.ItemForm item(DirectiveView directive, int index) {
        DirectiveDraft draft = directive.draft();
        Place item = new Place(index, -1, "");
        List<Review.MeasureForm> measures = Stream.iterate(
                        0, m -> m < draft.items().get(index).measures().size(), m -> m + 1)
                .map(m -> measure(directive, new Place(index, m, "")))
                .toList();
        return new Review.ItemForm(
                index,
                places.item(draft, index),
                fields(directive, item, ITEM),
                provisos(directive, item, draft.items().get(index).exceptions()),
                measures);
    }

    /** The same field with those whose values follow from it. */
    List<Review.Field> around(DirectiveView directive, Place place) {
        if (ParticularEdits.isPlace(place)) {
            return particulars.around(directive.draft(), place);
        }
        List<String> fields = switch (place.field()) {
            case "deadlineText", "deadline" -> List.of("deadlineText", "deadline", "longTerm");
            case "lead", "responsible" -> List.of("lead", "responsible");
            default -> List.of(place.field());
        };
        return fields.stream()
                .map(field -> field(directive, place.withField(field)))
                .toList();
    }

    private Review.MeasureForm measure(DirectiveView directive, Place place) {
        return new Review.MeasureForm(
                place.measure(),
                places.of(directive.draft(), place),
                fields(directive, place, MEASURE),
                provisos(
                        directive,
                        place,
                        directive
                                .draft()
                                .items()
                                .get(place.item())
                                .measures()
                                .get(place.measure())
                                .exceptions()));
    }

    private Review.Provisos provisos(DirectiveView directive, Place owner, List<UnitException> exceptions) {
        return new Review.Provisos(
                fields(directive, owner, PROVISOS),
                new Particulars.Section(
                        "exceptions", owner.path() + ".exceptions", particulars.exceptions(owner.path(), exceptions)));
    }

    private List<Review.Field> fields(DirectiveView directive, Place owner, List<String> names) {
        return names.stream()
                .map(name -> field(directive, owner.withField(name)))
                .toList();
    }

    private Review.Field field(DirectiveView directive, Place place) {
        String path = place.path();
        String value = Objects.toString(FieldValues.of(directive.draft(), place), "");
        String type = switch (place.field()) {
            case "goal", "text" -> "area";
            case "title" -> place.inItem() ? "area" : "text";
            case "deadline", "date" -> "date";
            case "longTerm" -> "check";
            case "lead", "responsible" -> "units";
            default -> "text";
        };
        return new Review.Field(
                path,
                "f-" + Place.id(path),
                type,
                places.field(place.field()),
                value,
                marks(place),
                type.equals("units") ? chips(directive, value, place.field().equals("lead")) : List.of(),
                WIDE.contains(place.field()));
    }

    private static String marks(Place place) {
        String own = SourceMarkup.id(place.path());
        return switch (place.field()) {
            case "deadlineText", "longTerm" ->
                SourceMarkup.id(place.withField("deadline").path());
            case "lead" ->
                own + " " + SourceMarkup.id(place.withField("responsible").path());
            case "no" ->
                SourceMarkup.id(
                        place.withField(place.inMeasure() ? "text" : "title").path());
            default -> own;
        };
    }

    private List<Review.Chip> chips(DirectiveView directive, String names, boolean lead) {
        return Stream.of(names.split("、"))
                .filter(name -> !name.isEmpty())
                .map(name -> chip(directive, name, lead))
                .toList();
    }

    private Review.Chip chip(DirectiveView directive, String name, boolean lead) {
        ResponsibleUnits.Meaning meaning = responsibleUnits.meaning(directive, name);
        if (meaning.unknown() || meaning.unclear()) {
            String key = meaning.unclear() ? "directive.chip.open" : "directive.chip.unknown";
            return new Review.Chip(name, texts.text(key), "a");
        }
        String units = meaning.group()
                ? texts.text("directive.chip.group", meaning.units().size())
                : meaning.units().stream()
                        .map(UnitView::name)
                        .filter(full -> !full.equals(name))
                        .findFirst()
                        .orElse("");
        return new Review.Chip(name, units, lead ? "b" : null);
    }
}
