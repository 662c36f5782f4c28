package org.duban.organization;

import java.util.Set;

/** A person with the roles that are theirs; substitution is not in here. */
public record PersonView(
        long id,
        String username,
        String name,
        String title,
        String phone,
        long unitId,
        boolean active,
        Set<RoleInUnit> roles) {}
