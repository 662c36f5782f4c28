package org.duban.organization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.audit.AuditedObject;
import org.duban.organization.internal.Changes;
import org.duban.organization.internal.Editors;
import org.duban.organization.internal.Editors.Editor;
import org.duban.organization.internal.Names;
import org.duban.organization.internal.Person;
import org.duban.organization.internal.PersonRepository;
import org.duban.platform.BusinessClock;
import org.duban.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom (代办). Set by the absent person, by the principal of their unit or by a system administrator;
 * a colleague of the same unit, for a time, and never in the role of an administrator.
 */
@Service
@Transactional
public class Substitutes {

    private static final int LONGEST_DAYS = 366;
    private static final String SELECT = "select s.id, s.person_id, p.name person_name, s.substitute_id, c.name"
            + " substitute_name, s.first_day, s.last_day from substitute s join person p on p.id = s.person_id"
            + " join person c on c.id = s.substitute_id ";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final PersonRepository people;
    private final Changes changes;
    private final Editors editors;
    private final BusinessClock clock;

    Substitutes(
            JdbcClient jdbc, Ids ids, PersonRepository people, Changes changes, Editors editors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.people = people;
        this.changes = changes;
        this.editors = editors;
        this.clock = clock;
    }

    /** @return the id of the new entry */
    public long add(long personId, long substituteId, LocalDate firstDay, LocalDate lastDay) {
        Person person = allowed(personId);
        Person substitute = people.findById(substituteId)
                .filter(Person::active)
                .filter(other -> other.unitId().equals(person.unitId()) && !other.equals(person))
                .orElseThrow(() -> BusinessRefusal.field("substitute", "organization.substitute.unknown"));
        new Names()
                .check(firstDay != null, "firstDay", "organization.needed")
                .check(lastDay != null, "lastDay", "organization.needed")
                .refuse();
        new Names()
                .check(!lastDay.isBefore(firstDay), "lastDay", "organization.substitute.order")
                .check(!lastDay.isBefore(clock.today()), "lastDay", "organization.substitute.past")
                .check(
                        ChronoUnit.DAYS.between(firstDay, lastDay) < LONGEST_DAYS,
                        "lastDay",
                        "organization.substitute.long")
                .refuse();
        of(List.of(personId), firstDay).stream()
                .filter(other -> !other.firstDay().isAfter(lastDay))
                .findFirst()
                .ifPresent(other -> {
                    throw BusinessRefusal.field(
                            "firstDay",
                            "organization.substitute.overlaps",
                            other.substituteName(),
                            other.firstDay().toString(),
                            other.lastDay().toString());
                });
        long id = ids.next();
        jdbc.sql("insert into substitute (id, person_id, substitute_id, first_day, last_day) values (?, ?, ?, ?, ?)")
                .params(id, personId, substituteId, firstDay, lastDay)
                .update();
        record(personId, "person.substitute.added", null, values(substitute.username(), firstDay, lastDay));
        return id;
    }

    /** Ends a substitution: the day before today is its last; one that has not begun before today is taken away. */
    public void end(long id) {
        SubstituteView entry = jdbc.sql(SELECT + "where s.id = :id for update of s")
                .param("id", id)
                .query(SubstituteView.class)
                .optional()
                .orElseThrow(() -> BusinessRefusal.notFound("organization.substitute.gone"));
        allowed(entry.personId());
        LocalDate yesterday = clock.today().minusDays(1);
        if (!entry.lastDay().isAfter(yesterday)) {
            return;
        }
        if (entry.firstDay().isAfter(yesterday)) {
            jdbc.sql("delete from substitute where id = ?").param(id).update();
        } else {
            jdbc.sql("update substitute set last_day = ? where id = ?")
                    .params(yesterday, id)
                    .update();
        }
        record(
                entry.personId(),
                "person.substitute.ended",
                values(entry.substituteName(), entry.firstDay(), entry.lastDay()),
                Map.of("lastDay", yesterday.toString()));
    }

    /** Substitutions of these people that are not over on {@code day}, earliest first. */
    @Transactional(readOnly = true)
    public List<SubstituteView> of(Collection<Long> personIds, LocalDate day) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where s.person_id in (:people) and s.last_day >= :day order by s.first_day, s.id")
                .param("people", personIds)
                .param("day", day)
                .query(SubstituteView.class)
                .list();
    }

    private Person allowed(long personId) {
        Editor editor = editors.current();
        // locked, so that two overlapping entries cannot pass each other's check
        jdbc.sql("select id from person where id = ? for update")
                .param(personId)
                .query(Long.class)
                .optional();
        Person person = people.findById(personId)
                .filter(Person::active)
                .orElseThrow(() -> BusinessRefusal.notFound("organization.person.unknown"));
        editor.require(
                editor.is(personId)
                        || editor.holds(Role.PRINCIPAL, person.unitId())
                        || editor.covers(person.unitId(), Role.SYSTEM_ADMIN),
                "organization.forbidden.substitutes");
        return person;
    }

    private static Map<String, String> values(String substitute, LocalDate firstDay, LocalDate lastDay) {
        return Map.of("substitute", substitute, "firstDay", firstDay.toString(), "lastDay", lastDay.toString());
    }

    private void record(long personId, String action, Map<String, ?> before, Map<String, ?> after) {
        changes.record(AuditedObject.person(personId), action, before, after);
    }
}
