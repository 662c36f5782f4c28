package org.duban.directive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Map;

/** Names of units and what a person said they mean, as JSON. */
class UnitChoicesConverter implements AttributeConverter<Map<String, List<Long>>, String> {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String convertToDatabaseColumn(Map<String, List<Long>> choices) {
        try {
            return JSON.writeValueAsString(choices);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("choices cannot be written", e);
        }
    }

    @Override
    public Map<String, List<Long>> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored choices cannot be read", e);
        }
    }
}
