package org.duban.directive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import org.duban.intake.DirectiveDraft;

/** A draft is stored as the JSON in which it also travels. */
class DraftConverter implements AttributeConverter<DirectiveDraft, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String convertToDatabaseColumn(DirectiveDraft draft) {
        try {
            return JSON.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("draft cannot be written", e);
        }
    }

    @Override
    public DirectiveDraft convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, DirectiveDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored draft cannot be read", e);
        }
    }
}
