package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.ledger.AssignmentNotices;
import org.duban.platform.BusinessClock;
import org.duban.security.Callers;
import org.springframework.stereotype.Component;

/** Shows the ledger the papers about a piece of work, as far as the reader may see them. */
@Component
class LedgerNotices implements AssignmentNotices {

    private final NoticeBook book;
    private final NoticeAccess access;
    private final Callers callers;
    private final BusinessClock clock;

    LedgerNotices(NoticeBook book, NoticeAccess access, Callers callers, BusinessClock clock) {
        this.book = book;
        this.access = access;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public List<NoticeLine> of(long assignmentId) {
        return book.ofAssignment(assignmentId).stream()
                .filter(notice -> access.sees(callers.required(), notice))
                .sorted(Comparator.comparingLong(NoticeView::id).reversed())
                .map(this::line)
                .toList();
    }

    @Override
    public Map<Long, NoticeLine> latest(Collection<Long> assignmentIds) {
        Map<Long, NoticeLine> latest = new LinkedHashMap<>();
        book.ofAssignments(assignmentIds).stream()
                .filter(notice -> access.sees(callers.required(), notice))
                .forEach(notice -> latest.put(notice.assignmentId(), line(notice)));
        return latest;
    }

    private NoticeLine line(NoticeView notice) {
        Instant now = clock.instant();
        LocalDate awaited = notice.replyAwaited();
        boolean late = notice.state() == NoticeState.ISSUED && now.isAfter(notice.receiptDue())
                || awaited != null && awaited.isBefore(clock.today());
        return new NoticeLine(
                notice.id(),
                notice.assignmentId(),
                notice.number() == null ? null : notice.number().toString(),
                notice.kind().name(),
                "paper.kind." + notice.kind(),
                notice.state().name(),
                "supervision.state." + notice.state(),
                notice.unitName(),
                notice.needsReply() ? notice.content().replyUntil() : null,
                notice.issuedAt() == null ? notice.draftedAt() : notice.issuedAt(),
                late);
    }
}
