package org.duban.intake.reading;

import java.util.List;
import java.util.Objects;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DocumentKind;

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
                || InnerDocument.isPassedOnBy(head)
                        && DocumentType.of(paragraphs, head) != DocumentType.NO_WORK
                        && !read(paragraphs, head).items().isEmpty();
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        int start = InnerDocument.start(paragraphs, head);
        int inner = start < 0 ? paragraphs.size() : start;
        List<Paragraph> own = paragraphs.subList(Math.min(head.bodyStart(), inner), inner);
        List<Event> events = new Announcements(head.date()).in(own);
        Findings numbered = new PlanReader().read(paragraphs.subList(0, inner), head);
        Findings told = numbered.items().isEmpty() ? new DutyItems(head.date()).in(own) : numbered;
        List<DirectiveDraft> embedded =
                start < 0 ? List.of() : List.of(passedOn(paragraphs.subList(inner, paragraphs.size()), events));
        return new Findings(told.items(), events, embedded, told.unsure());
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
}
