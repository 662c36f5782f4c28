package org.duban.organization;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.organization.internal.Changes;
import org.duban.organization.internal.Editors;
import org.duban.organization.internal.Editors.Editor;
import org.duban.organization.internal.Names;
import org.duban.organization.internal.Person;
import org.duban.organization.internal.PersonBook;
import org.duban.organization.internal.PersonRepository;
import org.duban.organization.internal.Unit;
import org.duban.organization.internal.UnitRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes accounts: a system administrator's. People and their unit's principal keep phone numbers. Roles are elsewhere,
 * see {@link RoleAdministration}.
 *
 * <p>Every change takes the version that the editor saw and is refused (CONFLICT) if somebody else was first; all of it
 * is one transaction, leaves a record (never with a password in it) and is published as {@link OrganizationChanged}.
 */
@Service
@Transactional
public class PeopleAdministration {

    private static final int SHORTEST_PASSWORD = 10;
    /** BCrypt reads no further. */
    private static final int LONGEST_PASSWORD = 72;

    private final PersonRepository people;
    private final UnitRepository units;
    private final PersonBook book;
    private final Changes changes;
    private final Editors editors;
    private final PasswordEncoder passwords;

    PeopleAdministration(
            PersonRepository people,
            UnitRepository units,
            PersonBook book,
            Changes changes,
            Editors editors,
            PasswordEncoder passwords) {
        this.people = people;
        this.units = units;
        this.book = book;
        this.changes = changes;
        this.editors = editors;
        this.passwords = passwords;
    }

    /** Opens an account with a password that is shown this once. */
    public OneTimePassword create(NewPerson wanted) {
        Person person = book.enter(checked(wanted), "");
        OneTimePassword password = book.issuePassword(person);
        changes.save(people, person);
        return password;
    }

    /**
     * Opens an account with a password whose hash is known: for what the system itself sets up.
     *
     * @return the person's id
     * @throws BusinessRefusal FORBIDDEN for anybody but the system
     */
    public long adopt(NewPerson wanted, String encodedPassword) {
        Editor editor = editors.current();
        editor.require(editor.isSystem(), "organization.forbidden");
        return changes.save(people, book.enter(checked(wanted), encodedPassword))
                .id();
    }

    /** Changes what is said of a person; people themselves and their unit's principal may change the phone only. */
    public void describe(long id, int version, String name, String title, String phone) {
        Person person = existing(id);
        Editor editor = editors.current();
        boolean administers = editor.covers(person.unitId(), Role.SYSTEM_ADMIN);
        boolean phoneOnly = editor.is(id) || editor.holds(Role.PRINCIPAL, person.unitId());
        editor.require(administers || phoneOnly, "organization.forbidden");
        changes.requireVersion(person, version);
        String newName = administers ? Names.clean(name) : person.name();
        String newTitle = administers ? Names.clean(title) : person.title();
        String newPhone = Names.clean(phone);
        described(newName, newTitle, newPhone).refuse();
        change(person, "person.described", () -> person.describe(newName, newTitle, newPhone));
    }

    /** Moves a person to another unit, with the roles held in the old one. */
    public void transfer(long id, int version, long unitId) {
        Person person = mine(id, version);
        Editor editor = editors.current();
        editor.require(editor.covers(unitId, Role.SYSTEM_ADMIN), "organization.forbidden");
        activeUnit(unitId);
        change(person, "person.transferred", () -> person.transfer(person.unitId(), unitId));
    }

    /** @throws BusinessRefusal CONFLICT for oneself and for the last of a kind of administrator */
    public void deactivate(long id, int version) {
        Person person = mine(id, version);
        if (editors.current().is(id)) {
            throw BusinessRefusal.conflict("organization.person.self");
        }
        for (Role role : Role.ADMINISTRATORS) {
            if (person.holds(role) && people.countOthersHolding(role, id) == 0) {
                throw BusinessRefusal.conflict("organization.person.last");
            }
        }
        change(person, "person.deactivated", person::deactivate);
    }

    public void activate(long id, int version) {
        Person person = mine(id, version);
        change(person, "person.activated", person::activate);
    }

    /**
     * Gives a new password that is shown this once.
     *
     * <p>A system administrator must not become another administrator that way: passwords of system and audit
     * administrators are reset by the security administrator, theirs by the audit administrator.
     */
    public OneTimePassword resetPassword(long id, int version) {
        Person person = existing(id);
        editors.current().require(mayReset(person), "organization.forbidden.password");
        changes.requireVersion(person, version);
        OneTimePassword password = book.issuePassword(person);
        changes.save(people, person);
        book.record(person, "person.password.reset", null, Map.of("username", person.username()));
        return password;
    }

    /** Whether {@link #resetPassword} is open to whoever asks. */
    @Transactional(readOnly = true)
    public boolean mayResetPassword(long id) {
        return mayReset(existing(id));
    }

    private boolean mayReset(Person person) {
        return editors.current().covers(person.unitId(), resetterOf(person));
    }

    /** Changes the password of whoever acts. */
    public void changeOwnPassword(String present, String wanted) {
        Editor editor = editors.current();
        Person person = existing(editor.isSystem() ? -1 : editor.person().id());
        boolean right = passwords.matches(present, person.password());
        new Names()
                .check(right, "present", "organization.password.wrong")
                .check(wanted.length() >= SHORTEST_PASSWORD, "wanted", "organization.password.short", SHORTEST_PASSWORD)
                .check(
                        wanted.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD,
                        "wanted",
                        "organization.password.long",
                        LONGEST_PASSWORD)
                .check(
                        !wanted.toLowerCase(Locale.ROOT).contains(person.username()),
                        "wanted",
                        "organization.password.name")
                .check(!wanted.equals(present), "wanted", "organization.password.same")
                .refuse();
        person.changePassword(passwords.encode(wanted));
        changes.save(people, person);
        book.record(person, "person.password.changed", null, Map.of("username", person.username()));
    }

    /** The version to send back with a change. */
    @Transactional(readOnly = true)
    public int version(long id) {
        return existing(id).version();
    }

    private static Role[] resetterOf(Person person) {
        if (person.holds(Role.SECURITY_ADMIN)) {
            return new Role[] {Role.AUDIT_ADMIN};
        }
        boolean administrator = person.holds(Role.SYSTEM_ADMIN) || person.holds(Role.AUDIT_ADMIN);
        return new Role[] {administrator ? Role.SECURITY_ADMIN : Role.SYSTEM_ADMIN};
    }

    private NewPerson checked(NewPerson wanted) {
        Editor editor = editors.current();
        activeUnit(wanted.unitId());
        editor.require(editor.covers(wanted.unitId(), Role.SYSTEM_ADMIN), "organization.forbidden");
        NewPerson clean = new NewPerson(
                Names.clean(wanted.username()),
                Names.clean(wanted.name()),
                Names.clean(wanted.title()),
                Names.clean(wanted.phone()),
                wanted.unitId());
        described(clean.name(), clean.title(), clean.phone())
                .check(Names.isUsername(clean.username()), "username", "organization.username.form")
                .check(
                        !people.existsByUsername(clean.username()),
                        "username",
                        "organization.username.taken",
                        clean.username())
                .refuse();
        return clean;
    }

    private static Names described(String name, String title, String phone) {
        return new Names()
                .needed("name", name, Names.PERSON)
                .atMost("title", title, Names.TITLE)
                .check(Names.isPhone(phone), "phone", "organization.phone.form", Names.PHONE);
    }

    private void change(Person person, String action, Runnable how) {
        Map<String, Object> before = new HashMap<>(PersonBook.state(person));
        how.run();
        changes.save(people, person);
        book.record(person, action, before);
    }

    private Person mine(long id, int version) {
        Person person = existing(id);
        Editor editor = editors.current();
        editor.require(editor.covers(person.unitId(), Role.SYSTEM_ADMIN), "organization.forbidden");
        changes.requireVersion(person, version);
        return person;
    }

    private Person existing(long id) {
        return people.findById(id).orElseThrow(() -> BusinessRefusal.notFound("organization.person.unknown"));
    }

    private Unit activeUnit(long id) {
        return units.findById(id)
                .filter(Unit::active)
                .orElseThrow(() -> BusinessRefusal.field("unitId", "organization.unit.unknown"));
    }
}
