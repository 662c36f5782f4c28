package org.duban.administration;

import java.util.List;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.stereotype.Component;

/**
 * What of the organisation its pages show to the caller. The tree is everybody's; who works in a unit is shown to those
 * who see its work, to its own people and to administrators. What may be changed is decided by the services; here stands
 * only what is offered.
 */
@Component
class Sight {

    private final Callers callers;
    private final Units units;
    private final AccessScope.Factory scopes;

    Sight(Callers callers, Units units, AccessScope.Factory scopes) {
        this.callers = callers;
        this.units = units;
        this.scopes = scopes;
    }

    Caller caller() {
        return callers.required();
    }

    boolean seesPeople(UnitView unit) {
        Caller caller = caller();
        return caller.unitId() == unit.id()
                || scopes.of(caller).seesUnit(unit)
                || administers(unit.id(), Role.ADMINISTRATORS.toArray(Role[]::new));
    }

    /** All units whose people the caller sees. */
    List<Long> visibleUnits() {
        return units.tree().all().stream()
                .filter(this::seesPeople)
                .map(UnitView::id)
                .toList();
    }

    boolean keepsUnits(long unitId) {
        return administers(unitId, Role.SYSTEM_ADMIN);
    }

    boolean keepsAliases(long unitId) {
        return administers(unitId, Role.SYSTEM_ADMIN, Role.SUPERVISOR);
    }

    boolean grantsRoles(long unitId) {
        return administers(unitId, Role.SECURITY_ADMIN);
    }

    boolean isPrincipalOf(long unitId) {
        return caller().ownRoles().contains(new RoleInUnit(Role.PRINCIPAL, unitId));
    }

    /** Whether one of the caller's own roles is held in a unit whose jurisdiction contains {@code unitId}. */
    private boolean administers(long unitId, Role... roles) {
        List<Role> wanted = List.of(roles);
        return units.tree().find(unitId).stream()
                .anyMatch(unit -> caller().ownRoles().stream()
                        .filter(held -> wanted.contains(held.role()))
                        .flatMap(held -> units.tree().find(held.unitId()).stream())
                        .anyMatch(office -> unit.isWithin(jurisdiction(office))));
    }

    private static long jurisdiction(UnitView office) {
        return office.level().worksForParent() && office.parentId() != null ? office.parentId() : office.id();
    }
}
