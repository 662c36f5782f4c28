package org.duban.directive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import org.duban.intake.DirectiveDraft;

/** A draft is stored as the JSON in which it also travels. */
class DraftConverter implements AttributeConverter<DirectiveDraft, String> {

    @Override
    public String convertToDatabaseColumn(DirectiveDraft draft) {
        try {
            return DraftJson.MAPPER.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("draft cannot be written", e);
        }
    }

    @Override
    public DirectiveDraft convertToEntityAttribute(String text) {
        try {
            return DraftJson.MAPPER.readValue(text, DirectiveDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored draft cannot be read", e);
        }
    }
}
