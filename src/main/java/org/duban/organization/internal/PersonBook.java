package org.duban.organization.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duban.audit.AuditedObject;
import org.duban.organization.NewPerson;
import org.duban.organization.OneTimePassword;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Enters people and recorded changes of them; whether they are right and allowed was decided before. */
@Component
public class PersonBook {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    /**
     * Cheap on purpose: a random password of 79 bits is beyond guessing however fast the hash is, and an import makes
     * thousands of them. What people choose themselves gets the full cost.
     */
    private static final BCryptPasswordEncoder FOR_RANDOM = new BCryptPasswordEncoder(4);

    private final PersonRepository people;
    private final Changes changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonBook(PersonRepository people, Changes changes, Clock clock) {
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /** Enters a person with a given password hash and records it; the caller writes it. */
    public Person enter(NewPerson wanted, String encodedPassword) {
        Person person = prepare(wanted, encodedPassword);
        record(person, "person.added", null);
        return person;
    }

    /** Enters a person whom the caller records when all is said of them. */
    public Person prepare(NewPerson wanted, String encodedPassword) {
        return people.save(new Person(
                wanted.username(),
                wanted.name(),
                wanted.title(),
                wanted.phone(),
                encodedPassword,
                wanted.unitId(),
                clock.instant()));
    }

    /** Gives the person a new password of random characters. */
    public OneTimePassword issuePassword(Person person) {
        StringBuilder password = new StringBuilder();
        while (password.length() < LENGTH) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        person.issuePassword("{bcrypt}" + FOR_RANDOM.encode(password));
        return new OneTimePassword(person.id(), person.username(), person.name(), password.toString());
    }

    public void record(Person person, String action, Map<String, ?> before) {
        record(person, action, before, state(person));
    }

    public void record(Person person, String action, Map<String, ?> before, Map<String, ?> after) {
        changes.record(AuditedObject.person(person.id()), action, before, after);
    }

    /** The values of a person that a record keeps; never the password. */
    public static Map<String, Object> state(Person person) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("username", person.username());
        state.put("name", person.name());
        state.put("title", person.title());
        state.put("phone", person.phone());
        state.put("unitId", String.valueOf(person.unitId()));
        state.put("active", person.active());
        state.put(
                "roles",
                person.roles().stream()
                        .map(held -> held.role() + "-" + held.unitId())
                        .sorted()
                        .toList());
        return state;
    }
}
