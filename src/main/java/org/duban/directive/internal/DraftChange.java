package org.duban.directive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
        Map<String, Object> old = flat(before);
        Map<String, Object> now = flat(after);
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

    private static Map<String, Object> flat(DraftContent content) {
        Map<String, Object> values = new LinkedHashMap<>(content.classification());
        put(DraftJson.MAPPER.valueToTree(content.draft()), "", values);
        return values;
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
        } else if (!node.isNull()) {
            values.put(place, node.isTextual() ? node.textValue() : node.asText());
        }
    }
}
