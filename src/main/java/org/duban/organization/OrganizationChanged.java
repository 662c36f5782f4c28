package org.duban.organization;

/** Units, groups or people were changed; what is kept in memory of them is out of date. */
public record OrganizationChanged() {}
