package org.duban.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/**
 * What a caller may see: people see what concerns their unit and the units below it, the supervising office its whole
 * jurisdiction, a verifier what is theirs to check (PRODUCT, People).
 *
 * @param subtrees roots of the subtrees of units whose assignments are visible
 * @param verifying units for which the caller checks others' work
 */
public record AccessScope(List<UnitView> subtrees, Set<Long> verifying) {

    /** Makes scopes. */
    @Component
    public static class Factory {

        private final Units units;

        Factory(Units units) {
            this.units = units;
        }

        public AccessScope of(Caller caller) {
            Set<Long> roots = new TreeSet<>();
            for (RoleInUnit held : caller.roles()) {
                units.tree().find(held.unitId()).ifPresent(unit -> {
                    if (held.role().seesJurisdiction()) {
                        roots.add(jurisdiction(unit));
                    } else if (held.role().seesSubtree()) {
                        roots.add(unit.id());
                    }
                });
            }
            List<UnitView> all = roots.stream().map(units::get).toList();
            List<UnitView> outermost = all.stream()
                    .filter(unit ->
                            all.stream().noneMatch(other -> other.id() != unit.id() && unit.isWithin(other.id())))
                    .toList();
            return new AccessScope(outermost, caller.unitsWith(Role.VERIFIER));
        }

        private static long jurisdiction(UnitView unit) {
            return unit.level().worksForParent() && unit.parentId() != null ? unit.parentId() : unit.id();
        }
    }

    /** A condition on a table with columns {@code anc_1} to {@code anc_5} and {@code verifying_unit_id}. */
    public record Condition(String sql, Map<String, Object> params) {}

    public boolean isEmpty() {
        return subtrees.isEmpty() && verifying.isEmpty();
    }

    public boolean seesUnit(UnitView unit) {
        return subtrees.stream().anyMatch(root -> unit.isWithin(root.id()));
    }

    /** Whether work of {@code unit}, to be checked by {@code verifyingUnitId}, is visible. */
    public boolean seesWork(UnitView unit, long verifyingUnitId) {
        return verifying.contains(verifyingUnitId) || seesUnit(unit);
    }

    /** Restricts a query over assignments, named {@code alias} in it. */
    public Condition condition(String alias) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        for (UnitView root : subtrees) {
            String name = "scope" + parts.size();
            parts.add(alias + ".anc_" + root.depth() + " = :" + name);
            params.put(name, root.id());
        }
        if (!verifying.isEmpty()) {
            parts.add(alias + ".verifying_unit_id in (:scopeVerifying)");
            params.put("scopeVerifying", verifying);
        }
        return new Condition(parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")", params);
    }
}
