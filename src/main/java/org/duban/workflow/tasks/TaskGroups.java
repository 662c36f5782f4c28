package org.duban.workflow.tasks;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.assignment.Withdrawals;
import org.duban.directive.Directives;
import org.duban.organization.People;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.reporting.Reports;
import org.springframework.stereotype.Component;

/** Names the group that a task of the models is for. */
@Component("taskGroups")
public class TaskGroups {

    private final Assignments assignments;
    private final Directives directives;
    private final Reports reports;
    private final Withdrawals withdrawals;
    private final People people;

    TaskGroups(
            Assignments assignments, Directives directives, Reports reports, Withdrawals withdrawals, People people) {
        this.assignments = assignments;
        this.directives = directives;
        this.reports = reports;
        this.withdrawals = withdrawals;
        this.people = people;
    }

    /** Liaisons of the unit that does the work. */
    public String liaison(DelegateExecution execution) {
        return RoleInUnit.groupId(Role.LIAISON, assignment(execution).unitId());
    }

    /** Principals of the unit that does the work. */
    public String principal(DelegateExecution execution) {
        return RoleInUnit.groupId(Role.PRINCIPAL, assignment(execution).unitId());
    }

    /** Who assigned the work: supervisors of the office, or liaisons of the unit that handed it down. */
    public String assigner(DelegateExecution execution) {
        AssignmentView assignment = assignment(execution);
        Role role = assignment.parentId() == null ? Role.SUPERVISOR : Role.LIAISON;
        return RoleInUnit.groupId(role, assignment.assignedById());
    }

    /**
     * Who checks the result: verifiers of the verifying unit; where it has none, its supervisors, and in a unit without
     * those its principals. The unit that did the work is never the one.
     */
    public String verifier(DelegateExecution execution) {
        long unit = assignment(execution).verifyingUnitId();
        for (Role role : new Role[] {Role.VERIFIER, Role.SUPERVISOR}) {
            if (!people.holding(role, unit).isEmpty()) {
                return RoleInUnit.groupId(role, unit);
            }
        }
        return RoleInUnit.groupId(Role.PRINCIPAL, unit);
    }

    /** Supervisors of the directive's office. */
    public String supervisor(DelegateExecution execution) {
        return RoleInUnit.groupId(Role.SUPERVISOR, office(execution));
    }

    /** Approvers of the directive's office. */
    public String approver(DelegateExecution execution) {
        return RoleInUnit.groupId(Role.APPROVER, office(execution));
    }

    private long office(DelegateExecution execution) {
        BusinessKey key = BusinessKey.of(execution);
        long directiveId = switch (key.type()) {
            case "directive" -> key.id();
            case "withdrawal" -> withdrawals.get(key.id()).directiveId();
            default -> assignment(execution).directiveId();
        };
        return directives.get(directiveId).officeId();
    }

    private AssignmentView assignment(DelegateExecution execution) {
        BusinessKey key = BusinessKey.of(execution);
        long id = key.type().equals("report") ? reports.get(key.id()).assignmentId() : key.id();
        return assignments.get(id);
    }
}
