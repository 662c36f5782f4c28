package org.duban.administration;

import java.util.ArrayList;
import java.util.List;
import org.duban.organization.NewPerson;
import org.duban.organization.NewUnit;
import org.duban.organization.OneTimePassword;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.Role;
import org.duban.organization.RoleAdministration;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitLevel;
import org.duban.organization.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a new installation its topmost unit and the three administrators, without whom nobody could let anybody in. Their
 * one-time passwords are printed once, to whoever starts it.
 */
@Component
@Profile("!demo")
class FirstStart implements ApplicationRunner {

    static final String UNIT = "duban.first-unit";
    static final String LEVEL = "duban.first-unit-level";

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private record Administrator(String username, String name, Role role) {}

    private static final List<Administrator> ADMINISTRATORS = List.of(
            new Administrator("sysadmin", "系统管理员", Role.SYSTEM_ADMIN),
            new Administrator("secadmin", "安全管理员", Role.SECURITY_ADMIN),
            new Administrator("auditadmin", "审计管理员", Role.AUDIT_ADMIN));

    private final Units units;
    private final UnitAdministration administration;
    private final PeopleAdministration accounts;
    private final RoleAdministration roles;
    private final TransactionTemplate transaction;
    private final Environment environment;

    FirstStart(
            Units units,
            UnitAdministration administration,
            PeopleAdministration accounts,
            RoleAdministration roles,
            TransactionTemplate transaction,
            Environment environment) {
        this.units = units;
        this.administration = administration;
        this.accounts = accounts;
        this.roles = roles;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!units.tree().all().isEmpty()) {
            return;
        }
        String name = environment.getProperty(UNIT, "");
        if (name.isBlank()) {
            log.warn(
                    "There are no units and no accounts yet. Start once with --{}=<full name of the government or office>"
                            + " (and --{}=PROVINCE, CITY or COUNTY; CITY unless given) to get the first ones.",
                    UNIT,
                    LEVEL);
            return;
        }
        UnitLevel level = environment.getProperty(LEVEL, UnitLevel.class, UnitLevel.CITY);
        List<OneTimePassword> made = transaction.execute(status -> begin(name, level));
        made.forEach(account -> log.warn(
                "First account: {} ({}), one-time password {}",
                account.username(),
                account.name(),
                account.password()));
    }

    private List<OneTimePassword> begin(String name, UnitLevel level) {
        long unit = administration.add(new NewUnit(null, name, "", level, List.of()));
        List<OneTimePassword> made = new ArrayList<>();
        for (Administrator one : ADMINISTRATORS) {
            OneTimePassword account = accounts.create(new NewPerson(one.username(), one.name(), "", "", unit));
            roles.grant(account.personId(), accounts.version(account.personId()), one.role(), unit);
            made.add(account);
        }
        return made;
    }
}
