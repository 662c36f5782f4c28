package org.duban.directive.web;

import java.util.List;
import org.duban.directive.drafting.Place;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DocumentKind;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** Places of a draft in words: 问题七 · 措施 3 · 时限. */
@Component
class PlaceNames {

    private final Texts texts;

    PlaceNames(Texts texts) {
        this.texts = texts;
    }

    String of(DirectiveDraft draft, String path) {
        return Place.parse(path).map(place -> of(draft, place)).orElse(path);
    }

    String of(DirectiveDraft draft, Place place) {
        if (!place.inItem()) {
            return field(place.field().replaceAll("\\[.*", ""));
        }
        String name = item(draft, place.item());
        if (place.inMeasure()) {
            name += " · " + texts.text("directive.place.measure", measure(draft, place));
        }
        return place.field().isEmpty()
                ? name
                : name + " · " + field(place.field().replaceAll("\\[.*", ""));
    }

    String item(DirectiveDraft draft, int index) {
        List<Item> items = draft.items();
        String no = index < items.size() && !items.get(index).no().isBlank()
                ? items.get(index).no()
                : String.valueOf(index + 1);
        String key =
                draft.kind() == DocumentKind.RECTIFICATION_LIST ? "directive.place.problem" : "directive.place.item";
        return texts.text(key, no);
    }

    String field(String name) {
        return texts.textOr("directive.name." + name, name);
    }

    private static String measure(DirectiveDraft draft, Place place) {
        List<Measure> measures = place.item() < draft.items().size()
                ? draft.items().get(place.item()).measures()
                : List.of();
        String no = place.measure() < measures.size()
                ? measures.get(place.measure()).no()
                : "";
        return no.isBlank() ? String.valueOf(place.measure() + 1) : no;
    }
}
