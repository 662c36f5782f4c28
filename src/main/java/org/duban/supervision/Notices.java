package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.audit.CurrentActor;
import org.duban.deadline.Deadlines;
import org.duban.deadline.WorkingDays;
import org.duban.paper.DocumentNumber;
import org.duban.paper.DocumentNumbers;
import org.duban.paper.Paper;
import org.duban.paper.PaperKind;
import org.duban.platform.DubanProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to notices until they are issued. Called by the process, whose tasks decide who may act. */
@Service
@Transactional
public class Notices {

    /** From the lightest to the heaviest: each needs the one before it, or a reason why not. */
    private static final List<PaperKind> WEIGHT =
            List.of(PaperKind.REMINDER, PaperKind.SUPERVISION_NOTICE, PaperKind.INTERVIEW_NOTICE);

    private final NoticeBook book;
    private final NoticePapers papers;
    private final NoticePolicy policy;
    private final NoticeNews news;
    private final DocumentNumbers numbers;
    private final WorkingDays workingDays;
    private final DubanProperties properties;
    private final CurrentActor actor;
    private final Clock clock;

    Notices(
            NoticeBook book,
            NoticePapers papers,
            NoticePolicy policy,
            NoticeNews news,
            DocumentNumbers numbers,
            WorkingDays workingDays,
            DubanProperties properties,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.papers = papers;
        this.policy = policy;
        this.news = news;
        this.numbers = numbers;
        this.workingDays = workingDays;
        this.properties = properties;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none */
    @Transactional(readOnly = true)
    public NoticeView get(long id) {
        return book.load(id).view();
    }

    /** Notices of an assignment, the oldest first. */
    @Transactional(readOnly = true)
    public List<NoticeView> ofAssignment(long assignmentId) {
        return book.ofAssignment(assignmentId);
    }

    /** The number that a draft would get now; another may take it first. */
    @Transactional(readOnly = true)
    public DocumentNumber expectedNumber(NoticeView notice) {
        return numbers.expected(notice.series(), LocalDate.now(clock).getYear());
    }

    /** The lighter kind that should have gone out before this one and has not; empty if nothing is skipped. */
    @Transactional(readOnly = true)
    public Optional<PaperKind> skipped(NoticeView notice) {
        int weight = WEIGHT.indexOf(notice.kind());
        if (weight <= 0) {
            return Optional.empty();
        }
        PaperKind lighter = WEIGHT.get(weight - 1);
        boolean sent = book.ofAssignment(notice.assignmentId()).stream()
                .anyMatch(other -> other.kind() == lighter && other.state().issued());
        return sent ? Optional.empty() : Optional.of(lighter);
    }

    /** A supervisor changes a draft. */
    public void edit(long id, NoticeContent content, String skippedReason) {
        book.change(id, "notice.edited", notice -> {
            notice.edit(content, skippedReason);
            notice.entitle(papers.paper(notice.view()).title());
        });
    }

    /** @throws BusinessRefusal INVALID if it lacks something that its kind must contain, or a reason */
    public void submit(long id) {
        requireComplete(get(id));
        book.change(id, "notice.submitted", notice -> notice.submit());
    }

    public void giveBack(long id, String reason) {
        book.change(id, "notice.returned", notice -> notice.giveBack(reason));
    }

    public void sign(long id) {
        String hash = papers.hash(papers.paper(get(id)));
        book.change(
                id, "notice.signed", notice -> notice.sign(hash, actor.current().name(), now()));
    }

    /** @throws BusinessRefusal INVALID without a reason */
    public void discard(long id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessRefusal.field("discardReason", "supervision.notice.discard.reason");
        }
        book.change(id, "notice.discarded", notice -> notice.discard(reason, now()));
    }

    /**
     * Numbers a notice and sends it to its recipient. Number and notice belong to one transaction: no number is lost and
     * none is given twice.
     *
     * @throws BusinessRefusal INVALID if it lacks something; CONFLICT if its signature is missing
     */
    public void issue(long id) {
        NoticeView draft = get(id);
        requireComplete(draft);
        Paper content = papers.paper(draft);
        LocalDate today = LocalDate.now(clock);
        Instant receiptDue = Deadlines.apply(
                        now(), policy.rules(draft.kind()).receipt(), workingDays.calendar(), properties.zone())
                .at();
        DocumentNumber number = numbers.next(draft.series(), today.getYear());
        String paper = papers.write(content.issued(number, today));
        NoticeView issued = book.change(
                id,
                "notice.issued",
                notice -> notice.issue(
                        number,
                        paper,
                        papers.hash(content),
                        receiptDue,
                        actor.current().name(),
                        now()));
        news.issued(issued);
    }

    /** The work that it is about has ended. */
    public void stop(long id, String reason) {
        if (get(id).open()) {
            book.change(id, "notice.stopped", notice -> notice.stop(reason, now()));
        }
    }

    private void requireComplete(NoticeView notice) {
        boolean reasonGiven =
                notice.skippedReason() != null && !notice.skippedReason().isBlank();
        if (skipped(notice).isPresent() && !reasonGiven) {
            throw BusinessRefusal.field("skippedReason", "supervision.notice.lighter.missing");
        }
        List<String> missing = papers.missing(notice);
        if (!missing.isEmpty()) {
            throw BusinessRefusal.fields(missing.stream()
                    .map(key -> new BusinessRefusal.FieldError(
                            MissingFields.of(key), "supervision.notice.incomplete." + key, List.of()))
                    .toList());
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
