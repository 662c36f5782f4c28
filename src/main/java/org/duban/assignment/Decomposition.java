package org.duban.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.assignment.DeadlineChange.Kind;
import org.duban.assignment.internal.Assignment;
import org.duban.assignment.internal.AssignmentRepository;
import org.duban.assignment.internal.DeadlineHistory;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit hands its work down to units below it, to any depth; each level may tighten a date, never loosen it. */
@Service
@Transactional
public class Decomposition {

    private final AssignmentRepository assignments;
    private final DeadlineHistory deadlines;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Decomposition(
            AssignmentRepository assignments, DeadlineHistory deadlines, Units units, AuditTrail audit, Clock clock) {
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans children of an assignment.
     *
     * @return their ids, in the order given; their processes are still to be started
     * @throws BusinessRefusal INVALID, on the field {@code children}, for a unit that is not below, that has such work
     *     already, or a date later than the parent's
     */
    public List<Long> decompose(long parentId, List<ChildPlan> plans) {
        Assignment parent =
                assignments.findById(parentId).orElseThrow(() -> BusinessRefusal.notFound("assignment.not.found"));
        if (plans.isEmpty()) {
            throw BusinessRefusal.field("children", "assignment.children.none");
        }
        AssignmentView view = parent.view();
        List<Assignment> siblings = new ArrayList<>(assignments.findByParentIdOrderById(parentId));
        List<Long> created = new ArrayList<>();
        for (ChildPlan plan : plans) {
            UnitView unit = check(view, siblings, plan);
            Assignment child = create(view, parent, plan, unit, siblings.size() + 1);
            siblings.add(child);
            created.add(child.id());
        }
        return created;
    }

    private UnitView check(AssignmentView parent, List<Assignment> siblings, ChildPlan plan) {
        UnitView unit = units.tree()
                .find(plan.unitId())
                .filter(below -> below.isWithin(parent.unitId()) && below.id() != parent.unitId())
                .orElseThrow(() -> BusinessRefusal.field(
                        "children",
                        "assignment.children.unit.not.below",
                        units.tree().find(plan.unitId()).map(UnitView::name).orElse("?")));
        if (siblings.stream()
                .map(Assignment::view)
                .anyMatch(s -> s.unitId() == unit.id() && !s.state().ended())) {
            throw BusinessRefusal.field("children", "assignment.children.unit.twice", unit.name());
        }
        LocalDate due = plan.due();
        if (due != null && parent.due() != null && due.isAfter(parent.due())) {
            throw BusinessRefusal.field("children", "assignment.children.due.later", unit.name(), due, parent.due());
        }
        if (due != null && due.isBefore(LocalDate.now(clock))) {
            throw BusinessRefusal.field("children", "assignment.children.due.passed", unit.name(), due);
        }
        return unit;
    }

    private Assignment create(AssignmentView parent, Assignment parentRow, ChildPlan plan, UnitView unit, int place) {
        LocalDate due = plan.due() == null ? parent.due() : plan.due();
        Assignment child = assignments.save(new Assignment(
                new Assignment.Plan(
                        parent.directiveId(),
                        parent.itemId(),
                        parent.measureId(),
                        parent.number() + "-" + place,
                        parent.title(),
                        plan.requirement(),
                        false,
                        due,
                        null,
                        due == null && parent.longTerm(),
                        parent.unitId(),
                        parent.unitId()),
                parentRow,
                unit,
                clock.instant()));
        deadlines.add(child.id(), Kind.FIRST, null, due, null, null);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("child", child.view().number());
        facts.put("unit", unit.name());
        facts.put("due", due);
        facts.put("requirement", plan.requirement());
        audit.record(AuditedObject.assignment(parent.id(), parent.directiveId()), "assignment.decomposed", null, facts);
        return child;
    }
}
