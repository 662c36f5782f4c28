package org.duban.organization;

import java.util.List;

/**
 * A unit to be added.
 *
 * @param parentId null for the root
 * @param code name for machines, unique for ever; null to have one made
 * @param shortName null or blank: the name
 */
public record NewUnit(
        Long parentId,
        String code,
        String name,
        String shortName,
        UnitLevel level,
        List<String> aliases,
        List<String> formerNames) {

    public NewUnit {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
    }

    public NewUnit(Long parentId, String name, String shortName, UnitLevel level, List<String> aliases) {
        this(parentId, null, name, shortName, level, aliases, List.of());
    }
}
