package org.duban.organization;

import java.util.List;

/**
 * What a group is to be.
 *
 * @param underId the unit in whose documents the name has this meaning; null everywhere
 */
public record GroupContent(Long underId, String name, List<String> aliases, List<Long> memberIds) {

    public GroupContent {
        aliases = List.copyOf(aliases);
        memberIds = List.copyOf(memberIds);
    }
}
