package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.FoundPhrase;
import org.duban.intake.DirectiveDraft.Event;

/** Finds inspections and the like that a paper announces for a time: 市局将于6月上旬进行督导. */
final class Announcements {

    private final LocalDate date;

    Announcements(LocalDate date) {
        this.date = date;
    }

    List<Event> in(List<Paragraph> paragraphs) {
        List<Event> events = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (!paragraph.isInTable() && DatedDuties.announces(paragraph.value())) {
                for (Piece sentence : Sentences.of(paragraph.text())) {
                    DatedDuties.clauses(sentence).forEach(clause -> read(clause, events));
                }
            }
        }
        return events;
    }

    private void read(Piece clause, List<Event> events) {
        List<FoundPhrase> phrases = DatePhrase.find(clause.value(), date);
        if (!phrases.isEmpty() && DatedDuties.announces(clause.value())) {
            FoundPhrase first = phrases.get(0);
            LocalDate start = PeriodStart.of(first.deadline().text(), first.deadline(), date);
            events.add(new Event(clause.value(), start, first.deadline().date(), clause.span()));
        }
    }
}
