package org.duban.organization.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.duban.organization.Role;

/** A role that a person holds in a unit. */
@Embeddable
public record PersonRole(
        long unitId, @Enumerated(EnumType.STRING) Role role) {}
