package org.duban.directive.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.duban.directive.DraftContent;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.Indicator;
import org.duban.intake.IntakeReader;
import org.duban.intake.LiaisonDuty;
import org.duban.intake.PlanPhase;
import org.duban.intake.UnitException;
import org.duban.intake.UnitShare;
import org.duban.organization.UnitTree;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/**
 * What a draft must keep to, whatever door it came by: sizes that an office's documents stay below, text that can be
 * stored and shown, dates of this age, no mark of secrecy. Whether a plan is a good one is the plan check's matter.
 */
@Component
public class DraftRules {

    private static final int DEEPEST = 3;

    private final Units units;
    private final IntakeReader reader;

    DraftRules(Units units, IntakeReader reader) {
        this.units = units;
        this.reader = reader;
    }

    /** @throws org.duban.BusinessRefusal INVALID, with the place of each wrong value */
    public void require(DraftContent content) {
        DraftLimits limits = new DraftLimits();
        draft(limits, "", content.draft(), 1);
        choices(limits, content);
        limits.refuse();
        String text = limits.allText();
        // each level of secrecy is written with this character; without it a large draft need not be read at each
        // change
        if (text.indexOf('密') >= 0) {
            reader.requireOpen(text);
        }
    }

    private void choices(DraftLimits limits, DraftContent content) {
        UnitTree tree = units.tree();
        if (content.verifyingUnitId() != null
                && tree.find(content.verifyingUnitId()).isEmpty()) {
            limits.wrong("verifyingUnitId", "directive.field.unit");
        }
        limits.size("unitChoices", content.unitChoices().size(), 1_000);
        for (Map.Entry<String, List<Long>> choice : content.unitChoices().entrySet()) {
            String place = "unitChoices." + choice.getKey();
            limits.text(place, choice.getKey(), 200);
            limits.size(place, choice.getValue().size(), 3_000);
            if (choice.getValue().stream().anyMatch(id -> tree.find(id).isEmpty())) {
                limits.wrong(place, "directive.field.unit");
            }
        }
    }

    private static void draft(DraftLimits limits, String at, DirectiveDraft draft, int depth) {
        limits.text(at + "docNumber", draft.docNumber(), 200);
        limits.text(at + "title", draft.title(), 500);
        limits.text(at + "planTitle", draft.planTitle(), 500);
        limits.text(at + "issuer", draft.issuer(), 500);
        limits.text(at + "leadConvention", draft.leadConvention(), 500);
        limits.date(at + "date", draft.date());
        limits.number(at + "announcedItemCount", draft.announcedItemCount(), 100_000);
        limits.texts(at + "refDocNumbers", draft.refDocNumbers(), 500, 200);
        limits.texts(at + "recipients", draft.recipients(), 3_000, 200);
        spans(limits, at, draft.sources());
        if (limits.size(at + "items", draft.items().size(), 1_000)) {
            for (int i = 0; i < draft.items().size(); i++) {
                item(limits, at + "items[" + i + "]", draft.items().get(i));
            }
        }
        rest(limits, at, draft);
        if (limits.size(at + "embedded", draft.embedded().size(), depth < DEEPEST ? 20 : 0)) {
            for (int i = 0; i < draft.embedded().size(); i++) {
                draft(limits, at + "embedded[" + i + "].", draft.embedded().get(i), depth + 1);
            }
        }
    }

    private static void item(DraftLimits limits, String at, Item item) {
        limits.text(at + ".no", item.no(), 50);
        limits.text(at + ".title", item.title(), 2_000);
        limits.text(at + ".goal", item.goal(), 20_000);
        limits.text(at + ".text", item.text(), 100_000);
        limits.text(at + ".deadlineText", item.deadlineText(), 1_000);
        limits.text(at + ".deadlineRule", item.deadlineRule(), 100);
        limits.text(at + ".phase", item.phase(), 500);
        limits.date(at + ".deadline", item.deadline());
        limits.dates(at + ".dueDates", item.dueDates());
        limits.texts(at + ".lead", item.lead(), 300, 200);
        limits.texts(at + ".responsible", item.responsible(), 300, 200);
        limits.size(at + ".quarterGoals", item.quarterGoals().size(), 4);
        item.quarterGoals().forEach(goal -> limits.text(at + ".quarterGoals", goal, 20_000));
        limits.text(at + ".part", item.part(), 500);
        limits.text(at + ".condition", item.condition(), 2_000);
        limits.text(at + ".hold", item.hold(), 2_000);
        exceptions(limits, at + ".exceptions", item.exceptions());
        spans(limits, at + ".", item.sources());
        if (limits.size(at + ".measures", item.measures().size(), 300)) {
            for (int m = 0; m < item.measures().size(); m++) {
                measure(limits, at + ".measures[" + m + "]", item.measures().get(m));
            }
        }
    }

    private static void measure(DraftLimits limits, String at, Measure measure) {
        limits.text(at + ".no", measure.no(), 50);
        limits.text(at + ".text", measure.text(), 100_000);
        limits.text(at + ".deadlineText", measure.deadlineText(), 1_000);
        limits.text(at + ".deadlineRule", measure.deadlineRule(), 100);
        limits.date(at + ".deadline", measure.deadline());
        limits.dates(at + ".dueDates", measure.dueDates());
        limits.texts(at + ".lead", measure.lead(), 300, 200);
        limits.texts(at + ".responsible", measure.responsible(), 300, 200);
        limits.text(at + ".condition", measure.condition(), 2_000);
        limits.text(at + ".hold", measure.hold(), 2_000);
        exceptions(limits, at + ".exceptions", measure.exceptions());
        spans(limits, at + ".", measure.sources());
    }

    private static void exceptions(DraftLimits limits, String at, List<UnitException> exceptions) {
        limits.size(at, exceptions.size(), 300);
        for (UnitException exception : exceptions) {
            limits.text(at + ".unit", exception.unit(), 200);
            limits.text(at + ".deadlineText", exception.deadlineText(), 1_000);
            limits.date(at + ".deadline", exception.deadline());
            limits.span(at + ".source", exception.source());
        }
    }

    private static void rest(DraftLimits limits, String at, DirectiveDraft draft) {
        limits.size(at + "reportingDuties", draft.reportingDuties().size(), 500);
        for (ReportingDuty duty : draft.reportingDuties()) {
            limits.text(at + "reportingDuties.text", duty.text(), 20_000);
            limits.text(at + "reportingDuties.rule", duty.rule(), 100);
            limits.span(at + "reportingDuties.source", duty.source());
        }
        limits.size(at + "indicators", draft.indicators().size(), 500);
        for (Indicator indicator : draft.indicators()) {
            limits.text(at + "indicators.name", indicator.name(), 500);
            limits.text(at + "indicators.unit", indicator.unit(), 100);
            figures(limits, at + "indicators", indicator.annual(), indicator.quarters(), indicator.months());
            limits.only(at + "indicators.monthsUnit", indicator.monthsUnit(), Indicator.PERCENT_OF_ANNUAL);
            limits.span(at + "indicators.source", indicator.source());
            limits.size(at + "indicators.split", indicator.split().size(), 3_000);
            for (UnitShare share : indicator.split()) {
                limits.text(at + "indicators.split.unit", share.unit(), 200);
                figures(limits, at + "indicators.split", share.annual(), share.quarters(), share.months());
            }
        }
        plan(limits, at, draft);
        limits.size(at + "events", draft.events().size(), 500);
        for (Event event : draft.events()) {
            limits.text(at + "events.text", event.text(), 20_000);
            limits.date(at + "events.start", event.start());
            limits.date(at + "events.end", event.end());
            limits.span(at + "events.source", event.source());
        }
        limits.size(at + "unsure", draft.unsure().size(), 10_000);
        for (Unsure unsure : draft.unsure()) {
            limits.key(at + "unsure.field", unsure.field());
            limits.key(at + "unsure.reason", unsure.reason());
        }
    }

    private static void figures(
            DraftLimits limits, String at, BigDecimal annual, List<BigDecimal> quarters, List<BigDecimal> months) {
        limits.size(at + ".quarters", quarters.size(), 4);
        limits.size(at + ".months", months.size(), 12);
        limits.figure(at, annual);
        quarters.forEach(value -> limits.figure(at, value));
        months.forEach(value -> limits.figure(at, value));
    }

    private static void plan(DraftLimits limits, String at, DirectiveDraft draft) {
        limits.size(at + "phases", draft.phases().size(), 100);
        for (PlanPhase phase : draft.phases()) {
            limits.text(at + "phases.name", phase.name(), 500);
            limits.text(at + "phases.text", phase.text(), 1_000);
            limits.date(at + "phases.start", phase.start());
            limits.date(at + "phases.end", phase.end());
            limits.span(at + "phases.source", phase.source());
        }
        exceptions(limits, at + "exceptions", draft.exceptions());
        limits.size(at + "liaisons", draft.liaisons().size(), 100);
        for (LiaisonDuty liaison : draft.liaisons()) {
            limits.text(at + "liaisons.text", liaison.text(), 20_000);
            limits.text(at + "liaisons.role", liaison.role(), 100);
            limits.text(at + "liaisons.units", liaison.units(), 1_000);
            limits.text(at + "liaisons.deadlineText", liaison.deadlineText(), 1_000);
            limits.date(at + "liaisons.deadline", liaison.deadline());
            limits.span(at + "liaisons.source", liaison.source());
        }
    }

    private static void spans(DraftLimits limits, String at, Map<String, Span> sources) {
        limits.size(at + "sources", sources.size(), 30);
        sources.forEach((field, span) -> {
            limits.key(at + "sources", field);
            limits.span(at + "sources." + field, span);
        });
    }
}
