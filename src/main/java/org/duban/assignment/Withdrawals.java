package org.duban.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.audit.CurrentActor;
import org.duban.directive.DirectiveState;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.organization.Role;
import org.duban.platform.Ids;
import org.duban.security.Callers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤销: a directive, or one assignment with all below it, ends by decision (PRODUCT, "Work ends in more ways than
 * success"), with its ground and its approver.
 */
@Service
@Transactional
public class Withdrawals {

    /** A withdrawal was asked for; its process begins, in the same transaction. */
    public record WithdrawalRequested(long withdrawalId) {}

    /** A request and what became of it; {@code assignmentId} is null where the whole directive is meant. */
    public record Withdrawal(
            long id,
            long directiveId,
            Long assignmentId,
            String ground,
            String requestedBy,
            Instant requestedAt,
            String state,
            String decidedBy,
            Instant decidedAt,
            String opinion) {}

    private final Directives directives;
    private final Assignments assignments;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Callers callers;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Withdrawals(
            Directives directives,
            Assignments assignments,
            JdbcClient jdbc,
            Ids ids,
            Callers callers,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.assignments = assignments;
        this.jdbc = jdbc;
        this.ids = ids;
        this.callers = callers;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks for a withdrawal.
     *
     * @param assignmentId null for the whole directive
     * @throws BusinessRefusal NOT_FOUND, FORBIDDEN for who does not supervise it, CONFLICT if it is not running, INVALID
     *     without a ground
     */
    public long request(long directiveId, Long assignmentId, String ground) {
        DirectiveView directive = directives.get(directiveId);
        if (!callers.actAs(Role.SUPERVISOR, directive.officeId())) {
            throw new BusinessRefusal(Kind.FORBIDDEN, "assignment.withdrawal.forbidden");
        }
        if (ground == null || ground.isBlank() || ground.length() > 1000) {
            throw BusinessRefusal.field("ground", "assignment.withdrawal.ground");
        }
        boolean running = directive.state() == DirectiveState.ISSUED
                && (assignmentId == null
                        || !assignments.get(assignmentId).state().ended());
        if (!running || pending(directiveId, assignmentId)) {
            throw BusinessRefusal.conflict("assignment.withdrawal.refused");
        }
        long id = ids.next();
        jdbc.sql("insert into withdrawal (id, directive_id, assignment_id, ground, requested_by, requested_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'REQUESTED')")
                .params(
                        id,
                        directiveId,
                        assignmentId,
                        ground.strip(),
                        actor.current().name(),
                        now())
                .update();
        record(get(id), "withdrawal.requested", Map.of("ground", ground));
        events.publishEvent(new WithdrawalRequested(id));
        return id;
    }

    @Transactional(readOnly = true)
    public Withdrawal get(long id) {
        return jdbc.sql("select * from withdrawal where id = ?")
                .param(id)
                .query(Withdrawal.class)
                .single();
    }

    /** Called by the process. */
    public void decide(long id, boolean approved, String opinion) {
        jdbc.sql("update withdrawal set state = ?, decided_by = ?, decided_at = ?, opinion = ? where id = ?")
                .params(approved ? "APPROVED" : "REFUSED", actor.current().name(), now(), opinion, id)
                .update();
        record(get(id), approved ? "withdrawal.approved" : "withdrawal.refused", Map.of("opinion", opinion));
    }

    /** Called by the process: what was to be withdrawn has ended meanwhile. */
    public void drop(long id) {
        jdbc.sql("update withdrawal set state = 'DROPPED', decided_at = ? where id = ? and state = 'REQUESTED'")
                .params(now(), id)
                .update();
        record(get(id), "withdrawal.dropped", Map.of());
    }

    /** Requests about the assignment itself that wait to be decided. */
    @Transactional(readOnly = true)
    public List<Long> requestedForAssignment(long assignmentId) {
        return jdbc.sql("select id from withdrawal where assignment_id = ? and state = 'REQUESTED'")
                .param(assignmentId)
                .query(Long.class)
                .list();
    }

    /** Requests about the directive as a whole that wait to be decided. */
    @Transactional(readOnly = true)
    public List<Long> requestedForDirective(long directiveId) {
        return jdbc.sql("select id from withdrawal where directive_id = ? and assignment_id is null"
                        + " and state = 'REQUESTED'")
                .param(directiveId)
                .query(Long.class)
                .list();
    }

    /** Called by the process: ends an assignment and all open ones below it. @return those that were ended */
    public List<Long> withdrawTree(long assignmentId, String ground) {
        List<Long> ended = new ArrayList<>();
        AssignmentView assignment = assignments.get(assignmentId);
        if (!assignment.state().ended()) {
            assignments.withdraw(assignmentId, ground);
            ended.add(assignmentId);
        }
        assignments.children(assignmentId).forEach(child -> ended.addAll(withdrawTree(child.id(), ground)));
        return ended;
    }

    /** The approved withdrawal of a whole directive. */
    @Transactional(readOnly = true)
    public Optional<Withdrawal> approved(long directiveId) {
        return jdbc.sql("select * from withdrawal where directive_id = ? and assignment_id is null"
                        + " and state = 'APPROVED' order by id desc limit 1")
                .param(directiveId)
                .query(Withdrawal.class)
                .optional();
    }

    /** Assignments of a directive that are still open, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Long> open(long directiveId, int limit) {
        return jdbc.sql("select id from assignment where directive_id = ? and sort_rank < 2 order by id limit ?")
                .params(directiveId, limit)
                .query(Long.class)
                .list();
    }

    private boolean pending(long directiveId, Long assignmentId) {
        return jdbc.sql("select exists (select 1 from withdrawal where directive_id = :directive"
                        + " and coalesce(assignment_id, 0) = :assignment and state = 'REQUESTED')")
                .param("directive", directiveId)
                .param("assignment", assignmentId == null ? 0 : assignmentId)
                .query(Boolean.class)
                .single();
    }

    private void record(Withdrawal withdrawal, String action, Map<String, ?> after) {
        AuditedObject object = withdrawal.assignmentId() == null
                ? AuditedObject.directive(withdrawal.directiveId())
                : AuditedObject.assignment(withdrawal.assignmentId(), withdrawal.directiveId());
        audit.record(object, action, null, after);
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
