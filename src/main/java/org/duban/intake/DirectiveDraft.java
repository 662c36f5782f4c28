package org.duban.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a reader found in a document, and what a supervisor edits before a directive is issued. The JSON of this record is
 * the answer of {@code POST /api/v1/intake/parse} and the body of {@code POST /api/v1/directives}: fields may be added,
 * not renamed.
 *
 * <p>Tolerant of absent values: missing lists are empty, what the document does not say is null, an absent number, title
 * or goal is "". Dates are those by which work is due; a measure without one of its own takes its item's when it is
 * issued, not here.
 *
 * @param docNumber 发文字号 as printed
 * @param planTitle title of the plan that the document issues (印发), when it is not the document's own
 * @param issuer issuing organs, joined by 、
 * @param leadConvention the document's own words on who leads a list of units, or null
 * @param refDocNumbers document numbers that it cites, in order, each once
 * @param recipients 主送
 * @param announcedItemCount how many items the document says it has, or null where it says nothing
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
        sources = map(sources);
        unsure = list(unsure);
    }

    /** A draft in which nothing is known yet. */
    public static DirectiveDraft empty() {
        return new DirectiveDraft(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public DirectiveDraft withKind(DocumentKind newKind) {
        return copy(newKind, docNumber, title, planTitle, issuer, date, items, reportingDuties, unsure);
    }

    /** The same draft with another head: what stands before the items. */
    public DirectiveDraft withHead(
            String newDocNumber, String newTitle, String newPlanTitle, String newIssuer, LocalDate newDate) {
        return copy(kind, newDocNumber, newTitle, newPlanTitle, newIssuer, newDate, items, reportingDuties, unsure);
    }

    public DirectiveDraft withItems(List<Item> newItems) {
        return copy(kind, docNumber, title, planTitle, issuer, date, newItems, reportingDuties, unsure);
    }

    public DirectiveDraft withReportingDuties(List<ReportingDuty> newDuties) {
        return copy(kind, docNumber, title, planTitle, issuer, date, items, newDuties, unsure);
    }

    public DirectiveDraft withUnsure(List<Unsure> newUnsure) {
        return copy(kind, docNumber, title, planTitle, issuer, date, items, reportingDuties, newUnsure);
    }

    private DirectiveDraft copy(
            DocumentKind kind,
            String docNumber,
            String title,
            String planTitle,
            String issuer,
            LocalDate date,
            List<Item> items,
            List<ReportingDuty> reportingDuties,
            List<Unsure> unsure) {
        return new DirectiveDraft(
                kind,
                docNumber,
                title,
                planTitle,
                issuer,
                date,
                leadConvention,
                refDocNumbers,
                recipients,
                announcedItemCount,
                items,
                reportingDuties,
                indicators,
                embedded,
                events,
                sources,
                unsure);
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

    /** A figure to reach; {@code quarters} and {@code months} hold null where the document names none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Indicator(
            String name, String unit, BigDecimal annual, List<BigDecimal> quarters, List<BigDecimal> months) {

        public Indicator {
            quarters = nullable(quarters);
            months = nullable(months);
        }
    }

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
     * @param no as printed, without its stop
     * @param title the first sentence, or its first clauses when that is long
     * @param text the whole text under the number
     * @param deadlineText as written, several joined by ；
     * @param deadline what it resolves to, the latest if there are several
     * @param deadlineRule by which rule, as the deadline module names it
     * @param dueDates every single date where the text means more than one (one a year), else empty
     * @param longTerm whether it goes on without end (长期坚持)
     * @param responsible units named for the item as a whole and not at its measures, leads first
     * @param quarterGoals what is to be reached by the end of each quarter, "" where nothing; empty without such goals
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
            Map<String, Span> sources) {

        /** An item without goals for its quarters. */
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
                    sources);
        }

        public Item {
            quarterGoals = list(quarterGoals);
            no = orEmpty(no);
            title = orEmpty(title);
            goal = orEmpty(goal);
            dueDates = list(dueDates);
            lead = list(lead);
            responsible = list(responsible);
            measures = list(measures);
            sources = map(sources);
        }

        public Item withMeasures(List<Measure> newMeasures) {
            return new Item(
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
                    newMeasures,
                    quarterGoals,
                    sources);
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
            Map<String, Span> sources) {

        public Measure {
            no = orEmpty(no);
            text = orEmpty(text);
            dueDates = list(dueDates);
            responsible = list(responsible);
            lead = list(lead);
            sources = map(sources);
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static <T> List<T> list(List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    private static <T> List<T> nullable(List<T> values) {
        return values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    private static Map<String, Span> map(Map<String, Span> values) {
        return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
