package org.duban.ledger.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.assignment.AssignmentView;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** Who stands for an assignment: named by the unit, or by holding the role in the unit that checks or assigned it. */
@Component
public class AssignmentPeople {

    /** Somebody, or several who share a part. */
    public record PersonLine(Part part, String name, String unit) {}

    /** What part people have in an assignment. */
    public enum Part {
        LEADER,
        LIAISON,
        VERIFIER,
        SUPERVISOR
    }

    private final People people;
    private final Units units;

    AssignmentPeople(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    public List<PersonLine> of(AssignmentView assignment) {
        List<PersonLine> lines = new ArrayList<>();
        lines.add(new PersonLine(Part.LEADER, assignment.leader(), assignment.unitName()));
        lines.add(new PersonLine(Part.LIAISON, assignment.liaison(), assignment.unitName()));
        lines.add(holders(Part.VERIFIER, Role.VERIFIER, assignment.verifyingUnitId()));
        Role assigner = assignment.parentId() == null ? Role.SUPERVISOR : Role.LIAISON;
        lines.add(holders(Part.SUPERVISOR, assigner, assignment.assignedById()));
        return lines;
    }

    private PersonLine holders(Part part, Role role, long unitId) {
        String names = people.holding(role, unitId).stream()
                .map(PersonView::name)
                .limit(5)
                .collect(Collectors.joining("、"));
        String unit = units.tree().find(unitId).map(found -> found.name()).orElse(null);
        return new PersonLine(part, names.isEmpty() ? null : names, unit);
    }
}
