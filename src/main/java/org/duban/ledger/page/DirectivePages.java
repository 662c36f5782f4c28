package org.duban.ledger.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.audit.AuditTrail;
import org.duban.directive.DirectiveAccess.Visible;
import org.duban.directive.DirectiveState;
import org.duban.directive.DirectiveView;
import org.duban.ledger.page.DirectivePage.Branch;
import org.duban.ledger.page.DirectivePage.Tree;
import org.duban.ledger.query.DirectiveReading;
import org.duban.ledger.query.ItemRow;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerFilter;
import org.duban.ledger.query.LedgerRow;
import org.duban.ledger.query.WithdrawalList;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Gathers what the page of a directive shows to the caller. */
@Component
class DirectivePages {

    private static final int MOST_BRANCHES = 1000;

    /** Drafting, its corrections and their reasons are the office's own. */
    private static final Set<String> FOR_EVERYBODY =
            Set.of("directive.signed", "directive.issued", "directive.concluded", "directive.withdrawn");

    private final DirectiveReading reading;
    private final Ledger ledger;
    private final LedgerLines lines;
    private final AuditTrail audit;
    private final Timeline timeline;
    private final WithdrawalList withdrawals;
    private final Worklist worklist;
    private final People people;
    private final Units units;
    private final Callers callers;
    private final BusinessClock clock;

    DirectivePages(
            DirectiveReading reading,
            Ledger ledger,
            LedgerLines lines,
            AuditTrail audit,
            Timeline timeline,
            WithdrawalList withdrawals,
            Worklist worklist,
            People people,
            Units units,
            Callers callers,
            BusinessClock clock) {
        this.reading = reading;
        this.ledger = ledger;
        this.lines = lines;
        this.audit = audit;
        this.timeline = timeline;
        this.withdrawals = withdrawals;
        this.worklist = worklist;
        this.people = people;
        this.units = units;
        this.callers = callers;
        this.clock = clock;
    }

    /** Who sees a directive in part sees of its figures and record what concerns that part or everybody. */
    DirectivePage of(Visible visible) {
        Caller caller = callers.required();
        DirectiveView view = visible.directive();
        List<ItemRow> items = reading.items(caller, view.id());
        DirectiveReading.Figures figures = reading.figures(caller, visible);
        List<Timeline.Entry> entries = new ArrayList<>(timeline.of(audit.of("directive", view.id()).stream()
                .filter(record -> visible.whole() || FOR_EVERYBODY.contains(record.action()))
                .toList()));
        Collections.reverse(entries);
        boolean supervises = caller.has(Role.SUPERVISOR, view.officeId());
        boolean pending = withdrawals.ofDirective(view.id()).stream()
                .anyMatch(request -> request.state().equals("REQUESTED"));
        LocalDate issued = view.issuedAt() == null
                ? null
                : view.issuedAt().atZone(clock.getZone()).toLocalDate();
        boolean runs = view.state() == DirectiveState.ISSUED && issued != null;
        return new DirectivePage(
                view,
                visible.whole(),
                figures,
                ledger.counts(caller, LedgerFilter.ofDirective(view.id())),
                items,
                clock.today(),
                (int) Math.round(
                        items.stream().mapToInt(ItemRow::percent).average().orElse(0)),
                runs ? ChronoUnit.DAYS.between(issued, clock.today()) + 1 : null,
                runs && figures.lastDue() != null ? ChronoUnit.DAYS.between(issued, figures.lastDue()) + 1 : null,
                entries,
                unitName(view.officeId()),
                personName(view.createdBy()),
                personName(view.signedBy()),
                view.verifyingUnitId() == null ? null : unitName(view.verifyingUnitId()),
                worklist.of(caller, new Worklist.Query(null, view.id(), null, null, 20)).stream()
                        .filter(task -> task.assignmentId() == null)
                        .toList(),
                supervises && view.state().editable(),
                supervises && view.state() == DirectiveState.ISSUED && !pending,
                caller.hasAny(Role.AUDITOR, Role.AUDIT_ADMIN),
                visible.whole() ? withdrawals.ofDirective(view.id()) : List.of());
    }

    /** The work of an item; of the first that there is for null. Null where the caller sees none. */
    Tree tree(DirectiveView view, Long itemId) {
        Caller caller = callers.required();
        List<ItemRow> items = reading.items(caller, view.id());
        ItemRow item = items.stream()
                .filter(one -> itemId == null || one.id() == itemId)
                .findFirst()
                .orElse(null);
        if (item == null) {
            return null;
        }
        List<LedgerRow> rows = ledger.rows(caller, LedgerFilter.ofItem(view.id(), item.id()), null, MOST_BRANCHES);
        Map<Long, LedgerLine> byId = new LinkedHashMap<>();
        lines.of(rows).forEach(line -> byId.put(line.row().id(), line));
        Map<Long, List<LedgerLine>> children = new HashMap<>();
        byId.values().forEach(line -> {
            Long parent = line.row().parentId();
            // of a parent that the caller does not see the children stand at the top
            children.computeIfAbsent(byId.containsKey(parent) ? parent : null, k -> new ArrayList<>())
                    .add(line);
        });
        List<Branch> branches = new ArrayList<>();
        children.getOrDefault(null, List.of()).stream()
                .sorted((a, b) -> Boolean.compare(b.row().leads(), a.row().leads()))
                .forEach(line -> add(line, 1, children, branches));
        return new Tree(item, branches);
    }

    private static void add(LedgerLine line, int level, Map<Long, List<LedgerLine>> children, List<Branch> branches) {
        branches.add(new Branch(line, level));
        children.getOrDefault(line.row().id(), List.of()).forEach(child -> add(child, level + 1, children, branches));
    }

    private String unitName(long id) {
        return units.tree().find(id).map(UnitView::name).orElse(null);
    }

    private String personName(Long id) {
        return id == null ? null : people.find(id).map(PersonView::name).orElse(null);
    }
}
