package org.duban.directive.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.BusinessRefusal;
import org.duban.directive.DraftContent;
import org.duban.directive.Source;
import org.duban.directive.Urgency;
import org.duban.intake.DirectiveDraft;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads a draft as programs send it: the shape that {@code parse} answers, and beside it how it is classified. */
@Component
class DraftBody {

    private static final DataSize LIMIT = DataSize.ofMegabytes(10);

    /** The fields beside the draft's own. Ids are strings. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Beside(
            Source source,
            Urgency urgency,

            @Schema(description = "Who checks results; the office unless given")
            String verifyingUnitId,

            @Schema(description = "Ids of the units that a name in the draft means, by the name")
            Map<String, List<String>> unitChoices) {}

    private final ObjectMapper json;

    DraftBody(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A new draft.
     *
     * @throws BusinessRefusal TOO_LARGE, INVALID
     * @throws HttpMessageNotReadableException for what is no JSON, or JSON of another shape
     */
    DraftContent read(InputStream body) throws IOException {
        return read(body, null);
    }

    /** A draft in the place of {@code before}: what does not stand beside it stays as it is. */
    DraftContent read(InputStream body, DraftContent before) throws IOException {
        byte[] content = BoundedBody.read(body, LIMIT);
        try {
            JsonNode tree = json.readTree(content);
            if (!tree.isObject()) {
                throw new HttpMessageNotReadableException("no JSON object", BoundedBody.message(content));
            }
            DirectiveDraft draft = json.treeToValue(tree, DirectiveDraft.class);
            return together(draft, json.treeToValue(tree, Beside.class), before);
        } catch (JsonProcessingException e) {
            throw new HttpMessageNotReadableException(e.getOriginalMessage(), e, BoundedBody.message(content));
        }
    }

    private static DraftContent together(DirectiveDraft draft, Beside beside, DraftContent before) {
        DraftContent usual = before == null ? DraftContent.of(draft) : before;
        return new DraftContent(
                draft,
                Objects.requireNonNullElse(beside.source(), usual.source()),
                Objects.requireNonNullElse(beside.urgency(), usual.urgency()),
                beside.verifyingUnitId() == null
                        ? usual.verifyingUnitId()
                        : id("verifyingUnitId", beside.verifyingUnitId()),
                beside.unitChoices() == null ? usual.unitChoices() : choices(beside.unitChoices()));
    }

    private static Map<String, List<Long>> choices(Map<String, List<String>> sent) {
        Map<String, List<Long>> choices = new LinkedHashMap<>();
        sent.forEach((name, ids) -> choices.put(
                name,
                ids == null
                        ? List.of()
                        : ids.stream().map(id -> id("unitChoices." + name, id)).toList()));
        choices.values().removeIf(List::isEmpty);
        return choices;
    }

    private static Long id(String field, String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw BusinessRefusal.field(field, "directive.field.unit");
        }
    }
}
