package org.duban.directive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import org.duban.intake.DirectiveDraft;
import org.hibernate.annotations.Immutable;

/**
 * A draft is stored as the JSON in which it also travels. It never changes: Hibernate need not copy it to see whether it
 * did.
 */
@Immutable
class DraftConverter implements AttributeConverter<DirectiveDraft, String> {

    private static final ParsedDrafts PARSED = new ParsedDrafts();

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
        return text == null ? null : PARSED.find(text).orElseGet(() -> PARSED.keep(text, parsed(text)));
    }

    private static DirectiveDraft parsed(String text) {
        try {
            return DraftJson.MAPPER.readValue(text, DirectiveDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored draft cannot be read", e);
        }
    }
}
