package org.duban.directive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.duban.directive.DraftContent;

/**
 * What a change of a draft changed, field by field, for the record: a whole draft of a hundred items twice for one
 * corrected date would bury it.
 *
 * @param before the changed fields by their places, as they were; null where there was nothing
 * @param after the same as they are now
 */
public record DraftChange(Map<String, Object> before, Map<String, Object> after) {

    public static DraftChange between(DraftContent before, DraftContent after) {
        Map<String, Object> old = new LinkedHashMap<>(before.classification());
        Map<String, Object> now = new LinkedHashMap<>(after.classification());
        unlike(DraftJson.MAPPER.valueToTree(before.draft()), DraftJson.MAPPER.valueToTree(after.draft()), "", old, now);
        Map<String, Object> was = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        TreeSet<String> places = new TreeSet<>(old.keySet());
        places.addAll(now.keySet());
        for (String place : places) {
            if (!Objects.equals(old.get(place), now.get(place))) {
                was.put(place, old.get(place));
                is.put(place, now.get(place));
            }
        }
        return new DraftChange(was, is);
    }

    /** Puts the values of what differs; what is equal, mostly all but one item, is passed over as a whole. */
    private static void unlike(
            JsonNode before, JsonNode after, String place, Map<String, Object> old, Map<String, Object> now) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                unlike(before.path(name), after.path(name), place.isEmpty() ? name : place + "." + name, old, now);
            }
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                unlike(before.path(i), after.path(i), place + "[" + i + "]", old, now);
            }
        } else {
            put(before, place, old);
            put(after, place, now);
        }
    }

    private static void put(JsonNode node, String place, Map<String, Object> values) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                put(field.getValue(), place.isEmpty() ? field.getKey() : place + "." + field.getKey(), values);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                put(node.get(i), place + "[" + i + "]", values);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.put(place, node.isTextual() ? node.textValue() : node.asText());
        }
    }
}
