package org.duban.directive.web;

import java.util.List;
import java.util.Objects;
import org.duban.directive.drafting.Place;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;

/** Fields of a draft as controls hold them. */
final class FieldValues {

    private FieldValues() {}

    /** Null for a place that no control is for. */
    static String of(DirectiveDraft draft, Place place) {
        if (!place.inItem()) {
            return head(draft, place.field());
        }
        Item item = draft.items().get(place.item());
        return place.inMeasure() ? of(item.measures().get(place.measure()), place.field()) : of(item, place.field());
    }

    private static String head(DirectiveDraft draft, String field) {
        return switch (field) {
            case "title" -> text(draft.title());
            case "docNumber" -> text(draft.docNumber());
            case "planTitle" -> text(draft.planTitle());
            case "issuer" -> text(draft.issuer());
            case "date" -> text(draft.date());
            case "announcedItemCount" -> text(draft.announcedItemCount());
            case "recipients" -> names(draft.recipients());
            case "refDocNumbers" -> names(draft.refDocNumbers());
            default -> null;
        };
    }

    private static String of(Item item, String field) {
        return switch (field) {
            case "no" -> item.no();
            case "title" -> item.title();
            case "goal" -> item.goal();
            case "deadlineText" -> text(item.deadlineText());
            case "deadline" -> text(item.deadline());
            case "longTerm" -> String.valueOf(item.longTerm());
            case "condition" -> text(item.condition());
            case "hold" -> text(item.hold());
            case "lead" -> names(item.lead());
            case "responsible" -> names(item.responsible());
            default -> null;
        };
    }

    private static String of(Measure measure, String field) {
        return switch (field) {
            case "no" -> measure.no();
            case "text" -> measure.text();
            case "deadlineText" -> text(measure.deadlineText());
            case "deadline" -> text(measure.deadline());
            case "longTerm" -> String.valueOf(measure.longTerm());
            case "condition" -> text(measure.condition());
            case "hold" -> text(measure.hold());
            case "lead" -> names(measure.lead());
            case "responsible" -> names(measure.responsible());
            default -> null;
        };
    }

    private static String names(List<String> names) {
        return String.join("、", names);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
