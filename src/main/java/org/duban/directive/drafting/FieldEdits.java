package org.duban.directive.drafting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.BusinessRefusal;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.ResolvedDeadline;
import org.duban.intake.DirectiveDraft;

/** Changes single fields of a draft, and what follows from them: a deadline's words give its date, a lead is responsible. */
public final class FieldEdits {

    private static final Set<String> HEAD = Set.of(
            "docNumber",
            "title",
            "planTitle",
            "issuer",
            "date",
            "announcedItemCount",
            "recipients",
            "leadConvention",
            "refDocNumbers");
    private static final Set<String> ITEM = Set.of(
            "no",
            "title",
            "goal",
            "text",
            "phase",
            "deadlineText",
            "deadline",
            "longTerm",
            "lead",
            "responsible",
            "condition",
            "hold");
    private static final Set<String> MEASURE =
            Set.of("no", "text", "deadlineText", "deadline", "longTerm", "lead", "responsible", "condition", "hold");

    /** Of an item or measure, null where the document says nothing. */
    private static final Set<String> PROVISOS = Set.of("condition", "hold");

    private FieldEdits() {}

    /**
     * The draft with another value in one place.
     *
     * @param value as typed; units separated by 、 or comma, dates as 2026-09-30, empty for nothing
     * @throws BusinessRefusal INVALID for a value that does not fit, CONFLICT if the place is not there any more
     */
    public static DirectiveDraft set(DirectiveDraft draft, Place place, String value) {
        if (ParticularEdits.isPlace(place)) {
            DraftTree tree = new DraftTree(draft);
            ParticularEdits.set(tree, place, value.replace("\r\n", "\n").strip(), draft.date());
            return tree.draft();
        }
        Set<String> known = place.inMeasure() ? MEASURE : place.inItem() ? ITEM : HEAD;
        if (!known.contains(place.field())) {
            throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
        DraftTree tree = new DraftTree(draft);
        ObjectNode node = tree.owner(place);
        String text = value.replace("\r\n", "\n").strip();
        switch (place.field()) {
            case "lead", "responsible" -> units(tree, node, place, names(text));
            case "refDocNumbers" -> DraftTree.put(node, "refDocNumbers", names(text));
            case "recipients" -> DraftTree.put(node, "recipients", names(text));
            case "deadlineText" -> deadlineText(tree, node, place, text, draft.date());
            case "deadline" -> deadline(tree, node, place, text);
            case "date" -> put(node, "date", date(place, text));
            case "longTerm" -> node.put("longTerm", Boolean.parseBoolean(text));
            case "announcedItemCount" -> count(node, place, text);
            default -> plain(node, place, text);
        }
        return tree.draft();
    }

    /** Names of units as a person types them. */
    static List<String> names(String text) {
        return Stream.of(text.split("[、，,;；\\n\\t]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static void plain(ObjectNode node, Place place, String text) {
        boolean absent = text.isEmpty() && (!place.inItem() || PROVISOS.contains(place.field()));
        node.put(place.field(), absent ? null : text);
    }

    private static void units(DraftTree tree, ObjectNode node, Place place, List<String> names) {
        DraftTree.put(node, place.field(), names);
        List<String> lead = DraftTree.texts(node, "lead");
        List<String> responsible = DraftTree.texts(node, "responsible");
        if (place.field().equals("lead")) {
            if (place.inMeasure() || !responsible.isEmpty()) {
                DraftTree.put(node, "responsible", together(lead, responsible));
            }
        } else {
            List<String> leading = lead.stream().filter(responsible::contains).toList();
            boolean firstLeads = leading.isEmpty() && place.inMeasure();
            DraftTree.put(
                    node, "lead", firstLeads ? responsible.stream().limit(1).toList() : leading);
        }
        tree.settled(place.withField("lead"));
        tree.settled(place.withField("responsible"));
    }

    private static List<String> together(List<String> first, List<String> rest) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(rest);
        return List.copyOf(all);
    }

    private static void deadlineText(
            DraftTree tree, ObjectNode node, Place place, String text, LocalDate documentDate) {
        Optional<ResolvedDeadline> found = text.isEmpty() ? Optional.empty() : DatePhrase.resolve(text, documentDate);
        node.put("deadlineText", text.isEmpty() ? null : text);
        put(node, "deadline", found.map(ResolvedDeadline::date).orElse(null));
        node.put(
                "deadlineRule",
                found.map(ResolvedDeadline::rule).map(Enum::name).orElse(null));
        node.put("longTerm", found.map(ResolvedDeadline::longTerm).orElse(false));
        DraftTree.put(
                node,
                "dueDates",
                found.map(ResolvedDeadline::dates).orElse(List.of()).stream()
                        .map(LocalDate::toString)
                        .toList());
        Place date = place.withField("deadline");
        if (!text.isEmpty() && found.map(ResolvedDeadline::unsure).orElse(true)) {
            tree.unsure(date, "intake.unsure.deadline");
        } else {
            tree.settled(date);
        }
    }

    /** A person says which day is meant; the words stay as written. */
    private static void deadline(DraftTree tree, ObjectNode node, Place place, String text) {
        put(node, "deadline", date(place, text));
        DraftTree.put(node, "dueDates", List.of());
        tree.settled(place);
    }

    private static void count(ObjectNode node, Place place, String text) {
        try {
            node.put(place.field(), text.isEmpty() ? null : Integer.valueOf(text));
        } catch (NumberFormatException e) {
            throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
    }

    static LocalDate date(Place place, String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw BusinessRefusal.field(place.path(), "directive.field.day", text);
        }
    }

    private static void put(ObjectNode node, String field, LocalDate date) {
        node.put(field, date == null ? null : date.toString());
    }
}
