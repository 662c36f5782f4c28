package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.ItemBuilder;

/** Makes one item of the segments of one entry: first they are sorted by their labels, then each part is read. */
final class EntryReader {

    private final Head head;
    private final String path;
    private final List<Unsure> unsure;
    private final Deadlines deadlines;

    private final List<Piece> problem = new ArrayList<>();
    private final List<Piece> goal = new ArrayList<>();
    private final List<Segment> measureParts = new ArrayList<>();
    private MeasureLines lines;
    private UnitClause lead = UnitClause.NONE;
    private UnitClause responsible = UnitClause.NONE;
    private UnitClause cooperating = UnitClause.NONE;
    private Piece deadline = Piece.EMPTY;
    private final Map<String, Span> sources = new LinkedHashMap<>();

    EntryReader(Head head, String path, List<Unsure> unsure) {
        this.head = head;
        this.path = path;
        this.unsure = unsure;
        deadlines = new Deadlines(head.basis());
    }

    Item read(List<Segment> segments) {
        lines = new MeasureLines(segments);
        Label current = Label.PROBLEM;
        for (Segment segment : segments) {
            boolean afterMeasure = current == Label.MEASURES && !measureParts.isEmpty();
            if (segment.label() == null && holdsNothing(current)) {
                labelled(segment.as(current));
            } else if (segment.label() == null) {
                plain(current, segment);
            } else if (afterMeasure && lines.belongToMeasures(segment)) {
                lines.add(measureParts.size() - 1, segment);
            } else {
                current = segment.label();
                labelled(segment);
            }
        }
        return item(segments.get(0));
    }

    /** A label on a line of its own, whose content is the next line. */
    private boolean holdsNothing(Label current) {
        return switch (current) {
            case DEADLINE -> deadline.isEmpty();
            case LEAD -> lead.isEmpty();
            case RESPONSIBLE -> responsible.isEmpty();
            case COOPERATING -> cooperating.isEmpty();
            default -> false;
        };
    }

    private void plain(Label current, Segment segment) {
        switch (current) {
            case PROBLEM -> problem.add(problem.isEmpty() ? segment.content() : segment.whole());
            case GOAL -> goal.add(segment.whole());
            case MEASURES -> measureParts.add(segment);
            default -> {
                // a continuation of units or of what is not read
            }
        }
    }

    private void labelled(Segment segment) {
        Piece content = segment.content();
        String spaced = content.spacedAs(segment.spaced());
        switch (segment.label()) {
            case PROBLEM -> problem.add(content);
            case GOAL -> goal.add(content);
            case DEADLINE -> deadline = deadline.isEmpty() ? content : deadline;
            case LEAD -> {
                lead = lead.and(UnitClause.parse(spaced, true).asLead());
                source("lead", content);
            }
            case RESPONSIBLE -> {
                responsible = responsible.and(UnitClause.parse(spaced, head.firstLeads()));
                source("responsible", content);
            }
            case COOPERATING -> cooperating = cooperating.and(UnitClause.parse(spaced, false, true));
            case MEASURES -> {
                if (!content.isEmpty()) {
                    measureParts.add(Segment.plain(content, segment.spaced(), segment.cell()));
                }
            }
            default -> {
                // people and those who check
            }
        }
    }

    private Item item(Segment first) {
        Piece text =
                Piece.join(problem.stream().filter(piece -> !piece.isEmpty()).toList());
        Piece title = Titles.of(
                problem.stream().filter(piece -> !piece.isEmpty()).findFirst().orElse(text));
        Piece goalText = Piece.join(goal);
        source("text", text);
        source("title", title);
        source("goal", goalText);
        Optional<Deadlines.Due> due = deadlines.stated(deadline);
        due.ifPresent(found -> source("deadline", found.place()));
        due.filter(Deadlines.Due::unsure).ifPresent(found -> unsure("deadline", "intake.unsure.deadline"));
        List<Measure> measures = measures();
        UnitClause units = itemUnits(measures);
        if (units.lead().isEmpty()
                && measures.stream().allMatch(measure -> measure.lead().isEmpty())) {
            unsure("lead", "intake.unsure.lead");
        }
        return new ItemBuilder()
                .no(first.number() == null ? "" : first.number().printed())
                .title(title.value())
                .goal(goalText.value())
                .text(text.value())
                .deadlineText(due.map(Deadlines.Due::text).orElse(null))
                .deadline(due.map(Deadlines.Due::date).orElse(null))
                .deadlineRule(due.map(Deadlines.Due::rule).orElse(null))
                .dueDates(due.map(Deadlines.Due::dates).orElse(List.of()))
                .longTerm(due.map(Deadlines.Due::longTerm).orElse(false))
                .lead(units.lead())
                .responsible(units.responsible())
                .measures(measures)
                .sources(sources)
                .build();
    }

    /** Who is named for the item as a whole; where its measures name their own, the item keeps only its lead. */
    private UnitClause itemUnits(List<Measure> measures) {
        boolean atMeasures =
                measures.stream().anyMatch(measure -> !measure.responsible().isEmpty());
        UnitClause others = lead.isEmpty() ? responsible : new UnitClause(List.of(), responsible.responsible());
        UnitClause all = lead.and(others).and(cooperating);
        return atMeasures ? new UnitClause(all.lead(), List.of()) : all;
    }

    private List<Measure> measures() {
        List<MeasureText> texts = lines.attachTo(measureParts, head.firstLeads());
        List<Measure> measures = new ArrayList<>();
        for (MeasureText text : texts) {
            String place = path + ".measures[" + measures.size() + "]";
            measures.add(new MeasureReader(deadlines, place, unsure).read(text));
        }
        return measures;
    }

    private void source(String field, Piece piece) {
        if (piece.span() != null) {
            sources.putIfAbsent(field, piece.span());
        }
    }

    private void unsure(String field, String reason) {
        unsure.add(new Unsure(path + "." + field, reason));
    }
}
