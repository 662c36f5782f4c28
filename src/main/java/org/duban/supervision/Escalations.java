package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.deadline.Deadlines;
import org.duban.paper.PaperKind;
import org.duban.platform.DubanProperties;
import org.duban.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who climbs the ladder, and how high. Where somebody stands is worked out from the deadlines in our tables at each look,
 * never from how often a timer fired: after a long stop one look takes one rung.
 */
@Service
@Transactional
public class Escalations {

    private static final Set<AssignmentState> NOT_SIGNED = EnumSet.of(AssignmentState.ISSUED);

    /** An application is with the unit's principal: the ladder rests, but is not left yet. */
    private static final Set<AssignmentState> STILL_THE_UNITS =
            EnumSet.of(AssignmentState.RECEIVED, AssignmentState.IN_PROGRESS, AssignmentState.CLOSURE_REQUESTED);

    /**
     * What a look finds.
     *
     * @param late whether it is still late; if not, the ladder is left
     * @param daysLate calendar days since the deadline, 0 on its own day
     * @param resting late, but nothing is to be done about it today
     * @param workLate it is about a notice, and the work itself is climbed for already
     */
    public record Look(Lateness lateness, boolean late, int daysLate, boolean resting, boolean workLate, int level) {}

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final DubanProperties properties;
    private final Assignments assignments;
    private final NoticeBook book;
    private final NoticeDrafts drafts;
    private final NoticeNews news;

    Escalations(
            JdbcClient jdbc,
            Ids ids,
            Clock clock,
            DubanProperties properties,
            Assignments assignments,
            NoticeBook book,
            NoticeDrafts drafts,
            NoticeNews news) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.properties = properties;
        this.assignments = assignments;
        this.book = book;
        this.drafts = drafts;
        this.news = news;
    }

    /** Begins to climb for an assignment. @return its id; empty if this was begun before */
    public Optional<Long> begin(long assignmentId, Lateness lateness) {
        int round = lateness == Lateness.RECEIPT
                ? (assignments.get(assignmentId).objected() ? 2 : 1)
                : Math.max(1, assignments.deadlineHistory(assignmentId).size());
        return insert(assignmentId, 0, lateness, round);
    }

    /**
     * Begins to climb for a notice that is not signed for, or not answered. A notice that was itself sent because of a
     * missing signature or answer has no ladder of its own: the one that sent it goes on.
     *
     * @return its id; empty if there is nothing to begin
     */
    public Optional<Long> beginForNotice(long noticeId, Lateness lateness) {
        NoticeView notice = book.load(noticeId).view();
        Lateness origin = notice.occasion().lateness();
        boolean chased = origin == Lateness.RECEIPT || origin == Lateness.REPLY;
        if (chased || notice.kind() == PaperKind.WITHDRAWAL) {
            return Optional.empty();
        }
        int round = lateness == Lateness.REPLY ? notice.replyReturns() + 1 : 1;
        return insert(notice.assignmentId(), noticeId, lateness, round);
    }

    @Transactional(readOnly = true)
    public Escalation get(long id) {
        return jdbc.sql("select * from escalation where id = ?")
                .param(id)
                .query(Escalation.class)
                .single();
    }

    /** Ladders that are being climbed for an assignment and its notices. */
    @Transactional(readOnly = true)
    public List<Escalation> open(long assignmentId) {
        return jdbc.sql("select * from escalation where assignment_id = ? and ended_at is null order by id")
                .param(assignmentId)
                .query(Escalation.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Look look(long id) {
        Escalation escalation = get(id);
        return escalation.noticeId() == 0 ? lookAtWork(escalation) : lookAtNotice(escalation);
    }

    /**
     * Takes a rung, unless it was taken already.
     *
     * @param kind the paper to draft; null for a message
     * @param automatic whether the paper goes out by itself
     */
    public void climb(long id, int level, PaperKind kind, boolean automatic) {
        Escalation escalation = get(id);
        if (level <= escalation.level()) {
            return;
        }
        if (kind == null) {
            news.late(
                    escalation,
                    level,
                    escalation.noticeId() == 0
                            ? null
                            : book.load(escalation.noticeId()).view());
        } else {
            drafts.forRung(escalation, kind, level, look(id).daysLate(), automatic);
        }
        jdbc.sql("update escalation set level = ? where id = ?")
                .params(level, id)
                .update();
    }

    /** Sets the next look to the beginning of a day. */
    public void lookAgainIn(long id, int days) {
        Instant next = LocalDate.now(clock)
                .plusDays(Math.max(1, days))
                .atStartOfDay(properties.zone())
                .toInstant();
        jdbc.sql("update escalation set next_look = ? where id = ?")
                .params(utc(next), id)
                .update();
    }

    public void end(long id) {
        jdbc.sql("update escalation set ended_at = ?, next_look = null where id = ? and ended_at is null")
                .params(utc(clock.instant()), id)
                .update();
    }

    private Look lookAtWork(Escalation escalation) {
        AssignmentView assignment = assignments.get(escalation.assignmentId());
        return switch (escalation.lateness()) {
            case RECEIPT -> late(escalation, NOT_SIGNED.contains(assignment.state()), assignment.receiptDue(), false);
            case WORK ->
                late(
                        escalation,
                        STILL_THE_UNITS.contains(assignment.state()) && assignment.due() != null,
                        assignment.due() == null ? null : Deadlines.endOf(assignment.due(), properties.zone()),
                        assignment.state() == AssignmentState.CLOSURE_REQUESTED);
            default -> new Look(escalation.lateness(), false, 0, false, false, escalation.level());
        };
    }

    private Look lookAtNotice(Escalation escalation) {
        NoticeView notice = book.load(escalation.noticeId()).view();
        if (escalation.lateness() == Lateness.RECEIPT) {
            return late(escalation, notice.state() == NoticeState.ISSUED, notice.receiptDue(), false);
        }
        LocalDate awaited = notice.replyAwaited();
        return late(
                escalation,
                awaited != null,
                awaited == null ? null : Deadlines.endOf(awaited, properties.zone()),
                false);
    }

    /** @param deadline the first moment that is too late */
    private Look late(Escalation escalation, boolean open, Instant deadline, boolean resting) {
        boolean late = open && !clock.instant().isBefore(deadline);
        int days = late
                ? (int) ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(deadline.minusNanos(1), properties.zone()), LocalDate.now(clock))
                : 0;
        return new Look(escalation.lateness(), late, days, resting, workLate(escalation), escalation.level());
    }

    private boolean workLate(Escalation escalation) {
        return escalation.noticeId() != 0
                && open(escalation.assignmentId()).stream().anyMatch(open -> open.lateness() == Lateness.WORK);
    }

    private Optional<Long> insert(long assignmentId, long noticeId, Lateness lateness, int round) {
        long id = ids.next();
        int added = jdbc.sql("insert into escalation (id, assignment_id, notice_id, lateness, round, started_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(id, assignmentId, noticeId, lateness.name(), round, utc(clock.instant()))
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
