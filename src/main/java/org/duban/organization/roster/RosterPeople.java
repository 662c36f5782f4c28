package org.duban.organization.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.organization.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All people at the moment of the plan, found as a roster names them. */
final class RosterPeople {

    record Known(long id, String username, String name, String phone, long unitId, boolean active) {}

    private record Held(long personId, Role role, long unitId) {}

    private final Map<String, Known> byUsername;
    private final Map<String, List<Known>> byName;
    private final Map<Long, List<Known>> byUnit;
    private final Map<Long, List<Held>> heldIn;
    private final Map<Long, Known> byId = new HashMap<>();

    private RosterPeople(List<Known> people, List<Held> held) {
        byUsername = people.stream().collect(Collectors.toMap(Known::username, p -> p));
        byName = people.stream().filter(Known::active).collect(Collectors.groupingBy(Known::name));
        byUnit = people.stream().filter(Known::active).collect(Collectors.groupingBy(Known::unitId));
        heldIn = held.stream().collect(Collectors.groupingBy(Held::unitId));
        people.forEach(person -> byId.put(person.id(), person));
    }

    static RosterPeople load(JdbcClient jdbc) {
        return new RosterPeople(
                jdbc.sql("select id, username, name, phone, unit_id, active from person")
                        .query(Known.class)
                        .list(),
                jdbc.sql("select person_id, role, unit_id from person_role where role in ('PRINCIPAL', 'LIAISON')"
                                + " order by person_id")
                        .query(Held.class)
                        .list());
    }

    Optional<Known> account(String username) {
        return Optional.ofNullable(byUsername.get(username));
    }

    /** Active people of that name. */
    List<Known> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Active people who hold the role in the unit. */
    List<Known> holding(Role role, long unitId) {
        return heldIn.getOrDefault(unitId, List.of()).stream()
                .filter(held -> held.role() == role)
                .map(held -> byId.get(held.personId()))
                .filter(Known::active)
                .toList();
    }

    /** Somebody of these units whose name differs in one character, as misread or mistyped names do. */
    Optional<String> almost(String name, Collection<Long> unitIds) {
        return unitIds.stream()
                .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                .map(Known::name)
                .filter(other -> differences(name, other) == 1)
                .findFirst();
    }

    private static int differences(String a, String b) {
        if (a.length() != b.length() || a.length() < 2) {
            return Integer.MAX_VALUE;
        }
        int count = 0;
        for (int i = 0; i < a.length(); i++) {
            count += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return count;
    }
}
