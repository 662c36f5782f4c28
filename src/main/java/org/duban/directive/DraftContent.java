package org.duban.directive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DocumentKind;

/**
 * Everything that may be changed of a directive before it is signed.
 *
 * @param verifyingUnitId who checks results; the office when null
 * @param unitChoices which units a name in the draft means, where a person decided it
 */
public record DraftContent(
        DirectiveDraft draft,
        Source source,
        Urgency urgency,
        Long verifyingUnitId,
        Map<String, List<Long>> unitChoices) {

    public DraftContent {
        unitChoices = unitChoices == null ? Map.of() : Map.copyOf(new TreeMap<>(unitChoices));
    }

    /** A draft as it was read, classified by what kind of document it is. */
    public static DraftContent of(DirectiveDraft draft) {
        Source likely = draft.kind() == DocumentKind.RECTIFICATION_LIST ? Source.INSPECTION : Source.SUPERIOR_DOCUMENT;
        return new DraftContent(draft, likely, Urgency.NORMAL, null, Map.of());
    }

    public static DraftContent of(DirectiveView directive) {
        return new DraftContent(
                directive.draft(),
                directive.source(),
                directive.urgency(),
                directive.verifyingUnitId(),
                directive.unitChoices());
    }

    public DraftContent withDraft(DirectiveDraft changed) {
        return new DraftContent(changed, source, urgency, verifyingUnitId, unitChoices);
    }

    public DraftContent classified(Source newSource, Urgency newUrgency, Long newVerifyingUnitId) {
        return new DraftContent(draft, newSource, newUrgency, newVerifyingUnitId, unitChoices);
    }

    /** Says which units a name means; none takes the choice back. */
    public DraftContent choosing(String name, List<Long> unitIds) {
        Map<String, List<Long>> choices = new TreeMap<>(unitChoices);
        if (unitIds.isEmpty()) {
            choices.remove(name);
        } else {
            choices.put(name, List.copyOf(unitIds));
        }
        return new DraftContent(draft, source, urgency, verifyingUnitId, choices);
    }

    /** What stands beside the draft, for the record. */
    @JsonIgnore
    public Map<String, Object> classification() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("source", source);
        values.put("urgency", urgency);
        values.put("verifyingUnit", verifyingUnitId);
        values.put("unitChoices", new TreeMap<>(unitChoices));
        return values;
    }
}
