package org.duban.organization.internal;

import jakarta.persistence.Embeddable;

/** Another name of a unit; a former one was its own until it was renamed. */
@Embeddable
public record UnitAlias(String name, boolean former) {}
