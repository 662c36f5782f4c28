package org.duban.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which units have the two people whom each unit must name: a responsible leader and a liaison (PRODUCT, Responsibility). */
public record Staffing(Map<Long, Set<Role>> held) {

    private static final List<Role> NEEDED = List.of(Role.PRINCIPAL, Role.LIAISON);

    /** What the unit lacks; empty when it is complete. */
    public List<Role> missing(long unitId) {
        Set<Role> there = held.getOrDefault(unitId, Set.of());
        return NEEDED.stream().filter(role -> !there.contains(role)).toList();
    }

    public boolean complete(long unitId) {
        return missing(unitId).isEmpty();
    }
}
