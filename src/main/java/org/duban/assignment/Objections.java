package org.duban.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.assignment.DeadlineChange.Kind;
import org.duban.assignment.internal.Assignment;
import org.duban.assignment.internal.AssignmentRepository;
import org.duban.assignment.internal.DeadlineHistory;
import org.duban.audit.CurrentActor;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 责任异议 (PRODUCT, "Not ours"): raised once by the unit, decided by who assigned it, kept on record. */
@Service
@Transactional
public class Objections {

    /** An objection and, once there is one, its decision. */
    public record Objection(
            String reason,
            String proposedUnit,
            String raisedBy,
            Instant raisedAt,
            String decision,
            String decisionReason,
            String decidedBy,
            Instant decidedAt) {}

    private final Assignments assignments;
    private final AssignmentRepository repository;
    private final DeadlineHistory deadlines;
    private final Units units;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final CurrentActor actor;
    private final Clock clock;

    Objections(
            Assignments assignments,
            AssignmentRepository repository,
            DeadlineHistory deadlines,
            Units units,
            JdbcClient jdbc,
            Ids ids,
            CurrentActor actor,
            Clock clock) {
        this.assignments = assignments;
        this.repository = repository;
        this.deadlines = deadlines;
        this.units = units;
        this.jdbc = jdbc;
        this.ids = ids;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws BusinessRefusal CONFLICT if the unit objected before */
    public void raise(long assignmentId, String reason, String proposedUnit) {
        assignments.object(assignmentId);
        jdbc.sql("insert into objection (id, assignment_id, reason, proposed_unit, raised_by, raised_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        ids.next(),
                        assignmentId,
                        reason,
                        proposedUnit,
                        actor.current().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Objection> of(long assignmentId) {
        return jdbc.sql("select reason, proposed_unit, raised_by, raised_at, decision, decision_reason, decided_by,"
                        + " decided_at from objection where assignment_id = ?")
                .param(assignmentId)
                .query(Objection.class)
                .optional();
    }

    /** The unit has to do it. */
    public void confirm(long assignmentId, String reason, Instant receiptLimit) {
        assignments.confirm(assignmentId, receiptLimit);
        decide(assignmentId, "CONFIRMED", reason);
    }

    /**
     * One other unit (reassign) or several (split) do it instead.
     *
     * @param unitNames names or aliases of the units, in order; the first leads if the objecting unit did
     * @return ids of the new assignments, whose processes are still to be started
     * @throws BusinessRefusal INVALID, on the field {@code units}, for a name that is no unit
     */
    public List<Long> reassign(long assignmentId, List<String> unitNames, String reason) {
        AssignmentView old = assignments.get(assignmentId);
        if (unitNames.isEmpty()) {
            throw BusinessRefusal.field("units", "assignment.reassign.units.none");
        }
        assignments.reassign(assignmentId, reason);
        decide(assignmentId, unitNames.size() == 1 ? "REASSIGNED" : "SPLIT", reason);
        List<Long> created = new ArrayList<>();
        for (String name : unitNames) {
            UnitView unit = units.tree()
                    .resolve(name, old.assignedById())
                    .filter(found -> found.id() != old.unitId())
                    .orElseThrow(() -> BusinessRefusal.field("units", "assignment.reassign.unit.unknown", name));
            created.add(replace(old, unit, created.size() + 1).id());
        }
        return created;
    }

    private Assignment replace(AssignmentView old, UnitView unit, int place) {
        Assignment parent = old.parentId() == null
                ? null
                : repository.findById(old.parentId()).orElseThrow();
        long verifying = old.verifyingUnitId() == unit.id() ? old.assignedById() : old.verifyingUnitId();
        Assignment assignment = repository.save(new Assignment(
                new Assignment.Plan(
                        old.directiveId(),
                        old.itemId(),
                        old.measureId(),
                        old.number() + "." + place,
                        old.title(),
                        old.requirement(),
                        old.leads() && place == 1,
                        old.due(),
                        old.dueText(),
                        old.longTerm(),
                        old.assignedById(),
                        verifying),
                parent,
                unit,
                clock.instant()));
        deadlines.add(assignment.id(), Kind.FIRST, null, old.due(), old.dueText(), null);
        return assignment;
    }

    private void decide(long assignmentId, String decision, String reason) {
        jdbc.sql("update objection set decision = ?, decision_reason = ?, decided_by = ?, decided_at = ?"
                        + " where assignment_id = ?")
                .params(
                        decision,
                        reason,
                        actor.current().name(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        assignmentId)
                .update();
    }
}
