package org.duban.delivery;

import java.util.Set;
import org.duban.organization.Role;

/**
 * News for a unit.
 *
 * @param key unique: the same news is told once
 * @param roles whom in the unit it concerns
 * @param link page of ours that it is about, as {@code /notices/123}; null for none
 */
public record NewMessage(String key, long unitId, Set<Role> roles, String title, String text, String link) {}
