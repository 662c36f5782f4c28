package org.duban.ledger.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.assignment.DeadlineChange;
import org.duban.assignment.Objections;
import org.duban.assignment.TelephoneReceipts;
import org.duban.audit.AuditTrail;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.ledger.query.AssignmentPeople;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerFilter;
import org.duban.ledger.query.LedgerRow;
import org.duban.ledger.query.NoticeLine;
import org.duban.ledger.query.Notices;
import org.duban.ledger.query.WithdrawalList;
import org.duban.organization.Role;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.duban.reporting.Evidences;
import org.duban.reporting.Reports;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.verification.Verifications;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Gathers what the page of an assignment shows to the caller. */
@Component
class AssignmentPages {

    private static final int MOST_CHILDREN = 500;

    private final Ledger ledger;
    private final LedgerLines lines;
    private final Assignments assignments;
    private final Directives directives;
    private final Reports reports;
    private final Evidences evidences;
    private final Verifications verifications;
    private final Objections objections;
    private final AssignmentPeople people;
    private final Notices notices;
    private final WithdrawalList withdrawals;
    private final TelephoneReceipts telephone;
    private final Worklist worklist;
    private final AuditTrail audit;
    private final Timeline timeline;
    private final Units units;
    private final Callers callers;
    private final BusinessClock clock;

    AssignmentPages(
            Ledger ledger,
            LedgerLines lines,
            Assignments assignments,
            Directives directives,
            Reports reports,
            Evidences evidences,
            Verifications verifications,
            Objections objections,
            AssignmentPeople people,
            Notices notices,
            WithdrawalList withdrawals,
            TelephoneReceipts telephone,
            Worklist worklist,
            AuditTrail audit,
            Timeline timeline,
            Units units,
            Callers callers,
            BusinessClock clock) {
        this.ledger = ledger;
        this.lines = lines;
        this.assignments = assignments;
        this.directives = directives;
        this.reports = reports;
        this.evidences = evidences;
        this.verifications = verifications;
        this.objections = objections;
        this.people = people;
        this.notices = notices;
        this.withdrawals = withdrawals;
        this.telephone = telephone;
        this.worklist = worklist;
        this.audit = audit;
        this.timeline = timeline;
        this.units = units;
        this.callers = callers;
        this.clock = clock;
    }

    AssignmentPage of(AssignmentView view) {
        Caller caller = callers.required();
        LedgerRow row =
                ledger.row(caller, view.id()).orElseThrow(() -> BusinessRefusal.notFound("assignment.not.found"));
        List<LedgerRow> children = ledger.rows(caller, LedgerFilter.childrenOf(view.id()), null, MOST_CHILDREN);
        DirectiveView directive = directives.get(view.directiveId());
        List<DeadlineChange> history = assignments.deadlineHistory(view.id());
        List<DeadlineChange> latestFirst = new ArrayList<>(history);
        Collections.reverse(latestFirst);
        List<Timeline.Entry> entries = new ArrayList<>(timeline.of(audit.of("assignment", view.id())));
        Collections.reverse(entries);
        Set<Long> issued = notices.of(view.id()).stream().map(NoticeLine::id).collect(Collectors.toSet());
        // that a notice is being drafted is the office's own to know
        List<OpenTask> open = worklist.onAssignment(view.id()).stream()
                .filter(task -> task.noticeId() == null
                        || issued.contains(task.noticeId())
                        || caller.unitId() == directive.officeId())
                .toList();
        return new AssignmentPage(
                view,
                lines.of(row),
                directive,
                StateStrip.of(view, children.size()),
                open.stream().filter(task -> Worklist.mayAct(caller, task)).toList(),
                open.stream()
                        .filter(task -> !Worklist.mayAct(caller, task))
                        .map(task -> new AssignmentPage.Waiting(task, unitName(task.unitId())))
                        .toList(),
                DeadlineBar.of(row, history, doneOn(view), clock.today()),
                latestFirst,
                reports.of(view.id()),
                evidences.of(view.id()),
                verifications.of(view.id()),
                objections.of(view.id()).orElse(null),
                people.of(view),
                lines.of(children),
                notices.of(view.id()),
                entries,
                rights(caller, view, directive),
                withdrawals.ofAssignment(view.id()),
                telephone.of(view.id()).orElse(null));
    }

    private String unitName(long id) {
        return units.tree().find(id).map(unit -> unit.name()).orElse("");
    }

    private LocalDate doneOn(AssignmentView view) {
        if (view.appliedOn() != null || view.endedAt() == null) {
            return view.appliedOn();
        }
        return view.endedAt().atZone(clock.getZone()).toLocalDate();
    }

    private AssignmentPage.Rights rights(Caller caller, AssignmentView view, DirectiveView directive) {
        boolean open = !view.state().ended();
        return new AssignmentPage.Rights(
                open && (caller.has(Role.LIAISON, view.unitId()) || caller.has(Role.PRINCIPAL, view.unitId())),
                open && caller.has(Role.SUPERVISOR, directive.officeId()) && withdrawals.pending(view) == null,
                view.state() == AssignmentState.ISSUED && caller.has(Role.SUPERVISOR, directive.officeId()),
                caller.hasAny(Role.AUDITOR, Role.AUDIT_ADMIN));
    }
}
