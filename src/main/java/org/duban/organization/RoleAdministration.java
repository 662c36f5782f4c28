package org.duban.organization;

import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.organization.internal.Changes;
import org.duban.organization.internal.Editors;
import org.duban.organization.internal.Editors.Editor;
import org.duban.organization.internal.Person;
import org.duban.organization.internal.PersonBook;
import org.duban.organization.internal.PersonRepository;
import org.duban.organization.internal.PersonRole;
import org.duban.organization.internal.Unit;
import org.duban.organization.internal.UnitRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants and takes away roles: the security administrator's. Nobody grants to themselves, and nobody holds two of the
 * three administrators' roles (PRODUCT, People).
 */
@Service
@Transactional
public class RoleAdministration {

    private final PersonRepository people;
    private final UnitRepository units;
    private final PersonBook book;
    private final Changes changes;
    private final Editors editors;

    RoleAdministration(
            PersonRepository people, UnitRepository units, PersonBook book, Changes changes, Editors editors) {
        this.people = people;
        this.units = units;
        this.book = book;
        this.changes = changes;
        this.editors = editors;
    }

    /** @throws BusinessRefusal CONFLICT for oneself, or if the person would hold two administrators' roles */
    public void grant(long personId, int version, Role role, long unitId) {
        Person person = allowed(personId, version, unitId);
        boolean holdsOther = Role.ADMINISTRATORS.stream().anyMatch(other -> other != role && person.holds(other));
        if (Role.ADMINISTRATORS.contains(role) && holdsOther) {
            throw BusinessRefusal.conflict("organization.role.two.administrators", person.name());
        }
        units.findById(unitId)
                .filter(Unit::active)
                .orElseThrow(() -> BusinessRefusal.field("unitId", "organization.unit.unknown"));
        if (!person.roles().contains(new PersonRole(unitId, role))) {
            change(person, "person.role.granted", () -> person.grant(role, unitId));
        }
    }

    /** @throws BusinessRefusal CONFLICT for oneself, or for the last of a kind of administrator */
    public void revoke(long personId, int version, Role role, long unitId) {
        Person person = allowed(personId, version, unitId);
        if (Role.ADMINISTRATORS.contains(role) && people.countOthersHolding(role, personId) == 0) {
            throw BusinessRefusal.conflict("organization.person.last");
        }
        change(person, "person.role.revoked", () -> person.revoke(role, unitId));
    }

    private Person allowed(long personId, int version, long unitId) {
        Editor editor = editors.current();
        Person person =
                people.findById(personId).orElseThrow(() -> BusinessRefusal.notFound("organization.person.unknown"));
        editor.require(
                editor.covers(unitId, Role.SECURITY_ADMIN) && editor.covers(person.unitId(), Role.SECURITY_ADMIN),
                "organization.forbidden.roles");
        if (editor.is(personId)) {
            throw BusinessRefusal.conflict("organization.role.self");
        }
        changes.requireVersion(person, version);
        return person;
    }

    private void change(Person person, String action, Runnable how) {
        Map<String, Object> before = PersonBook.state(person);
        how.run();
        changes.save(people, person);
        book.record(person, action, before);
    }
}
