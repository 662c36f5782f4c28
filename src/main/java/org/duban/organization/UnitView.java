package org.duban.organization;

import java.util.List;
import java.util.stream.Stream;

/**
 * A unit as others see it.
 *
 * @param path ids from the root down to the unit itself
 * @param aliases other names by which documents call it
 * @param formerNames names of former days (改名、合并)
 */
public record UnitView(
        long id,
        String code,
        String name,
        String shortName,
        UnitLevel level,
        Long parentId,
        List<Long> path,
        List<String> aliases,
        List<String> formerNames) {

    /** Every name by which the unit can be found. */
    public Stream<String> allNames() {
        return Stream.of(Stream.of(name, shortName), aliases.stream(), formerNames.stream())
                .flatMap(names -> names);
    }

    /** 1 for the root. */
    public int depth() {
        return path.size();
    }

    /** Whether this unit is {@code other} or stands below it. */
    public boolean isWithin(long otherId) {
        return path.contains(otherId);
    }
}
