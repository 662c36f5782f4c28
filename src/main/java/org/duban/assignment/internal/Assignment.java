package org.duban.assignment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;
import org.duban.organization.UnitView;
import org.duban.platform.StoredEntity;

/** One unit's obligation (承办任务). Guards its own transitions; the process decides when they come. */
@Entity
public class Assignment extends StoredEntity {

    private static final LocalDate NO_DUE = LocalDate.of(9999, 12, 31);
    private static final int MAX_DEPTH = 5;

    private Long directiveId;
    private Long itemId;
    private Long measureId;
    private Long parentId;
    private String number;
    private String title;
    private String requirement;
    private Long unitId;
    private String unitName;
    private boolean leads;

    @Column(name = "anc_1")
    private Long anc1;

    @Column(name = "anc_2")
    private Long anc2;

    @Column(name = "anc_3")
    private Long anc3;

    @Column(name = "anc_4")
    private Long anc4;

    @Column(name = "anc_5")
    private Long anc5;

    private Long assignedById;
    private Long verifyingUnitId;

    @Enumerated(EnumType.STRING)
    private AssignmentState state = AssignmentState.PLANNED;

    private LocalDate due;
    private LocalDate firstDue;
    private String dueText;
    private boolean longTerm;
    private int percent;
    private Instant plannedAt;
    private Instant issuedAt;
    private LocalDate issuedOn;
    private Instant receiptDue;
    private Instant receivedAt;
    private String receivedBy;
    private boolean objected;
    private String leader;
    private String liaison;
    private int returns;
    private String returnReason;
    private Instant lastReportAt;
    private Instant closureRequestedAt;
    private LocalDate appliedOn;
    private Instant endedAt;
    private String endReason;
    private String grade;
    private short sortRank;
    private LocalDate dueKey = NO_DUE;

    protected Assignment() {}

    /** What an assignment is made of. */
    public record Plan(
            long directiveId,
            long itemId,
            Long measureId,
            String number,
            String title,
            String requirement,
            boolean leads,
            LocalDate due,
            String dueText,
            boolean longTerm,
            long assignedById,
            long verifyingUnitId) {}

    public Assignment(Plan plan, Assignment parent, UnitView unit, Instant now) {
        directiveId = plan.directiveId();
        itemId = plan.itemId();
        measureId = plan.measureId();
        parentId = parent == null ? null : parent.id();
        number = plan.number();
        title = plan.title();
        requirement = plan.requirement();
        leads = plan.leads();
        assignedById = plan.assignedById();
        verifyingUnitId = plan.verifyingUnitId();
        longTerm = plan.longTerm();
        dueText = plan.dueText();
        firstDue = plan.due();
        setDue(plan.due());
        place(unit);
        plannedAt = now;
    }

    private void place(UnitView unit) {
        List<Long> path = unit.path();
        if (path.size() > MAX_DEPTH) {
            throw new IllegalArgumentException("unit " + unit.id() + " stands deeper than " + MAX_DEPTH);
        }
        unitId = unit.id();
        unitName = unit.name();
        anc1 = path.get(0);
        anc2 = path.size() > 1 ? path.get(1) : null;
        anc3 = path.size() > 2 ? path.get(2) : null;
        anc4 = path.size() > 3 ? path.get(3) : null;
        anc5 = path.size() > 4 ? path.get(4) : null;
    }

    private void setDue(LocalDate date) {
        due = date;
        dueKey = date == null ? NO_DUE : date;
    }

    /** Its process has started: the unit is asked to sign for it until {@code receiptLimit}. */
    public void issue(Instant receiptLimit, Instant now, LocalDate today) {
        require(EnumSet.of(AssignmentState.PLANNED));
        state = AssignmentState.ISSUED;
        issuedAt = now;
        issuedOn = today;
        receiptDue = receiptLimit;
    }

    /** "不是我单位的": once, instead of signing. */
    public void object() {
        require(EnumSet.of(AssignmentState.ISSUED));
        if (objected) {
            throw BusinessRefusal.conflict("assignment.objected.before", number);
        }
        objected = true;
        state = AssignmentState.OBJECTED;
    }

    /** The objection was refused: the unit must sign. */
    public void confirm(Instant newReceiptLimit) {
        require(EnumSet.of(AssignmentState.OBJECTED));
        state = AssignmentState.ISSUED;
        receiptDue = newReceiptLimit;
    }

    /** The objection was right: others do it. */
    public void reassign(String reason, Instant now) {
        require(EnumSet.of(AssignmentState.OBJECTED));
        end(AssignmentState.REASSIGNED, reason, now);
    }

    public void receive(String by, Instant now) {
        require(EnumSet.of(AssignmentState.ISSUED));
        state = AssignmentState.RECEIVED;
        receivedAt = now;
        receivedBy = by;
    }

    public void namePeople(String responsibleLeader, String responsibleLiaison) {
        require(EnumSet.of(AssignmentState.RECEIVED));
        leader = responsibleLeader;
        liaison = responsibleLiaison;
        state = AssignmentState.IN_PROGRESS;
    }

    public void reported(Instant now) {
        require(EnumSet.of(AssignmentState.IN_PROGRESS));
        lastReportAt = now;
    }

    /** A report was approved; its figure counts, also when the work has moved on meanwhile. */
    public void progressTo(int newPercent) {
        if (!state.ended()) {
            percent = newPercent;
        }
    }

    public void requestClosure(Instant now) {
        require(EnumSet.of(AssignmentState.IN_PROGRESS));
        state = AssignmentState.CLOSURE_REQUESTED;
        closureRequestedAt = now;
    }

    public void refuseClosureInUnit(String reason) {
        require(EnumSet.of(AssignmentState.CLOSURE_REQUESTED));
        state = AssignmentState.IN_PROGRESS;
        closureRequestedAt = null;
        returnReason = reason;
    }

    /** The application leaves the unit. If that is on time, the work waits with the verifier, not with the unit. */
    public void sendToVerification(LocalDate today) {
        require(EnumSet.of(AssignmentState.CLOSURE_REQUESTED));
        state = AssignmentState.IN_VERIFICATION;
        appliedOn = today;
        sortRank = (short) (today.isAfter(dueKey) ? 0 : 1);
    }

    public void accept() {
        require(EnumSet.of(AssignmentState.IN_VERIFICATION));
        state = AssignmentState.VERIFIED;
        returnReason = null;
    }

    /** 回炉: back to the unit with findings and a new date, counted. */
    public void returnForRework(String findings, LocalDate newDue) {
        require(EnumSet.of(AssignmentState.IN_VERIFICATION, AssignmentState.VERIFIED));
        state = AssignmentState.IN_PROGRESS;
        returns++;
        returnReason = findings;
        closureRequestedAt = null;
        appliedOn = null;
        sortRank = 0;
        setDue(newDue);
    }

    public void close(String closingGrade, String reason, Instant now) {
        require(EnumSet.of(AssignmentState.VERIFIED));
        grade = closingGrade;
        percent = 100;
        end(AssignmentState.CLOSED, reason, now);
    }

    public void withdraw(String ground, Instant now) {
        if (state.ended()) {
            throw BusinessRefusal.conflict("assignment.state.refused", number);
        }
        end(AssignmentState.WITHDRAWN, ground, now);
    }

    private void end(AssignmentState ending, String reason, Instant now) {
        state = ending;
        endReason = reason;
        endedAt = now;
        sortRank = 2;
    }

    private void require(Set<AssignmentState> allowed) {
        if (!allowed.contains(state)) {
            throw BusinessRefusal.conflict("assignment.state.refused", number);
        }
    }

    public AssignmentView view() {
        return new AssignmentView(
                id(),
                version(),
                directiveId,
                itemId,
                measureId,
                parentId,
                number,
                title,
                requirement,
                unitId,
                unitName,
                leads,
                assignedById,
                verifyingUnitId,
                state,
                due,
                firstDue,
                dueText,
                longTerm,
                percent,
                issuedAt,
                issuedOn,
                receiptDue,
                receivedAt,
                receivedBy,
                objected,
                leader,
                liaison,
                returns,
                returnReason,
                lastReportAt,
                closureRequestedAt,
                appliedOn,
                endedAt,
                endReason,
                grade);
    }
}
