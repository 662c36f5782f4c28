package org.duban.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;

/**
 * The person behind a request.
 *
 * @param roles all roles that may be exercised today, those of absent colleagues included
 * @param ownRoles the roles that are the person's own
 */
public record Caller(
        long personId, String username, String name, long unitId, Set<RoleInUnit> roles, Set<RoleInUnit> ownRoles) {

    public boolean has(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    public boolean hasAny(Role... wanted) {
        return List.of(wanted).stream().anyMatch(this::has);
    }

    public boolean has(Role role, long inUnit) {
        return roles.contains(new RoleInUnit(role, inUnit));
    }

    public Set<Long> unitsWith(Role role) {
        Set<Long> units = new TreeSet<>();
        roles.stream().filter(held -> held.role() == role).forEach(held -> units.add(held.unitId()));
        return units;
    }

    /** Groups of the process engine. */
    public Collection<String> groups() {
        return roles.stream().map(RoleInUnit::groupId).sorted().toList();
    }
}
