package org.duban.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.organization.GroupAdministration;
import org.duban.organization.GroupContent;
import org.duban.organization.NewPerson;
import org.duban.organization.NewUnit;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.RoleAdministration;
import org.duban.organization.Substitutes;
import org.duban.organization.UnitAdministration;
import org.duban.platform.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the demo's city when it starts on an empty database: through the services, so that it has a record, too. */
@Component
@Profile("demo")
@Order(CitySeeder.ORDER)
public class CitySeeder implements ApplicationRunner {

    /** What the demo does with its city comes after this. */
    public static final int ORDER = 100;

    private static final Logger log = LoggerFactory.getLogger(CitySeeder.class);

    private final UnitAdministration units;
    private final GroupAdministration groups;
    private final PeopleAdministration people;
    private final RoleAdministration roles;
    private final Substitutes substitutes;
    private final PasswordEncoder passwords;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CitySeeder(
            UnitAdministration units,
            GroupAdministration groups,
            PeopleAdministration people,
            RoleAdministration roles,
            Substitutes substitutes,
            PasswordEncoder passwords,
            BusinessClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.units = units;
        this.groups = groups;
        this.people = people;
        this.roles = roles;
        this.substitutes = substitutes;
        this.passwords = passwords;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select exists (select 1 from unit)").query(Boolean.class).single()) {
            return;
        }
        long start = System.nanoTime();
        DemoCity city = DemoCity.load();
        transaction.executeWithoutResult(status -> seed(city));
        log.info(
                "Built the demo city: {} units, {} people, in {} ms",
                city.units().size(),
                city.people().size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private void seed(DemoCity city) {
        Map<String, Long> unitIds = new HashMap<>();
        city.units().forEach(unit -> unitIds.put(unit.code(), units.add(unit(unit, unitIds))));
        city.groups().forEach(group -> groups.create(group(group, unitIds)));
        // hashing takes a noticeable moment, and all demo passwords are one
        String password = passwords.encode(city.password());
        Map<String, Long> personIds = new HashMap<>();
        for (DemoCity.Person person : city.people()) {
            long id = people.adopt(
                    new NewPerson(
                            person.username(),
                            person.name(),
                            person.title(),
                            person.phone(),
                            unitIds.get(person.unit())),
                    password);
            personIds.put(person.username(), id);
            person.roles().forEach(held -> roles.grant(id, people.version(id), held.role(), unitIds.get(held.unit())));
        }
        LocalDate today = clock.machineToday();
        city.substitutes()
                .forEach(entry -> substitutes.add(
                        personIds.get(entry.person()),
                        personIds.get(entry.substitute()),
                        today.plusDays(entry.from()),
                        today.plusDays(entry.to())));
    }

    private static NewUnit unit(DemoCity.Unit unit, Map<String, Long> ids) {
        return new NewUnit(
                unit.parent() == null ? null : ids.get(unit.parent()),
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.level(),
                unit.aliases(),
                unit.formerNames());
    }

    private static GroupContent group(DemoCity.Group group, Map<String, Long> ids) {
        List<Long> members = group.members().stream().map(ids::get).toList();
        return new GroupContent(
                group.under() == null ? null : ids.get(group.under()), group.name(), group.aliases(), members);
    }
}
