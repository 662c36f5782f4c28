package org.duban.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.BusinessRefusal;
import org.duban.assignment.DeadlineChange.Kind;
import org.duban.assignment.internal.Assignment;
import org.duban.assignment.internal.AssignmentPlanner;
import org.duban.assignment.internal.AssignmentRepository;
import org.duban.assignment.internal.DeadlineHistory;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.audit.CurrentActor;
import org.duban.directive.Directives;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to assignments. Called by the process, whose tasks decide who may act. */
@Service
@Transactional
public class Assignments {

    private final AssignmentRepository assignments;
    private final AssignmentPlanner planner;
    private final DeadlineHistory deadlines;
    private final Directives directives;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Assignments(
            AssignmentRepository assignments,
            AssignmentPlanner planner,
            DeadlineHistory deadlines,
            Directives directives,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.planner = planner;
        this.deadlines = deadlines;
        this.directives = directives;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<AssignmentView> find(long id) {
        return assignments.findById(id).map(Assignment::view);
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none */
    @Transactional(readOnly = true)
    public AssignmentView get(long id) {
        return load(id).view();
    }

    @Transactional(readOnly = true)
    public List<AssignmentView> children(long parentId) {
        return assignments.findByParentIdOrderById(parentId).stream()
                .map(Assignment::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<DeadlineChange> deadlineHistory(long id) {
        return deadlines.of(id);
    }

    /** Plans the assignments of a signed directive; once planned, a second call does nothing. */
    public void plan(long directiveId) {
        boolean planned = jdbc.sql("select exists (select 1 from assignment where directive_id = ?)")
                .param(directiveId)
                .query(Boolean.class)
                .single();
        if (!planned) {
            planner.plan(directives.get(directiveId));
        }
    }

    /** Planned assignments of a directive that still wait to be issued, at most {@code limit}, in order. */
    @Transactional(readOnly = true)
    public List<Long> planned(long directiveId, int limit) {
        return jdbc.sql("select id from assignment where directive_id = :directive and state = 'PLANNED'"
                        + " and parent_id is null order by id limit :limit")
                .param("directive", directiveId)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(long directiveId) {
        return jdbc.sql("select count(*) from assignment where directive_id = ?")
                .param(directiveId)
                .query(Integer.class)
                .single();
    }

    /** Whether work of the directive is still open. */
    @Transactional(readOnly = true)
    public boolean anyOpen(long directiveId) {
        return jdbc.sql("select exists (select 1 from assignment where directive_id = ? and sort_rank < 2)")
                .param(directiveId)
                .query(Boolean.class)
                .single();
    }

    /** Children that have not ended. */
    @Transactional(readOnly = true)
    public List<AssignmentView> openChildren(long id) {
        return children(id).stream().filter(child -> !child.state().ended()).toList();
    }

    public void issue(long id, Instant receiptLimit) {
        change(
                id,
                "assignment.issued",
                assignment -> assignment.issue(receiptLimit, clock.instant(), LocalDate.now(clock)));
    }

    public void receive(long id) {
        receive(id, actor.current().name(), clock.instant());
    }

    void receive(long id, String by, Instant at) {
        change(id, "assignment.received", assignment -> assignment.receive(by, at));
    }

    public void namePeople(long id, String leader, String liaison) {
        change(id, "assignment.people.named", assignment -> assignment.namePeople(leader, liaison));
    }

    public void reported(long id) {
        load(id).reported(clock.instant());
    }

    public void progressTo(long id, int percent) {
        change(id, "assignment.progressed", assignment -> assignment.progressTo(percent));
    }

    public void requestClosure(long id) {
        change(id, "assignment.closure.requested", assignment -> assignment.requestClosure(clock.instant()));
    }

    public void refuseClosureInUnit(long id, String reason) {
        change(id, "assignment.closure.refused", assignment -> assignment.refuseClosureInUnit(reason));
    }

    public void sendToVerification(long id) {
        change(id, "assignment.closure.approved", assignment -> assignment.sendToVerification(LocalDate.now(clock)));
    }

    public void accept(long id) {
        change(id, "assignment.accepted", Assignment::accept);
    }

    /** @throws BusinessRefusal INVALID if the new date has passed already */
    public void returnForRework(long id, String findings, LocalDate newDue) {
        AssignmentView before = get(id);
        if (newDue != null && newDue.isBefore(LocalDate.now(clock))) {
            throw BusinessRefusal.field("newDue", "assignment.due.passed", newDue);
        }
        change(id, "assignment.returned", assignment -> assignment.returnForRework(findings, newDue));
        deadlines.add(id, Kind.REWORK, before.due(), newDue, null, findings);
    }

    public void close(long id, String grade, String reason) {
        change(id, "assignment.closed", assignment -> assignment.close(grade, reason, clock.instant()));
    }

    public void withdraw(long id, String ground) {
        change(id, "assignment.withdrawn", assignment -> assignment.withdraw(ground, clock.instant()));
    }

    public void object(long id) {
        change(id, "assignment.objected", Assignment::object);
    }

    public void confirm(long id, Instant receiptLimit) {
        change(id, "assignment.confirmed", assignment -> assignment.confirm(receiptLimit));
    }

    public void reassign(long id, String reason) {
        change(id, "assignment.reassigned", assignment -> assignment.reassign(reason, clock.instant()));
    }

    private void change(long id, String action, Consumer<Assignment> transition) {
        Assignment assignment = load(id);
        AssignmentState stateBefore = assignment.view().state();
        Map<String, Object> before = facts(assignment.view());
        transition.accept(assignment);
        Map<String, Object> after = facts(assignment.view());
        Map<String, Object> changedBefore = new LinkedHashMap<>(before);
        changedBefore.entrySet().removeAll(after.entrySet());
        Map<String, Object> changedAfter = new LinkedHashMap<>(after);
        changedAfter.entrySet().removeAll(before.entrySet());
        audit.record(
                AuditedObject.assignment(id, assignment.view().directiveId()), action, changedBefore, changedAfter);
        AssignmentState state = assignment.view().state();
        if (state != stateBefore) {
            events.publishEvent(new AssignmentMoved(id, stateBefore, state));
        }
    }

    private static Map<String, Object> facts(AssignmentView view) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", view.state());
        facts.put("due", view.due());
        facts.put("percent", view.percent());
        facts.put("receiptDue", view.receiptDue());
        facts.put("receivedBy", view.receivedBy());
        facts.put("leader", view.leader());
        facts.put("liaison", view.liaison());
        facts.put("returns", view.returns());
        facts.put("returnReason", view.returnReason());
        facts.put("grade", view.grade());
        facts.put("endReason", view.endReason());
        return facts;
    }

    private Assignment load(long id) {
        return assignments.findById(id).orElseThrow(() -> BusinessRefusal.notFound("assignment.not.found"));
    }
}
