package org.duban.web;

import java.util.Set;
import org.duban.organization.Role;
import org.duban.security.Caller;

/**
 * A page that its module wants in the navigation; contributed as a bean.
 *
 * <p>Entries with the same key are one page under several names: each person sees the first one that is for them.
 *
 * @param key what the page names as {@code active}, as {@code ledger}
 * @param label message key of the name, at most six Chinese characters
 * @param path address within the application, as {@code /ledger}
 * @param icon name in {@code icons.html}; shown in the left column
 * @param group place in the left column
 * @param order place within the group, and among a person's tabs; their first entry is where they land after the login
 * @param roles who sees it; empty for everybody
 */
public record NavigationEntry(
        String key, String label, String path, String icon, NavigationGroup group, int order, Set<Role> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    public static NavigationEntry of(
            String key, String label, String path, String icon, NavigationGroup group, int order, Role... roles) {
        return new NavigationEntry(key, label, path, icon, group, order, Set.of(roles));
    }

    public boolean isFor(Caller caller) {
        return roles.isEmpty() || roles.stream().anyMatch(caller::has);
    }
}
