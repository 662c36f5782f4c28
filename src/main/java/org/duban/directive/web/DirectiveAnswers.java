package org.duban.directive.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.duban.directive.DirectiveAccess.Visible;
import org.duban.directive.DirectiveState;
import org.duban.directive.DirectiveSummary;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Source;
import org.duban.directive.Urgency;
import org.duban.directive.WorkCounts;
import org.duban.intake.DirectiveDraft;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Puts directives into the words of the API. */
@Component
class DirectiveAnswers {

    /** A row of the list. */
    record Row(
            String id,
            DirectiveState state,
            String title,
            String docNumber,
            String issuer,
            LocalDate date,
            Source source,
            Urgency urgency,
            OffsetDateTime createdAt,
            OffsetDateTime submittedAt,
            OffsetDateTime issuedAt,
            OffsetDateTime endedAt) {}

    private final Units units;
    private final BusinessClock clock;

    DirectiveAnswers(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    Row row(DirectiveSummary directive) {
        return new Row(
                String.valueOf(directive.id()),
                directive.state(),
                directive.title(),
                directive.docNumber(),
                directive.issuer(),
                directive.docDate(),
                directive.source(),
                directive.urgency(),
                time(directive.createdAt()),
                time(directive.submittedAt()),
                time(directive.issuedAt()),
                time(directive.endedAt()));
    }

    DirectiveDetail detail(Visible visible, WorkCounts.Counts counts) {
        DirectiveView directive = visible.directive();
        boolean whole = visible.whole();
        // the document tells of everybody's work, and so may its name
        boolean hasFile = whole && directive.sourceFile() != null;
        return new DirectiveDetail(
                String.valueOf(directive.id()),
                directive.version(),
                directive.state(),
                whole ? directive.draft() : part(directive.draft(), visible.items()),
                directive.source(),
                directive.urgency(),
                new DirectiveDetail.UnitName(
                        String.valueOf(directive.officeId()),
                        units.tree()
                                .find(directive.officeId())
                                .map(UnitView::name)
                                .orElse(null)),
                Objects.toString(directive.verifyingUnitId(), null),
                whole ? choices(directive.unitChoices()) : Map.of(),
                whole,
                time(directive.createdAt()),
                time(directive.submittedAt()),
                whole ? directive.findingsReason() : null,
                whole ? directive.returnedReason() : null,
                time(directive.signedAt()),
                time(directive.issuedAt()),
                time(directive.endedAt()),
                directive.endReason(),
                directive.archiveNumber(),
                hasFile ? DirectivesApi.PATH + "/" + directive.id() + "/file" : null,
                hasFile ? directive.sourceFileName() : null,
                counts);
    }

    /** The head, and of the items those with work that the reader may see. */
    private static DirectiveDraft part(DirectiveDraft draft, Set<Integer> items) {
        return DirectiveDraft.empty()
                .withKind(draft.kind())
                .withHead(draft.docNumber(), draft.title(), draft.planTitle(), draft.issuer(), draft.date())
                .withItems(IntStream.range(0, draft.items().size())
                        .filter(items::contains)
                        .mapToObj(draft.items()::get)
                        .toList());
    }

    private static Map<String, List<String>> choices(Map<String, List<Long>> choices) {
        Map<String, List<String>> shown = new TreeMap<>();
        choices.forEach(
                (name, ids) -> shown.put(name, ids.stream().map(String::valueOf).toList()));
        return shown;
    }

    private OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** A finding with its message in the caller's language. */
    record FindingRow(Finding.Kind kind, Finding.Severity severity, String place, String message, String suggestion) {}
}
