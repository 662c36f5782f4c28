package org.duban.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.assignment.AssignmentAccess;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.audit.CurrentActor;
import org.duban.deadline.Deadlines;
import org.duban.deadline.WorkingDays;
import org.duban.directive.Directives;
import org.duban.organization.Role;
import org.duban.organization.Units;
import org.duban.paper.PaperKind;
import org.duban.platform.DubanProperties;
import org.duban.platform.Ids;
import org.duban.security.Callers;
import org.duban.supervision.internal.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts notices: for a rung of the ladder, by a supervisor's hand, or because work was withdrawn. */
@Service
@Transactional
public class NoticeDrafts {

    /** Kinds that a supervisor may draft by hand. */
    public static final Set<PaperKind> BY_HAND = EnumSet.of(
            PaperKind.REMINDER, PaperKind.SUPERVISION_NOTICE, PaperKind.SUPERVISION_LETTER, PaperKind.INTERVIEW_NOTICE);

    /** An ended withdrawal: what a unit is told. {@code assignmentId} is one of those that ended for it. */
    public record Withdrawn(
            long withdrawalId, long assignmentId, boolean wholeDirective, String ground, String approver) {}

    private final NoticeBook book;
    private final NoticePapers papers;
    private final NoticePolicy policy;
    private final SupervisionProperties supervision;
    private final Assignments assignments;
    private final AssignmentAccess access;
    private final Directives directives;
    private final Units units;
    private final WorkingDays workingDays;
    private final DubanProperties properties;
    private final Callers callers;
    private final CurrentActor actor;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    NoticeDrafts(
            NoticeBook book,
            NoticePapers papers,
            NoticePolicy policy,
            SupervisionProperties supervision,
            Assignments assignments,
            AssignmentAccess access,
            Directives directives,
            Units units,
            WorkingDays workingDays,
            DubanProperties properties,
            Callers callers,
            CurrentActor actor,
            Ids ids,
            ApplicationEventPublisher events) {
        this.book = book;
        this.papers = papers;
        this.policy = policy;
        this.supervision = supervision;
        this.assignments = assignments;
        this.access = access;
        this.directives = directives;
        this.units = units;
        this.workingDays = workingDays;
        this.properties = properties;
        this.callers = callers;
        this.actor = actor;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Drafts the paper of a rung; one that is there already is left alone.
     *
     * @param automatic goes out by itself, unless it lacks something that its kind must contain
     */
    public void forRung(Escalation escalation, PaperKind kind, int level, int daysLate, boolean automatic) {
        NoticeView about = escalation.noticeId() == 0
                ? null
                : book.load(escalation.noticeId()).view();
        draft(
                NoticeOccasion.rung(escalation, level, automatic),
                new DraftWording.Case(
                        kind, escalation.lateness(), assignments.get(escalation.assignmentId()), about, daysLate),
                null);
    }

    /**
     * A supervisor of the directive's office drafts a notice.
     *
     * @param situation what the facts are, in place of what is known; null or blank keeps that
     * @return its id
     * @throws BusinessRefusal NOT_FOUND, FORBIDDEN for who does not supervise it, CONFLICT for work that has ended,
     *     INVALID for a kind that is not drafted by hand
     */
    public long byHand(long assignmentId, PaperKind kind, String situation) {
        AssignmentView assignment = draftable(assignmentId);
        if (kind == null || !BY_HAND.contains(kind)) {
            throw BusinessRefusal.field("kind", "supervision.notice.kind.refused");
        }
        if (assignment.state().ended() || assignment.issuedAt() == null) {
            throw BusinessRefusal.conflict("supervision.notice.assignment.ended", assignment.number());
        }
        LocalDate today = LocalDate.now(book.clock());
        int late = assignment.due() == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(assignment.due(), today));
        return draft(
                        NoticeOccasion.byHand(ids.next()),
                        new DraftWording.Case(kind, null, assignment, null, late),
                        situation)
                .orElseThrow();
    }

    /**
     * The assignment, for who may draft a notice about it.
     *
     * @throws BusinessRefusal NOT_FOUND, FORBIDDEN for who does not supervise it
     */
    public AssignmentView draftable(long assignmentId) {
        AssignmentView assignment = access.visible(assignmentId);
        if (!callers.actAs(
                Role.SUPERVISOR, directives.get(assignment.directiveId()).officeId())) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "supervision.notice.draft.forbidden");
        }
        return assignment;
    }

    /** Tells a unit that its work was withdrawn, by one paper however much of it ended; PLANNED work was never known. */
    public void forWithdrawal(Withdrawn withdrawn) {
        AssignmentView assignment = assignments.get(withdrawn.assignmentId());
        if (assignment.issuedAt() == null) {
            return;
        }
        NoticeOccasion occasion = NoticeOccasion.withdrawal(withdrawn.withdrawalId(), assignment.unitId());
        String matter = withdrawn.wholeDirective()
                ? directives.get(assignment.directiveId()).title()
                : assignment.title();
        NoticeContent content = DraftWording.withdrawal(assignment, matter, withdrawn.ground(), withdrawn.approver());
        save(occasion, new DraftWording.Case(PaperKind.WITHDRAWAL, null, assignment, null, 0), content);
    }

    private Optional<Long> draft(NoticeOccasion occasion, DraftWording.Case facts, String situation) {
        NoticeRules rules = policy.rules(facts.kind());
        LocalDate today = LocalDate.now(book.clock());
        LocalDate reply = rules.reply() == null
                ? null
                : Deadlines.apply(book.clock().instant(), rules.reply(), workingDays.calendar(), properties.zone())
                        .date();
        LocalDate until = rules.untilDays() == null ? null : today.plusDays(rules.untilDays());
        LocalDate soon = workingDays.plusWorkingDays(today, 1).value();
        NoticeContent content = DraftWording.of(facts, new DraftWording.Dates(until, reply, soon), properties.zone());
        return save(
                occasion, facts, situation == null || situation.isBlank() ? content : content.withSituation(situation));
    }

    private Optional<Long> save(NoticeOccasion occasion, DraftWording.Case facts, NoticeContent content) {
        if (book.of(occasion.key()).isPresent()) {
            return Optional.empty();
        }
        NoticeRules rules = policy.rules(facts.kind());
        AssignmentView assignment = facts.assignment();
        Notice notice = new Notice(
                new Notice.Plan(
                        facts.kind(),
                        occasion,
                        assignment.directiveId(),
                        assignment.id(),
                        directives.get(assignment.directiveId()).officeId(),
                        units.get(assignment.unitId()),
                        assignment.due(),
                        facts.daysLate(),
                        rules.needsSignature(),
                        content.replyUntil() != null,
                        supervision.numberPrefix() + rules.seriesSuffix()),
                content,
                actor.current().name(),
                book.clock().instant(),
                LocalDate.now(book.clock()));
        long id = book.add(notice);
        notice.entitle(papers.paper(notice.view()).title());
        if (occasion.automatic() && !papers.missing(notice.view()).isEmpty()) {
            notice.leaveToSupervisor();
        }
        events.publishEvent(new NoticeDrafted(id));
        return Optional.of(id);
    }
}
