package org.duban.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.audit.CurrentActor;
import org.duban.platform.Ids;
import org.duban.verification.VerificationView.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of closing. Called by the process, whose tasks decide who may act; the record is the assignment's. */
@Service
@Transactional
public class Verifications {

    private final Assignments assignments;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final CurrentActor actor;
    private final Clock clock;

    Verifications(Assignments assignments, JdbcClient jdbc, Ids ids, CurrentActor actor, Clock clock) {
        this.assignments = assignments;
        this.jdbc = jdbc;
        this.ids = ids;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The unit applies for closure.
     *
     * @param reasonForOpenChildren why it can be closed before the assignments below it; needed if there are any open
     */
    public void apply(long assignmentId, String statement, String reasonForOpenChildren) {
        int open = assignments.openChildren(assignmentId).size();
        boolean explained = reasonForOpenChildren != null && !reasonForOpenChildren.isBlank();
        if (open > 0 && !explained) {
            throw BusinessRefusal.field("openChildrenReason", "assignment.children.open", open);
        }
        assignments.requestClosure(assignmentId);
        String whole = open > 0 ? statement + "\n" + reasonForOpenChildren : statement;
        jdbc.sql("insert into verification (id, version, assignment_id, round, state, statement, applied_by,"
                        + " applied_at) values (:id, 0, :assignment, (select coalesce(max(round), 0) + 1 from"
                        + " verification where assignment_id = :assignment), 'APPLIED', :statement, :by, :at)")
                .param("id", ids.next())
                .param("assignment", assignmentId)
                .param("statement", whole)
                .param("by", actor.current().name())
                .param("at", now())
                .update();
    }

    /** The unit's principal sends the application on. */
    public void approveInUnit(long assignmentId) {
        assignments.sendToVerification(assignmentId);
        latest(assignmentId, "state = 'APPROVED', approved_by = :by, approved_at = :at", null, null);
    }

    /** The unit's principal sends it back to the liaison. */
    public void refuseInUnit(long assignmentId, String reason) {
        assignments.refuseClosureInUnit(assignmentId, reason);
        latest(
                assignmentId,
                "state = 'REFUSED_IN_UNIT', approved_by = :by, approved_at = :at, findings = :findings",
                reason,
                null);
    }

    /** The verifier accepts. Who verified answers for it: the name stays. */
    public void accept(long assignmentId, String findings) {
        assignments.accept(assignmentId);
        latest(
                assignmentId,
                "state = 'ACCEPTED', verified_by = :by, verified_at = :at, findings = :findings",
                findings,
                null);
    }

    /**
     * The check failed: back to the unit with what is wrong and a new date.
     *
     * @throws BusinessRefusal INVALID without a new date where the work has one
     */
    public void returnForRework(long assignmentId, String findings, LocalDate newDue) {
        AssignmentView assignment = assignments.get(assignmentId);
        if (newDue == null && !assignment.longTerm()) {
            throw BusinessRefusal.field("newDue", "verification.new.due.missing");
        }
        assignments.returnForRework(assignmentId, findings, newDue);
        latest(
                assignmentId,
                "state = 'RETURNED', verified_by = :by, verified_at = :at, findings = :findings, new_due = :due",
                findings,
                newDue);
    }

    /** Rounds of an assignment, the latest first. */
    @Transactional(readOnly = true)
    public List<VerificationView> of(long assignmentId) {
        return jdbc.sql("select round, state, statement, applied_by, applied_at, approved_by, approved_at,"
                        + " verified_by, verified_at, findings, new_due from verification where assignment_id = ?"
                        + " order by round desc")
                .param(assignmentId)
                .query(VerificationView.class)
                .list();
    }

    /** The state that the latest round of an assignment is in. */
    @Transactional(readOnly = true)
    public State stateOf(long assignmentId) {
        return of(assignmentId).get(0).state();
    }

    private void latest(long assignmentId, String set, String findings, LocalDate due) {
        jdbc.sql("update verification set version = version + 1, " + set + " where assignment_id = :assignment"
                        + " and round = (select max(round) from verification where assignment_id = :assignment)")
                .param("assignment", assignmentId)
                .param("by", actor.current().name())
                .param("at", now())
                .param("findings", findings)
                .param("due", due)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
