package org.duban.intake.template;

import static org.duban.intake.template.Head.*;

import java.time.LocalDate;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.LiaisonDuty;
import org.duban.intake.PlanPhase;

/** The sheets of which each row stands for itself. */
final class PlainRows {

    private PlainRows() {}

    /** A row with nothing in it would not be read. */
    private static Values words(String text) {
        return text == null ? new Values().none(WORDS) : new Values().text(WORDS, text);
    }

    static Values duty(ReportingDuty duty) {
        Values row = words(duty.text());
        return duty.rule() == null ? row : row.cell(RULE, Rhythm.write(duty.rule()));
    }

    static ReportingDuty duty(Line line) {
        String cell = line.raw(RULE);
        String rule = line.text(RULE);
        if (rule != null && !cell.startsWith("\\")) {
            String words = rule;
            rule = Rhythm.read(words).orElse(null);
            if (rule == null) {
                line.wrong(RULE, "intake.template.rule", words);
            }
        }
        return new ReportingDuty(line.text(WORDS), rule, line.source(WORDS));
    }

    static Values phase(PlanPhase phase) {
        Values row = new Values();
        return (phase.name() == null ? row.none(PHASE_NAME) : row.text(PHASE_NAME, phase.name()))
                .text(TIME_TEXT, phase.text())
                .date(START, phase.start())
                .date(END, phase.end());
    }

    static PlanPhase phase(Line line, LocalDate base) {
        return new PlanPhase(
                line.text(PHASE_NAME),
                line.text(TIME_TEXT),
                line.date(START, base),
                line.date(END, base),
                line.source(PHASE_NAME));
    }

    static Values liaison(LiaisonDuty duty) {
        Values row = words(duty.text()).text(ROLE, duty.role()).text(WHO, duty.units());
        Due.of(duty.deadlineText(), duty.deadline()).write(Due.Heads.SIMPLE, row);
        return row;
    }

    static LiaisonDuty liaison(Line line, LocalDate base) {
        Due due = Due.read(Due.Heads.SIMPLE, line, base);
        return new LiaisonDuty(
                line.text(WORDS), line.text(ROLE), line.text(WHO), due.text(), due.date(), line.source(WORDS));
    }

    static Values event(Event event) {
        return words(event.text()).date(START, event.start()).date(END, event.end());
    }

    static Event event(Line line, LocalDate base) {
        return new Event(line.text(WORDS), line.date(START, base), line.date(END, base), line.source(WORDS));
    }
}
