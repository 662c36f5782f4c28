package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;
import org.duban.intake.ItemBuilder;
import org.duban.intake.reading.DatedDuties.Duty;

/**
 * Reads notices that pass on another document (转发). The document inside is read as one of its own; of the notice itself
 * those sentences are items that oblige somebody by a date, and announced inspections are events.
 */
final class ForwardingNoticeReader implements KindReader {

    private final DraftReader drafts;

    ForwardingNoticeReader(DraftReader drafts) {
        this.drafts = drafts;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.FORWARDING_NOTICE;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        boolean within = InnerDocument.start(paragraphs, head) > 0;
        return within
                || head.title() != null
                        && head.title().contains("转发")
                        && DocumentType.of(paragraphs, head) != DocumentType.NO_WORK
                        && !read(paragraphs, head).items().isEmpty();
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        int start = InnerDocument.start(paragraphs, head);
        int inner = start < 0 ? paragraphs.size() : start;
        List<Item> items = new ArrayList<>();
        List<Paragraph> own = paragraphs.subList(Math.min(head.bodyStart(), inner), inner);
        List<Event> events = new Announcements(head.date()).in(own);
        List<Unsure> unsure = new ArrayList<>();
        DatedDuties duties = new DatedDuties(head.date());
        Findings numbered = new PlanReader().read(paragraphs.subList(0, inner), head);
        items.addAll(numbered.items());
        unsure.addAll(numbered.unsure());
        for (Paragraph paragraph : own) {
            List<Duty> told = numbered.items().isEmpty() ? duties.in(paragraph.text()) : List.<Duty>of();
            for (Duty duty : told) {
                items.add(item(duty, head.date(), "items[" + items.size() + "]", unsure));
            }
        }
        List<DirectiveDraft> embedded =
                start < 0 ? List.of() : List.of(passedOn(paragraphs.subList(inner, paragraphs.size()), events));
        return new Findings(items, events, embedded, unsure);
    }

    /** What the notice announces again is its own. */
    private DirectiveDraft passedOn(List<Paragraph> paragraphs, List<Event> announced) {
        DirectiveDraft inner = drafts.read(paragraphs);
        List<Event> others = inner.events().stream()
                .filter(event -> announced.stream()
                        .noneMatch(same ->
                                Objects.equals(same.start(), event.start()) && Objects.equals(same.end(), event.end())))
                .toList();
        return inner.toBuilder().events(others).build();
    }

    private static Item item(Duty duty, LocalDate date, String path, List<Unsure> unsure) {
        Measure measure =
                new MeasureReader(new Deadlines(date), path + ".measures[0]", unsure).read(PlanItems.measure(duty));
        Piece title = duty.before().isEmpty() ? title(duty, new Deadlines(date)) : Titles.of(duty.before());
        unsure.add(new Unsure(path + ".title", "intake.unsure.title"));
        return new ItemBuilder()
                .title(title.value())
                .text(duty.clause().value())
                .deadlineText(measure.deadlineText())
                .deadline(measure.deadline())
                .deadlineRule(measure.deadlineRule())
                .dueDates(measure.dueDates())
                .longTerm(measure.longTerm())
                .measures(List.of(measure))
                .sources(Map.of("title", title.span(), "text", duty.clause().span()))
                .build();
    }

    /** Who and what, without the time between them. */
    private static Piece title(Duty duty, Deadlines deadlines) {
        Piece clause = duty.clause();
        String subject = duty.subject().value();
        int who = clause.value().indexOf(subject);
        int what = deadlines
                .within(clause)
                .map(due -> clause.value().indexOf(due.place().value())
                        + due.place().length())
                .orElse(who + subject.length());
        return Titles.of(Piece.join(List.of(clause.slice(who, who + subject.length()), clause.from(what))));
    }
}
