package org.duban.intake.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.MeasureBuilder;

/** Makes a measure of its text and of the statement that closes it. */
final class MeasureReader {

    private final Deadlines deadlines;
    private final String path;
    private final List<Unsure> unsure;

    MeasureReader(Deadlines deadlines, String path, List<Unsure> unsure) {
        this.deadlines = deadlines;
        this.path = path;
        this.unsure = unsure;
    }

    Measure read(MeasureText measure) {
        UnitStatement statement = measure.statement();
        UnitClause units = statement == null ? UnitClause.NONE : statement.units();
        Optional<Deadlines.Due> due = statement == null || statement.deadline() == null
                ? deadlines.within(measure.text())
                : deadlines.stated(statement.deadline());
        Map<String, Span> sources = new LinkedHashMap<>();
        put(sources, "text", measure.text());
        if (statement != null) {
            put(sources, "responsible", statement.place());
        }
        due.ifPresent(found -> put(sources, "deadline", found.place()));
        due.filter(Deadlines.Due::unsure)
                .ifPresent(found -> unsure.add(new Unsure(path + ".deadline", "intake.unsure.deadline")));
        if (units.lead().isEmpty() && units.responsible().size() > 1) {
            unsure.add(new Unsure(path + ".lead", "intake.unsure.lead"));
        }
        return new MeasureBuilder()
                .no(measure.no())
                .text(withoutSeparator(measure.text().value()))
                .deadlineText(due.map(Deadlines.Due::text).orElse(null))
                .deadline(due.map(Deadlines.Due::date).orElse(null))
                .deadlineRule(due.map(Deadlines.Due::rule).orElse(null))
                .dueDates(due.map(Deadlines.Due::dates).orElse(List.of()))
                .longTerm(due.map(Deadlines.Due::longTerm).orElse(false))
                .responsible(units.responsible())
                .lead(units.lead())
                .sources(sources)
                .build();
    }

    /** A semicolon parts steps of a list and belongs to none. */
    private static String withoutSeparator(String text) {
        int end = text.length();
        while (end > 1 && "；;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static void put(Map<String, Span> sources, String field, Piece piece) {
        if (piece.span() != null) {
            sources.put(field, piece.span());
        }
    }
}
