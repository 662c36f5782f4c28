package org.duban.directive.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.intake.DirectiveDraft;

/** Adds, removes, moves, joins and splits items and measures. */
public enum Rearrangement {
    /** A new empty one after this. */
    ADD,
    REMOVE,
    UP,
    DOWN,
    /** The next one becomes part of this. */
    JOIN,
    /** Of an item: this measure and those after it become an item of their own. Of a measure: its second sentence. */
    SPLIT,
    /** A first or further measure at the end of the item. */
    ADD_MEASURE,
    /** Of a table of figures to be reached: each becomes work of the units that it is split over. */
    FROM_INDICATORS;

    /** End of the message key {@code directive.step.<…>}. */
    public String step(Place place) {
        String of = ParticularEdits.isPlace(place) ? ".particular" : place.inMeasure() ? ".measure" : ".item";
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + of;
    }

    /**
     * The rearranged draft.
     *
     * @param place the item or measure; item -1 adds an item at the end; or what stands beside them
     * @throws BusinessRefusal CONFLICT if it is not there any more, INVALID where there is nothing to join or split
     */
    public DirectiveDraft apply(DirectiveDraft draft, Place place) {
        DraftTree tree = new DraftTree(draft);
        if (ParticularEdits.isPlace(place)) {
            return particular(tree, place);
        }
        if (this == FROM_INDICATORS) {
            return FiguresAsItems.of(draft);
        }
        if (!place.inItem()) {
            tree.items().add(blank());
            return tree.draft();
        }
        ObjectNode node = tree.owner(place);
        JsonNode item = tree.items().get(place.item());
        ArrayNode list = place.inMeasure() ? tree.measures(item) : tree.items();
        int index = place.inMeasure() ? place.measure() : place.item();
        switch (this) {
            case ADD -> list.insert(index + 1, blank());
            case REMOVE -> list.remove(index);
            case UP -> move(list, index, index - 1);
            case DOWN -> move(list, index, index + 1);
            case JOIN -> join(list, index, place);
            case SPLIT -> split(tree, node, list, place);
            case ADD_MEASURE -> tree.measures(item).add(blank());
            case FROM_INDICATORS -> throw new IllegalStateException("is no change of one item");
        }
        return tree.draft();
    }

    /** Indicators, duties, phases and the like are added at the end of their list, and dropped. */
    private DirectiveDraft particular(DraftTree tree, Place place) {
        switch (this) {
            case ADD -> ParticularEdits.add(tree, place);
            case REMOVE -> ParticularEdits.remove(tree, place);
            default -> throw BusinessRefusal.field(place.path(), "directive.field.unfit");
        }
        return tree.draft();
    }

    private static ObjectNode blank() {
        return DraftTree.JSON.createObjectNode();
    }

    private static void move(ArrayNode list, int from, int to) {
        if (to >= 0 && to < list.size()) {
            list.insert(to, list.remove(from));
        }
    }

    private static void join(ArrayNode list, int index, Place place) {
        if (index + 1 >= list.size()) {
            throw BusinessRefusal.invalid("directive.join.nothing");
        }
        ObjectNode first = (ObjectNode) list.get(index);
        ObjectNode second = (ObjectNode) list.remove(index + 1);
        for (String field : List.of("text", "goal")) {
            String both =
                    (first.path(field).asText("") + "\n" + second.path(field).asText("")).strip();
            if (!both.isEmpty()
                    && !first.path(field).asText("").equals(second.path(field).asText(""))) {
                first.put(field, both);
            }
        }
        for (String field : List.of("lead", "responsible")) {
            Set<String> all = new LinkedHashSet<>(DraftTree.texts(first, field));
            all.addAll(DraftTree.texts(second, field));
            DraftTree.put(first, field, List.copyOf(all));
        }
        // of two deadlines the later one is that of the whole
        if (second.path("deadline").asText("").compareTo(first.path("deadline").asText("")) > 0
                && !second.path("deadline").isNull()) {
            List.of("deadline", "deadlineText", "deadlineRule", "dueDates")
                    .forEach(field -> first.set(field, second.get(field)));
        }
        if (!place.inMeasure()) {
            second.withArray("measures").forEach(first.withArray("measures")::add);
        }
    }

    private static void split(DraftTree tree, ObjectNode node, ArrayNode list, Place place) {
        if (!place.inMeasure()) {
            splitItem(tree, node, list, place);
            return;
        }
        String text = node.path("text").asText("");
        int end = sentenceEnd(text);
        if (end < 0) {
            throw BusinessRefusal.invalid("directive.split.nothing");
        }
        ObjectNode second = node.deepCopy();
        second.put("no", "");
        second.putObject("sources");
        node.put("text", text.substring(0, end).strip());
        second.put("text", text.substring(end).strip());
        list.insert(place.measure() + 1, second);
    }

    /** Half of the measures, from the middle on, become an item of the same deadline and units. */
    private static void splitItem(DraftTree tree, ObjectNode node, ArrayNode list, Place place) {
        ArrayNode measures = tree.measures(node);
        if (measures.size() < 2) {
            throw BusinessRefusal.invalid("directive.split.nothing");
        }
        int from = (measures.size() + 1) / 2;
        ObjectNode second = node.deepCopy();
        second.put("no", "");
        second.putObject("sources");
        ArrayNode later = second.putArray("measures");
        while (measures.size() > from) {
            later.add(measures.remove(from));
        }
        list.insert(place.item() + 1, second);
    }

    /** Where the text parts: at a line break that somebody set for it, else after its first sentence. */
    private static int sentenceEnd(String text) {
        int line = text.indexOf('\n');
        if (line > 0) {
            return line;
        }
        for (int i = 0; i < text.length() - 1; i++) {
            if ("。；;".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
