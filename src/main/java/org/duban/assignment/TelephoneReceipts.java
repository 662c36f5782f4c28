package org.duban.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.audit.CurrentActor;
import org.duban.directive.Directives;
import org.duban.organization.Role;
import org.duban.security.Callers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 电话签收: a unit signed for its work by telephone, and the supervisor enters it (PRODUCT, "Not ours"). The process goes
 * on as if the unit had signed itself; that it did so by telephone stays on record.
 */
@Service
@Transactional
public class TelephoneReceipts {

    /** A receipt by telephone was entered; the process takes it for the unit's, in the same transaction. */
    public record ReceivedByTelephone(long assignmentId) {}

    /**
     * A receipt by telephone.
     *
     * @param answeredBy who took the call for the unit
     * @param enteredBy the supervisor
     */
    public record TelephoneReceipt(
            long assignmentId, String answeredBy, Instant calledAt, String note, String enteredBy, Instant enteredAt) {}

    private final Assignments assignments;
    private final AssignmentAccess access;
    private final Directives directives;
    private final JdbcClient jdbc;
    private final Callers callers;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TelephoneReceipts(
            Assignments assignments,
            AssignmentAccess access,
            Directives directives,
            JdbcClient jdbc,
            Callers callers,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.access = access;
        this.directives = directives;
        this.jdbc = jdbc;
        this.callers = callers;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Enters a receipt by telephone.
     *
     * @param calledAt between the issue and now, to the minute
     * @param note what else was said; may be null
     * @throws BusinessRefusal NOT_FOUND, FORBIDDEN for who does not supervise it, CONFLICT unless it waits to be signed
     *     for, INVALID without a name, or for a time before the issue or yet to come
     */
    public void enter(long assignmentId, String answeredBy, Instant calledAt, String note) {
        AssignmentView assignment = requireOpen(assignmentId);
        if (answeredBy == null || answeredBy.isBlank() || answeredBy.length() > 100) {
            throw BusinessRefusal.field("answeredBy", "assignment.telephone.answered");
        }
        if (calledAt == null
                || calledAt.isAfter(clock.instant())
                || calledAt.isBefore(assignment.issuedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw BusinessRefusal.field("calledAt", "assignment.telephone.time");
        }
        if (note != null && note.length() > 500) {
            throw BusinessRefusal.field("note", "assignment.telephone.note");
        }
        String said = note == null || note.isBlank() ? null : note.strip();
        jdbc.sql("insert into telephone_receipt (assignment_id, answered_by, called_at, note, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        assignmentId,
                        answeredBy.strip(),
                        calledAt.atOffset(ZoneOffset.UTC),
                        said,
                        actor.current().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("answeredBy", answeredBy.strip());
        facts.put("calledAt", calledAt);
        facts.put("note", said);
        audit.record(
                AuditedObject.assignment(assignmentId, assignment.directiveId()),
                "assignment.received.by.telephone",
                null,
                facts);
        events.publishEvent(new ReceivedByTelephone(assignmentId));
    }

    /**
     * The assignment, for who may enter its receipt now.
     *
     * @throws BusinessRefusal NOT_FOUND, FORBIDDEN or CONFLICT as above
     */
    public AssignmentView requireOpen(long assignmentId) {
        AssignmentView assignment = access.visible(assignmentId);
        if (!callers.actAs(
                Role.SUPERVISOR, directives.get(assignment.directiveId()).officeId())) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "assignment.telephone.forbidden");
        }
        if (assignment.state() != AssignmentState.ISSUED) {
            throw BusinessRefusal.conflict("assignment.telephone.refused", assignment.number());
        }
        return assignment;
    }

    @Transactional(readOnly = true)
    public Optional<TelephoneReceipt> of(long assignmentId) {
        return jdbc.sql("select * from telephone_receipt where assignment_id = ?")
                .param(assignmentId)
                .query(TelephoneReceipt.class)
                .optional();
    }

    /** Called by the process: the assignment is signed for, by whoever took the call if there was one. */
    public void receive(long assignmentId) {
        of(assignmentId)
                .ifPresentOrElse(
                        call -> assignments.receive(assignmentId, call.answeredBy(), call.calledAt()),
                        () -> assignments.receive(assignmentId));
    }
}
