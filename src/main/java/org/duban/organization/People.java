package org.duban.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people, their roles, and who stands in for whom. */
@Component
public class People {

    private static final String PERSON =
            "select p.id, p.username, p.name, p.title, p.phone, p.unit_id, p.active from person p ";

    private record Row(
            long id, String username, String name, String title, String phone, long unitId, boolean active) {}

    private record Held(long personId, Role role, long unitId) {}

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PersonView> findByUsername(String username) {
        return withRoles(jdbc.sql(PERSON + "where p.username = :username")
                        .param("username", username)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    public Optional<PersonView> find(long id) {
        return withRoles(jdbc.sql(PERSON + "where p.id = :id")
                        .param("id", id)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    /** Active people who hold a role in one of the units, by name. */
    public List<PersonView> inUnits(Collection<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        return withRoles(jdbc.sql(PERSON + "where p.active and exists (select 1 from person_role r"
                        + " where r.person_id = p.id and r.unit_id in (:units)) order by p.name, p.id")
                .param("units", unitIds)
                .query(Row.class)
                .list());
    }

    /**
     * People who belong to one of the units, inactive ones included, by name.
     *
     * @param text part of a name or user name; empty for all
     * @param after the last one of the page before; null for the first page
     */
    public List<PersonView> page(Collection<Long> unitIds, String text, PersonView after, int limit) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        String like = "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return withRoles(
                jdbc.sql(PERSON + "where p.unit_id in (:units) and (p.name ilike :like or p.username ilike :like)"
                                + " and (p.name, p.id) > (:name, :id) order by p.name, p.id limit :limit")
                        .param("units", unitIds)
                        .param("like", like)
                        .param("name", after == null ? "" : after.name())
                        .param("id", after == null ? 0L : after.id())
                        .param("limit", limit)
                        .query(Row.class)
                        .list());
    }

    /** Which units have a responsible leader and a liaison. */
    public Staffing staffing() {
        return new Staffing(jdbc
                .sql("select distinct r.person_id, r.role, r.unit_id from person_role r join person p"
                        + " on p.id = r.person_id where p.active and r.role in ('PRINCIPAL', 'LIAISON')")
                .query(Held.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::unitId, Collectors.mapping(Held::role, Collectors.toSet()))));
    }

    /** Whether the person still has a password that somebody else made. */
    public boolean hasOneTimePassword(long personId) {
        return jdbc.sql("select one_time_password from person where id = ?")
                .param(personId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Active people who hold {@code role} in the unit themselves. */
    public List<PersonView> holding(Role role, long unitId) {
        return inUnits(List.of(unitId)).stream()
                .filter(person -> person.roles().contains(new RoleInUnit(role, unitId)))
                .toList();
    }

    /** Roles that a person may exercise on {@code day}: their own and those of whom they stand in for. */
    public Set<RoleInUnit> rolesOn(PersonView person, LocalDate day) {
        Set<RoleInUnit> roles = new HashSet<>(person.roles());
        jdbc.sql("select r.role, r.unit_id from substitute s join person absent on absent.id = s.person_id"
                        + " join person_role r on r.person_id = s.person_id where s.substitute_id = :id"
                        + " and :day between s.first_day and s.last_day and absent.active"
                        + " and r.role not in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')")
                .param("id", person.id())
                .param("day", day)
                .query(RoleInUnit.class)
                .list()
                .forEach(roles::add);
        return roles;
    }

    /** Names of those for whom a person stands in on {@code day} in this role, by name. */
    public List<String> absent(long substituteId, RoleInUnit role, LocalDate day) {
        return jdbc.sql("select distinct absent.name from substitute s join person absent on absent.id = s.person_id"
                        + " join person_role r on r.person_id = s.person_id where s.substitute_id = :id"
                        + " and :day between s.first_day and s.last_day and absent.active"
                        + " and r.role = :role and r.unit_id = :unit order by absent.name")
                .param("id", substituteId)
                .param("day", day)
                .param("role", role.role().name())
                .param("unit", role.unitId())
                .query(String.class)
                .list();
    }

    private List<PersonView> withRoles(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Held>> held = jdbc
                .sql("select person_id, role, unit_id from person_role where person_id in (:ids)")
                .param("ids", rows.stream().map(Row::id).toList())
                .query(Held.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::personId));
        return rows.stream()
                .map(row -> new PersonView(
                        row.id,
                        row.username,
                        row.name,
                        row.title,
                        row.phone,
                        row.unitId,
                        row.active,
                        held.getOrDefault(row.id, List.of()).stream()
                                .map(h -> new RoleInUnit(h.role, h.unitId))
                                .collect(Collectors.toUnmodifiableSet())))
                .toList();
    }
}
