package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.duban.organization.GroupAdministration;
import org.duban.organization.People;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.RoleAdministration;
import org.duban.organization.Substitutes;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.duban.testing.DubanTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DubanTest
@TestPropertySource(properties = "duban.test.city=false")
class CitySeederTest {

    private final CitySeeder seeder;
    private final Units units;
    private final People people;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    CitySeederTest(
            UnitAdministration administration,
            GroupAdministration groups,
            PeopleAdministration accounts,
            RoleAdministration roles,
            Substitutes substitutes,
            PasswordEncoder passwords,
            BusinessClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Units units,
            People people) {
        this.seeder = new CitySeeder(
                administration, groups, accounts, roles, substitutes, passwords, clock, jdbc, transaction);
        this.units = units;
        this.people = people;
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Test
    void theCityIsBuiltOnceAndInAFewSeconds() {
        DemoCity city = DemoCity.load();
        long start = System.nanoTime();
        seeder.run(null);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(units.tree().all()).hasSameSizeAs(city.units());
        assertThat(units.tree().groups()).hasSameSizeAs(city.groups());
        UnitView county = units.tree().findByCode("linxi").orElseThrow();
        assertThat(people.holding(Role.LIAISON, county.id()))
                .extracting(PersonView::username)
                .containsExactly("linxh");
        assertThat(jdbc.sql("select count(distinct password) from person")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from substitute").query(Long.class).single())
                .isEqualTo(city.substitutes().size());

        seeder.run(null);
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                .isEqualTo(city.people().size());
    }

    @Test
    void aProductionStartOnDemoAccountsIsRefusedUnlessAllowed() {
        new DemoDataGuard(jdbc, passwords, new MockEnvironment()).afterPropertiesSet();
        seeder.run(null);

        DemoDataGuard guard = new DemoDataGuard(jdbc, passwords, new MockEnvironment());
        assertThatThrownBy(guard::afterPropertiesSet).isInstanceOf(DemoDataPresentException.class);
        Environment allowing = new MockEnvironment().withProperty(DemoDataGuard.ALLOW, "true");
        new DemoDataGuard(jdbc, passwords, allowing).afterPropertiesSet();

        jdbc.sql("update person set password = ?")
                .param(passwords.encode("something else"))
                .update();
        guard.afterPropertiesSet();
    }
}
