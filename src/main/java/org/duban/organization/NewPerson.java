package org.duban.organization;

/** A person to get an account; {@code title} and {@code phone} may be empty. */
public record NewPerson(String username, String name, String title, String phone, long unitId) {}
