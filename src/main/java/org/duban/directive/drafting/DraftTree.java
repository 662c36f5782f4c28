package org.duban.directive.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.intake.DirectiveDraft;

/**
 * A draft as a tree that can be rearranged. What is unsure of an item or measure hangs on its node meanwhile, so that it
 * moves along when numbers of places change.
 */
final class DraftTree {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String DOUBTS = "?";

    private final ObjectNode root;

    DraftTree(DirectiveDraft draft) {
        root = JSON.valueToTree(draft);
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode doubt : root.withArray("unsure")) {
            Place.parse(doubt.path("field").asText())
                    .filter(place -> place.inItem() && holds(place))
                    .ifPresentOrElse(
                            place -> doubts(owner(place))
                                    .addObject()
                                    .put("field", place.field())
                                    .set("reason", doubt.get("reason")),
                            () -> kept.add(doubt));
        }
        root.set("unsure", kept);
    }

    DirectiveDraft draft() {
        ArrayNode unsure = root.withArray("unsure");
        ArrayNode items = items();
        for (int i = 0; i < items.size(); i++) {
            collect(items.get(i), "items[" + i + "]", unsure);
            ArrayNode measures = measures(items.get(i));
            for (int m = 0; m < measures.size(); m++) {
                collect(measures.get(m), "items[" + i + "].measures[" + m + "]", unsure);
            }
        }
        try {
            return JSON.treeToValue(root, DirectiveDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an edited draft is no draft any more", e);
        }
    }

    ObjectNode root() {
        return root;
    }

    ArrayNode items() {
        return root.withArray("items");
    }

    ArrayNode measures(JsonNode item) {
        return ((ObjectNode) item).withArray("measures");
    }

    /** The node that holds a field. @throws BusinessRefusal CONFLICT if there is no such item or measure (any more) */
    ObjectNode owner(Place place) {
        if (!place.inItem()) {
            return root;
        }
        if (!holds(place)) {
            throw BusinessRefusal.conflict("directive.place.gone");
        }
        JsonNode item = items().get(place.item());
        return (ObjectNode) (place.inMeasure() ? measures(item).get(place.measure()) : item);
    }

    void settled(Place place) {
        ArrayNode doubts = doubts(owner(place));
        for (int d = doubts.size() - 1; d >= 0; d--) {
            if (doubts.get(d).path("field").asText().equals(place.field())) {
                doubts.remove(d);
            }
        }
    }

    void unsure(Place place, String reason) {
        settled(place);
        doubts(owner(place)).addObject().put("field", place.field()).put("reason", reason);
    }

    static void put(ObjectNode node, String field, List<String> values) {
        ArrayNode list = node.putArray(field);
        values.forEach(list::add);
    }

    static List<String> texts(JsonNode node, String field) {
        List<String> values = new java.util.ArrayList<>();
        node.path(field).forEach(value -> values.add(value.asText()));
        return values;
    }

    private boolean holds(Place place) {
        return place.item() < items().size()
                && place.measure() < measures(items().get(place.item())).size();
    }

    private static ArrayNode doubts(ObjectNode node) {
        return node.withArray("/" + DOUBTS);
    }

    private static void collect(JsonNode node, String path, ArrayNode unsure) {
        JsonNode doubts = ((ObjectNode) node).remove(DOUBTS);
        if (doubts != null) {
            for (JsonNode doubt : doubts) {
                unsure.addObject()
                        .put("field", path + "." + doubt.path("field").asText())
                        .set("reason", doubt.get("reason"));
            }
        }
    }
}
