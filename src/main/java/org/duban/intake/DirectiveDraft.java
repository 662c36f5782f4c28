package org.duban.intake;

import static org.duban.intake.DraftValues.list;
import static org.duban.intake.DraftValues.map;
import static org.duban.intake.DraftValues.orEmpty;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a reader found in a document, and what a supervisor edits before a directive is issued. The JSON of this record is
 * the answer of {@code POST /api/v1/intake/parse} and the body of {@code POST /api/v1/directives}: fields may be added,
 * not renamed.
 *
 * <p>Missing lists are empty, what the document does not say is null, an absent number, title or goal is "". Dates are
 * those by which work is due; a measure without one takes its item's when it is issued, not here.
 *
 * @param docNumber 发文字号 as printed
 * @param planTitle title of the plan that the document issues (印发), when it is not the document's own
 * @param issuer issuing organs, joined by 、
 * @param leadConvention the document's own words on who leads a list of units, or null
 * @param refDocNumbers document numbers that it cites, in order, each once
 * @param announcedItemCount how many items the document says it has, or null where it says nothing
 * @param phases 阶段 with their dates, in order; items name theirs
 * @param exceptions what the document as a whole lets single units do otherwise (除X外, X县提前至…)
 * @param sources where each head field stands, by its name
 * @param unsure fields that a person should look at first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DirectiveDraft(
        DocumentKind kind,
        String docNumber,
        String title,
        String planTitle,
        String issuer,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date,
        String leadConvention,
        List<String> refDocNumbers,
        List<String> recipients,
        Integer announcedItemCount,
        List<Item> items,
        List<ReportingDuty> reportingDuties,
        List<Indicator> indicators,
        List<DirectiveDraft> embedded,
        List<Event> events,
        List<PlanPhase> phases,
        List<UnitException> exceptions,
        List<LiaisonDuty> liaisons,
        Map<String, Span> sources,
        List<Unsure> unsure) {

    public DirectiveDraft {
        refDocNumbers = list(refDocNumbers);
        recipients = list(recipients);
        items = list(items);
        reportingDuties = list(reportingDuties);
        indicators = list(indicators);
        embedded = list(embedded);
        events = list(events);
        phases = list(phases);
        exceptions = list(exceptions);
        liaisons = list(liaisons);
        sources = map(sources);
        unsure = list(unsure);
    }

    /** A draft in which nothing is known yet. */
    public static DirectiveDraft empty() {
        return new DraftBuilder().build();
    }

    /** To change some fields and keep the others; so a new field costs who copies a draft nothing. */
    public DraftBuilder toBuilder() {
        return new DraftBuilder(this);
    }

    public DirectiveDraft withKind(DocumentKind newKind) {
        return toBuilder().kind(newKind).build();
    }

    /** The same draft with another head: what stands before the items. */
    public DirectiveDraft withHead(
            String newDocNumber, String newTitle, String newPlanTitle, String newIssuer, LocalDate newDate) {
        return toBuilder()
                .docNumber(newDocNumber)
                .title(newTitle)
                .planTitle(newPlanTitle)
                .issuer(newIssuer)
                .date(newDate)
                .build();
    }

    public DirectiveDraft withItems(List<Item> newItems) {
        return toBuilder().items(newItems).build();
    }

    public DirectiveDraft withUnsure(List<Unsure> newUnsure) {
        return toBuilder().unsure(newUnsure).build();
    }

    /** A range of characters in the plain text; in JSON the array {@code [start, end]}, the end not included. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Span(int start, int end) {}

    /** A field, as a path from the draft ({@code items[3].measures[0].deadline}), and the message key of what is unsure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Unsure(String field, String reason) {}

    /** {@code rule} as {@code MONTHLY 10}, {@code YEARLY 12-10}, {@code ONCE 2026-08-20}, or null for no fixed rhythm. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ReportingDuty(String text, String rule, Span source) {}

    /** An announced inspection or the like, from {@code start} to {@code end}, both included. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Event(
            String text,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate start,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate end,
            Span source) {}

    /**
     * One numbered entry: a problem, or a task.
     *
     * @param title the first sentence, or its first clauses when that is long
     * @param text the whole text under the number
     * @param deadlineText as written, several joined by ；, of which {@code deadline} is the latest
     * @param deadlineRule by which rule, as the deadline module names it
     * @param dueDates every single date where the text means more than one (one a year), else empty
     * @param longTerm whether it goes on without end (长期坚持)
     * @param responsible units named for the item as a whole and not at its measures, leads first
     * @param quarterGoals what is to be reached by the end of each quarter, "" where nothing; empty without such goals
     * @param part title of the annex that it stands in, or null in the main part
     * @param condition what must come first (待…后, 如…则), else null: until someone states that it has, work is dormant
     * @param hold what is to be held rather than reached (稳定在90%以上), as written, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            String no,
            String title,
            String goal,
            String text,
            String deadlineText,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate deadline,
            String deadlineRule,
            List<LocalDate> dueDates,
            boolean longTerm,
            List<String> lead,
            List<String> responsible,
            String phase,
            List<Measure> measures,
            List<String> quarterGoals,
            String part,
            String condition,
            String hold,
            List<UnitException> exceptions,
            Map<String, Span> sources) {

        /** An item without goals for its quarters, condition and exceptions. */
        public Item(
                String no,
                String title,
                String goal,
                String text,
                String deadlineText,
                LocalDate deadline,
                String deadlineRule,
                List<LocalDate> dueDates,
                boolean longTerm,
                List<String> lead,
                List<String> responsible,
                String phase,
                List<Measure> measures,
                Map<String, Span> sources) {
            this(
                    no,
                    title,
                    goal,
                    text,
                    deadlineText,
                    deadline,
                    deadlineRule,
                    dueDates,
                    longTerm,
                    lead,
                    responsible,
                    phase,
                    measures,
                    null,
                    null,
                    null,
                    null,
                    null,
                    sources);
        }

        public Item {
            quarterGoals = list(quarterGoals);
            exceptions = list(exceptions);
            no = orEmpty(no);
            title = orEmpty(title);
            goal = orEmpty(goal);
            dueDates = list(dueDates);
            lead = list(lead);
            responsible = list(responsible);
            measures = list(measures);
            sources = map(sources);
        }

        public ItemBuilder toBuilder() {
            return new ItemBuilder(this);
        }

        public Item withMeasures(List<Measure> newMeasures) {
            return toBuilder().measures(newMeasures).build();
        }
    }

    /** One step of an item; the fields as in {@link Item}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Measure(
            String no,
            String text,
            String deadlineText,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate deadline,
            String deadlineRule,
            List<LocalDate> dueDates,
            boolean longTerm,
            List<String> responsible,
            List<String> lead,
            String condition,
            String hold,
            List<UnitException> exceptions,
            Map<String, Span> sources) {

        /** A measure without condition and exceptions. */
        public Measure(
                String no,
                String text,
                String deadlineText,
                LocalDate deadline,
                String deadlineRule,
                List<LocalDate> dueDates,
                boolean longTerm,
                List<String> responsible,
                List<String> lead,
                Map<String, Span> sources) {
            this(
                    no,
                    text,
                    deadlineText,
                    deadline,
                    deadlineRule,
                    dueDates,
                    longTerm,
                    responsible,
                    lead,
                    null,
                    null,
                    null,
                    sources);
        }

        public MeasureBuilder toBuilder() {
            return new MeasureBuilder(this);
        }

        public Measure {
            no = orEmpty(no);
            text = orEmpty(text);
            dueDates = list(dueDates);
            responsible = list(responsible);
            lead = list(lead);
            exceptions = list(exceptions);
            sources = map(sources);
        }
    }
}
