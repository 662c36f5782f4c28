package org.duban.demo;

import java.util.List;
import java.util.Optional;
import org.duban.organization.Role;
import org.duban.organization.UnitLevel;

/**
 * The fictional city of the demo, as {@code demo/city.yaml} describes it. Codes are the file's own names for units and
 * never leave the seeding.
 *
 * @param password the one password of all demo accounts
 */
public record DemoCity(
        String password,
        List<Unit> units,
        List<Group> groups,
        List<Person> people,
        List<Substitute> substitutes,
        List<Login> login) {

    /** A unit; parents stand before their children. Neither name nor short name is repeated as an alias. */
    public record Unit(
            String code,
            String parent,
            String name,
            String shortName,
            UnitLevel level,
            List<String> aliases,
            List<String> formerNames) {

        public Unit {
            formerNames = formerNames == null ? List.of() : formerNames;
        }
    }

    /**
     * A group of units as documents name it.
     *
     * @param under the unit in whose documents the name has this meaning, null for the city's own
     */
    public record Group(String name, List<String> aliases, String under, List<String> members) {}

    /** A person. {@code unit} is where they work; what they may do follows from the roles alone. */
    public record Person(
            String username, String name, String unit, String title, String phone, List<RoleInUnit> roles) {}

    public record RoleInUnit(Role role, String unit) {}

    /** Who stands in for whom; from and to are days from today, both included. */
    public record Substitute(String person, String substitute, String unit, int from, int to, String reason) {}

    /** An account that the login page offers, and why one would take it. */
    public record Login(String username, Bilingual why) {}

    public record Bilingual(String zh, String en) {}

    public static DemoCity load() {
        return DemoYaml.read("city.yaml", DemoCity.class);
    }

    public Unit unit(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit " + code));
    }

    public Person person(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no person " + username));
    }

    /** The first who has this role in this unit. */
    public Optional<Person> holder(Role role, String unit) {
        RoleInUnit wanted = new RoleInUnit(role, unit);
        return people.stream().filter(person -> person.roles().contains(wanted)).findFirst();
    }
}
