package org.duban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.organization.People;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.Role;
import org.duban.organization.RoleAdministration;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.testing.DubanTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DubanTest
@TestPropertySource(properties = "duban.test.city=false")
class FirstStartTest {

    private final MockEnvironment environment = new MockEnvironment();
    private final FirstStart start;
    private final Units units;
    private final People people;

    FirstStartTest(
            Units units,
            People people,
            UnitAdministration administration,
            PeopleAdministration accounts,
            RoleAdministration roles,
            TransactionTemplate transaction) {
        this.units = units;
        this.people = people;
        this.start = new FirstStart(units, administration, accounts, roles, transaction, environment);
    }

    @Test
    void aNewInstallationGetsItsUnitAndThreeAdministratorsOnce() {
        environment.withProperty(FirstStart.UNIT, "青岚市人民政府").withProperty(FirstStart.LEVEL, "CITY");
        start.run(null);
        start.run(null);

        assertThat(units.tree().all()).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("青岚市人民政府");
            assertThat(unit.level()).isEqualTo(UnitLevel.CITY);
        });
        UnitView unit = units.tree().children(null).get(0);
        for (Role role : Role.ADMINISTRATORS) {
            assertThat(people.holding(role, unit.id()))
                    .singleElement()
                    .satisfies(person ->
                            assertThat(people.hasOneTimePassword(person.id())).isTrue());
        }
    }

    @Test
    void withoutANameNothingIsMade() {
        start.run(null);

        assertThat(units.tree().all()).isEmpty();
    }
}
