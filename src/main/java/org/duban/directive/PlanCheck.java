package org.duban.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.directive.Finding.Kind;
import org.duban.directive.Finding.Severity;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Holds a plan against the rule that a split must cover its whole (PRODUCT, Decomposition). */
@Component
class PlanCheck {

    private final ResponsibleUnits responsibleUnits;
    private final BusinessClock clock;

    PlanCheck(ResponsibleUnits responsibleUnits, BusinessClock clock) {
        this.responsibleUnits = responsibleUnits;
        this.clock = clock;
    }

    List<Finding> check(DirectiveView directive) {
        DirectiveDraft draft = directive.draft();
        List<Finding> findings = new ArrayList<>();
        if (draft.title() == null || draft.title().isBlank()) {
            findings.add(blocking(Kind.NO_TITLE, "title"));
        }
        if (draft.items().isEmpty()) {
            findings.add(blocking(Kind.NO_ITEMS, "items"));
        }
        if (draft.announcedItemCount() != null
                && draft.announcedItemCount() != draft.items().size()) {
            findings.add(warning(
                    Kind.COUNT_DIFFERS,
                    "items",
                    draft.announcedItemCount(),
                    draft.items().size()));
        }
        for (int i = 0; i < draft.items().size(); i++) {
            checkItem(directive, draft.items().get(i), "items[" + i + "]", findings);
        }
        draft.unsure().stream()
                .filter(unsure -> unsure.field().endsWith("deadline"))
                .forEach(unsure -> findings.add(warning(Kind.DEADLINE_UNSURE, unsure.field())));
        checkNames(directive, findings);
        return findings;
    }

    /** @throws BusinessRefusal if a finding blocks, or a reason for passing others over is missing */
    void requireSubmittable(DirectiveView directive, String reason) {
        List<Finding> findings = check(directive);
        if (findings.stream().anyMatch(f -> f.severity() == Severity.BLOCKING)) {
            throw BusinessRefusal.invalid(
                    "directive.findings.block",
                    findings.stream()
                            .filter(f -> f.severity() == Severity.BLOCKING)
                            .count());
        }
        if (!findings.isEmpty() && (reason == null || reason.isBlank())) {
            throw BusinessRefusal.field("reason", "directive.findings.reason", findings.size());
        }
    }

    private void checkItem(DirectiveView directive, Item item, String place, List<Finding> findings) {
        boolean measuresHaveUnits =
                item.measures().stream().anyMatch(m -> !m.responsible().isEmpty());
        if (item.lead().isEmpty() && item.responsible().isEmpty() && !measuresHaveUnits) {
            findings.add(blocking(Kind.WITHOUT_UNIT, place + ".responsible", item.no()));
        } else if (item.lead().isEmpty()
                && item.measures().stream().allMatch(m -> m.lead().isEmpty())) {
            findings.add(warning(Kind.WITHOUT_LEAD, place + ".lead", item.no()));
        }
        if (item.deadline() == null
                && !item.longTerm()
                && item.measures().stream().allMatch(m -> m.deadline() == null)) {
            findings.add(warning(Kind.WITHOUT_DEADLINE, place + ".deadline", item.no()));
        }
        checkDate(directive, item.deadline(), place + ".deadline", item.no(), findings);
        for (int m = 0; m < item.measures().size(); m++) {
            Measure measure = item.measures().get(m);
            String at = place + ".measures[" + m + "].deadline";
            if (measure.deadline() != null
                    && item.deadline() != null
                    && !item.longTerm()
                    && measure.deadline().isAfter(item.deadline())) {
                findings.add(new Finding(
                        Kind.PART_LATER_THAN_WHOLE,
                        Severity.REASON_NEEDED,
                        at,
                        List.of(item.no(), measure.no(), measure.deadline(), item.deadline()),
                        item.deadline().toString()));
            }
            checkDate(directive, measure.deadline(), at, item.no(), findings);
        }
    }

    private void checkDate(DirectiveView directive, LocalDate date, String place, String no, List<Finding> findings) {
        if (date == null) {
            return;
        }
        if (directive.docDate() != null && date.isBefore(directive.docDate())) {
            findings.add(warning(Kind.DATE_BEFORE_DOCUMENT, place, no, date, directive.docDate()));
        } else if (date.isBefore(clock.today())) {
            findings.add(warning(Kind.DATE_PASSED, place, no, date));
        }
    }

    private void checkNames(DirectiveView directive, List<Finding> findings) {
        Set<String> seen = new LinkedHashSet<>();
        List<Item> items = directive.draft().items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            checkNames(directive, item.lead(), "items[" + i + "].lead", seen, findings);
            checkNames(directive, item.responsible(), "items[" + i + "].responsible", seen, findings);
            for (int m = 0; m < item.measures().size(); m++) {
                String place = "items[" + i + "].measures[" + m + "].responsible";
                checkNames(directive, item.measures().get(m).responsible(), place, seen, findings);
            }
        }
    }

    private void checkNames(
            DirectiveView directive, List<String> names, String place, Set<String> seen, List<Finding> findings) {
        for (String name : names) {
            if (seen.add(name)) {
                ResponsibleUnits.Meaning meaning = responsibleUnits.meaning(directive, name);
                if (meaning.unclear()) {
                    findings.add(blocking(Kind.UNITS_TO_CHOOSE, place, name));
                } else if (meaning.unknown()) {
                    findings.add(blocking(Kind.UNIT_UNKNOWN, place, name));
                }
            }
        }
    }

    private static Finding blocking(Kind kind, String place, Object... args) {
        return new Finding(kind, Severity.BLOCKING, place, List.of(args), null);
    }

    private static Finding warning(Kind kind, String place, Object... args) {
        return new Finding(kind, Severity.REASON_NEEDED, place, List.of(args), null);
    }
}
