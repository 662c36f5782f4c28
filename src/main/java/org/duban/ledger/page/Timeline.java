package org.duban.ledger.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duban.audit.AuditRecord;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** Records in words. */
@Component
class Timeline {

    private static final int LONGEST_NOTE = 120;

    /** What of a record's values says most, the first that is there. */
    private static final List<String> TELLING = List.of(
            "returnReason",
            "reason",
            "ground",
            "opinion",
            "endReason",
            "answeredBy",
            "unit",
            "name",
            "text",
            "leader",
            "archiveNumber",
            "findingsReason",
            "number");

    private static final Set<String> BAD = Set.of(
            "assignment.returned",
            "assignment.closure.refused",
            "assignment.objected",
            "report.returned",
            "directive.returned",
            "assignment.withdrawn",
            "directive.withdrawn");

    /** One entry. @param bad whether something went wrong */
    public record Entry(
            AuditRecord record, int seq, Instant at, String who, String unit, String text, String note, boolean bad) {}

    /** A value before and after. */
    public record Change(String name, String before, String after) {}

    private final Texts texts;
    private final ObjectMapper json;

    Timeline(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    List<Entry> of(List<AuditRecord> records) {
        return records.stream().map(this::entry).toList();
    }

    Entry entry(AuditRecord record) {
        return new Entry(
                record,
                record.seq(),
                record.at(),
                record.actor().equals("system") ? texts.text("ledger.system") : record.actorName(),
                record.unitName(),
                texts.textOr("audit.action." + record.action(), record.action()),
                note(record),
                BAD.contains(record.action()));
    }

    private String note(AuditRecord record) {
        JsonNode after = read(record.after());
        for (String key : TELLING) {
            JsonNode value = after.path(key);
            if (value.isTextual() && !value.asText().isBlank()) {
                String text = value.asText();
                return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) + "…" : text;
            }
        }
        return after.path("percent").isNumber() ? after.path("percent").asInt() + "%" : null;
    }

    /** What changed, value by value, in words. */
    List<Change> changes(AuditRecord record) {
        JsonNode before = read(record.before());
        JsonNode after = read(record.after());
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<Change> changes = new ArrayList<>();
        names.forEach(name -> changes.add(new Change(
                texts.textOr("audit.fact." + name, name),
                value(name, before.path(name)),
                value(name, after.path(name)))));
        return changes;
    }

    private String value(String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.isValueNode() ? value.asText() : value.toString();
        return name.equals("state")
                ? texts.textOr(
                        "ledger.state." + text,
                        texts.textOr("ledger.directive." + text, texts.textOr("ledger.report." + text, text)))
                : text;
    }

    private JsonNode read(String text) {
        try {
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
