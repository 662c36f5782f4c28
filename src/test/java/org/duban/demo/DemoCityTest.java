package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.demo.DemoCity.Group;
import org.duban.demo.DemoCity.Person;
import org.duban.demo.DemoCity.RoleInUnit;
import org.duban.demo.DemoCity.Unit;
import org.duban.organization.Role;
import org.duban.organization.UnitLevel;
import org.junit.jupiter.api.Test;

class DemoCityTest {

    private final DemoCity city = DemoCity.load();
    private final Set<String> codes = city.units().stream().map(Unit::code).collect(Collectors.toSet());

    @Test
    void codesAndFullNamesOfUnitsAreUnique() {
        assertThat(city.units())
                .extracting(Unit::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
        assertThat(city.units()).extracting(Unit::name).doesNotHaveDuplicates();
    }

    @Test
    void everyParentStandsBeforeItsChildrenAndOnlyTheCityHasNone() {
        Set<String> seen = new HashSet<>();
        for (Unit unit : city.units()) {
            if (unit.parent() == null) {
                assertThat(unit.level()).isEqualTo(UnitLevel.CITY);
            } else {
                assertThat(seen).as(unit.code()).contains(unit.parent());
            }
            seen.add(unit.code());
        }
    }

    @Test
    void noNameMeansTwoUnitsOfTheSameParent() {
        List<String> names = city.units().stream()
                .flatMap(unit -> names(unit).map(name -> unit.parent() + "/" + name))
                .filter(name -> !name.matches("qinglan/(县|区|县人民|区人民)政府"))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void groupsNameExistingUnits() {
        for (Group group : city.groups()) {
            assertThat(codes).as(group.name()).containsAll(group.members());
            assertThat(group.under() == null || codes.contains(group.under())).isTrue();
        }
    }

    @Test
    void usernamesAndTelephonesAreUnique() {
        assertThat(city.people())
                .extracting(Person::username)
                .doesNotHaveDuplicates()
                .allMatch(username -> username.matches("[a-z]{4,12}"));
        assertThat(city.people()).extracting(Person::phone).doesNotHaveDuplicates();
        assertThat(city.people()).extracting(Person::name).doesNotHaveDuplicates();
    }

    @Test
    void peopleWorkInUnitsThatExist() {
        for (Person person : city.people()) {
            assertThat(codes).contains(person.unit());
            for (RoleInUnit role : person.roles()) {
                assertThat(codes).contains(role.unit());
            }
        }
    }

    @Test
    void exactlyTwoUnitsAreIncomplete() {
        List<String> incomplete = new ArrayList<>();
        for (String code : codes) {
            if (city.holder(Role.LIAISON, code).isEmpty()
                    || city.holder(Role.PRINCIPAL, code).isEmpty()) {
                incomplete.add(code);
            }
        }
        assertThat(incomplete).containsExactlyInAnyOrder("linxi-baisha", "baihe-binhe");
    }

    @Test
    void noAdministratorHasAnotherRole() {
        assertThat(city.people())
                .filteredOn(person -> person.roles().stream()
                        .anyMatch(role -> role.role().name().endsWith("_ADMIN")))
                .hasSize(3)
                .allMatch(person -> person.roles().size() == 1);
    }

    @Test
    void substitutesAndOfferedAccountsAreKnownPeople() {
        city.substitutes().forEach(substitute -> {
            assertThat(city.person(substitute.person()).unit()).isEqualTo(substitute.unit());
            assertThat(city.person(substitute.substitute()).unit()).isEqualTo(substitute.unit());
            assertThat(substitute.from()).isLessThanOrEqualTo(substitute.to());
        });
        assertThat(city.login()).hasSizeBetween(10, 14).allSatisfy(login -> {
            assertThat(city.person(login.username()).roles()).isNotEmpty();
            assertThat(login.why().zh()).isNotBlank();
            assertThat(login.why().en()).isNotBlank();
        });
    }

    private static Stream<String> names(Unit unit) {
        return Stream.of(List.of(unit.name(), unit.shortName()), unit.aliases(), unit.formerNames())
                .flatMap(List::stream)
                .distinct();
    }
}
