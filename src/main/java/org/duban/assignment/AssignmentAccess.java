package org.duban.assignment;

import org.duban.BusinessRefusal;
import org.duban.organization.Units;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.stereotype.Component;

/** Decides on the object itself who may see it: what is not yours is not there (404). */
@Component
public class AssignmentAccess {

    private final Assignments assignments;
    private final AccessScope.Factory scopes;
    private final Callers callers;
    private final Units units;

    AssignmentAccess(Assignments assignments, AccessScope.Factory scopes, Callers callers, Units units) {
        this.assignments = assignments;
        this.scopes = scopes;
        this.callers = callers;
        this.units = units;
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none, or the caller may not see it */
    public AssignmentView visible(long id) {
        AssignmentView assignment = assignments.get(id);
        if (!sees(callers.required(), assignment)) {
            throw BusinessRefusal.notFound("assignment.not.found");
        }
        return assignment;
    }

    public boolean sees(Caller caller, AssignmentView assignment) {
        return units.tree()
                .find(assignment.unitId())
                .map(unit -> scopes.of(caller).seesWork(unit, assignment.verifyingUnitId()))
                .orElse(false);
    }
}
