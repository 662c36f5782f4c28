package org.duban.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.AuditRecord;
import org.duban.audit.AuditTrail;
import org.duban.testing.Acting;
import org.duban.testing.DubanTest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@DubanTest
class OrganizationChangesTest {

    private final UnitAdministration administration;
    private final GroupAdministration groups;
    private final PeopleAdministration accounts;
    private final RoleAdministration roles;
    private final Substitutes substitutes;
    private final Units units;
    private final People people;
    private final AuditTrail audit;
    private final TestCity city;
    private final Acting acting;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OrganizationChangesTest(
            UnitAdministration administration,
            GroupAdministration groups,
            PeopleAdministration accounts,
            RoleAdministration roles,
            Substitutes substitutes,
            Units units,
            People people,
            AuditTrail audit,
            TestCity city,
            Acting acting,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.administration = administration;
        this.groups = groups;
        this.accounts = accounts;
        this.roles = roles;
        this.substitutes = substitutes;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.city = city;
        this.acting = acting;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void anAddedUnitIsFoundByAllItsNamesAndRecorded() throws Exception {
        long id = as(
                "sysadmin",
                () -> administration.add(new NewUnit(
                        city.unit("linxi"), "  北岭镇人民政府 ", "北岭镇", UnitLevel.TOWNSHIP, List.of("北岭镇政府", "北岭镇政府", ""))));

        UnitView unit = units.get(id);
        assertThat(unit.name()).isEqualTo("北岭镇人民政府");
        assertThat(unit.aliases()).containsExactly("北岭镇政府");
        assertThat(unit.path()).containsExactly(city.unit("city"), city.unit("linxi"), id);
        assertThat(units.tree().named("北岭镇政府")).containsExactly(unit);
        AuditRecord entry = audit.of("unit", id).get(0);
        assertThat(entry.actor()).isEqualTo("sysadmin");
        assertThat(entry.action()).isEqualTo("unit.added");
        assertThat(entry.after()).contains("北岭镇人民政府");
    }

    @Test
    void aRenamedUnitIsStillFoundByItsFormerName() throws Exception {
        long id = city.unit("linxi-d2");
        run("sysadmin", () -> administration.rename(id, version(id), "临溪县水务局", "县水务局"));

        assertThat(units.get(id).formerNames()).containsExactly("临溪县水利局");
        assertThat(units.tree().resolve("临溪县水利局", city.unit("city"))).contains(units.get(id));
        assertThat(audit.of("unit", id).get(0).before()).contains("临溪县水利局");
    }

    @Test
    void aNameOfANeighbourIsRefusedWithTheField() {
        refused(
                Kind.INVALID,
                "organization.name.taken",
                () -> run(
                        "sysadmin",
                        () -> administration.add(
                                new NewUnit(city.unit("linxi"), "柳坪镇", "", UnitLevel.TOWNSHIP, List.of()))));
        refused(
                Kind.INVALID,
                "organization.parent.unknown",
                () -> run(
                        "sysadmin",
                        () -> administration.add(new NewUnit(7L, "新镇", "", UnitLevel.TOWNSHIP, List.of()))));
        assertThatThrownBy(() -> run(
                        "sysadmin",
                        () -> administration.add(
                                new NewUnit(city.unit("linxi"), "长".repeat(101), "", null, List.of()))))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.fieldErrors())
                                .extracting(BusinessRefusal.FieldError::field)
                                .containsExactly("name", "level"));
    }

    @Test
    void theSecondOfTwoEditorsIsTold() throws Exception {
        long id = city.unit("linxi");
        int seen = version(id);
        run("sysadmin", () -> administration.setAliases(id, seen, List.of("县政府")));

        refused(
                Kind.CONFLICT,
                "organization.conflict",
                () -> run("sysadmin", () -> administration.rename(id, seen, "临溪区", "")));
        assertThat(units.get(id).name()).isEqualTo("临溪县");
    }

    @Test
    void aUnitMovesUpAmongItsSiblings() throws Exception {
        long id = city.unit("linxi-d2");
        run("sysadmin", () -> administration.move(id, version(id), -3));

        assertThat(units.tree().children(city.unit("linxi")))
                .extracting(UnitView::name)
                .containsExactly("临溪县水利局", "柳坪镇", "青石镇", "临溪县发展和改革局");
    }

    @Test
    void aUnitWithUnitsOrPeopleIsNotDissolved() throws Exception {
        long county = city.unit("linxi");
        refused(
                Kind.CONFLICT,
                "organization.dissolve.children",
                () -> run("sysadmin", () -> administration.dissolve(county, version(county))));
        long township = city.unit("linxi-1");
        refused(
                Kind.CONFLICT,
                "organization.dissolve.people",
                () -> run("sysadmin", () -> administration.dissolve(township, version(township))));

        for (String who : List.of("liaison-linxi-1", "principal-linxi-1")) {
            long person = city.person(who);
            run("sysadmin", () -> accounts.deactivate(person, accounts.version(person)));
        }
        run("sysadmin", () -> administration.dissolve(township, version(township)));
        assertThat(units.tree().find(township)).isEmpty();
        assertThat(units.tree().groups().get(0).memberIds()).containsExactly(city.unit("linxi-2"));
    }

    @Test
    void aUnitWithOpenWorkIsNeitherDissolvedNorMerged() {
        long township = city.unit("linxi-1");
        transaction.executeWithoutResult(status -> {
            // a row alone: what it belongs to does not matter here
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("insert into assignment (id, version, directive_id, item_id, number, title, requirement, unit_id,"
                            + " unit_name, leads, anc_1, assigned_by_id, verifying_unit_id, state, long_term, planned_at)"
                            + " values (1, 0, 1, 1, '1', '', '', ?, '', true, 1, 1, 1, 'ISSUED', false, now())")
                    .param(township)
                    .update();
        });

        refused(
                Kind.CONFLICT,
                "organization.dissolve.work",
                () -> run("sysadmin", () -> administration.dissolve(township, version(township))));
        refused(
                Kind.CONFLICT,
                "organization.dissolve.work",
                () -> run("sysadmin", () -> administration.merge(township, version(township), city.unit("linxi-2"))));
    }

    @Test
    void aMergedUnitHandsOverNamesPeopleAndGroups() throws Exception {
        long ending = city.unit("linxi-1");
        long into = city.unit("linxi-2");
        run("sysadmin", () -> administration.setAliases(ending, version(ending), List.of("柳坪镇政府")));
        run("sysadmin", () -> administration.merge(ending, version(ending), into));

        assertThat(units.get(into).formerNames()).containsExactly("柳坪镇");
        assertThat(units.get(into).aliases()).containsExactly("柳坪镇政府");
        assertThat(people.holding(Role.LIAISON, into))
                .extracting(PersonView::username)
                .containsExactlyInAnyOrder("liaison-linxi-1", "liaison-linxi-2");
        assertThat(units.tree().groups().get(0).memberIds()).containsExactly(into);
        assertThat(audit.of("unit", into)).extracting(AuditRecord::action).containsExactly("unit.absorbed");
    }

    @Test
    void onlyTheSystemAdministratorChangesUnitsAndOnlyOfTheirJurisdiction() throws Exception {
        long id = city.unit("linxi-1");
        for (String who : List.of("supervisor", "secadmin", "auditor", "liaison-linxi", "principal-linxi")) {
            refused(
                    Kind.FORBIDDEN,
                    "organization.forbidden",
                    () -> run(who, () -> administration.rename(id, version(id), "新名", "")));
        }
        long admin = city.person("auditor");
        run("secadmin", () -> roles.grant(admin, accounts.version(admin), Role.SYSTEM_ADMIN, city.unit("shiqiao")));
        refused(
                Kind.FORBIDDEN,
                "organization.forbidden",
                () -> run("auditor", () -> administration.rename(id, version(id), "新名", "")));
        long other = city.unit("shiqiao-1");
        run("auditor", () -> administration.rename(other, version(other), "新名", ""));
    }

    @Test
    void aSupervisorAddsAliasesAndGroupsMetInDocuments() throws Exception {
        long id = city.unit("linxi-1");
        run("supervisor", () -> administration.setAliases(id, version(id), List.of("柳坪镇政府")));
        long group = as(
                "supervisor",
                () -> groups.create(new GroupContent(
                        city.unit("city"), "沿河县", List.of("沿河各县"), List.of(city.unit("linxi"), city.unit("shiqiao")))));

        assertThat(units.tree().resolveGroup("沿河各县", city.unit("city")))
                .map(GroupView::id)
                .contains(group);
        refused(
                Kind.INVALID,
                "organization.alias.taken",
                () -> run("supervisor", () -> administration.setAliases(id, version(id), List.of("青石镇"))));
        refused(
                Kind.FORBIDDEN,
                "organization.forbidden.aliases",
                () -> run("liaison-linxi", () -> groups.delete(group, 0)));
        int seen = groups.version(group);
        run(
                "supervisor",
                () -> groups.change(
                        group, seen, new GroupContent(null, "沿河县", List.of(), List.of(city.unit("linxi")))));
        refused(Kind.CONFLICT, "organization.conflict", () -> run("supervisor", () -> groups.delete(group, seen)));
    }

    @Test
    void aNewPersonLogsInWithThePasswordShownOnceAndReplacesIt() throws Exception {
        OneTimePassword made =
                as("sysadmin", () -> accounts.create(new NewPerson("linxh", "林晓禾", "股长", "2210", city.unit("linxi"))));

        assertThat(made.password()).hasSize(16);
        assertThat(made.toString()).doesNotContain(made.password());
        assertThat(people.hasOneTimePassword(made.personId())).isTrue();
        assertThat(audit.of("person", made.personId()).toString()).doesNotContain(made.password());
        refused(
                Kind.INVALID,
                "organization.password.wrong",
                () -> run("linxh", () -> accounts.changeOwnPassword("no", "a-password-of-mine")));
        refused(
                Kind.INVALID,
                "organization.password.name",
                () -> run("linxh", () -> accounts.changeOwnPassword(made.password(), "my-linxh-password")));
        run("linxh", () -> accounts.changeOwnPassword(made.password(), "a-password-of-mine"));
        assertThat(people.hasOneTimePassword(made.personId())).isFalse();
    }

    @Test
    void accountsAreNotGivenTwice() {
        refused(
                Kind.INVALID,
                "organization.username.taken",
                () -> run(
                        "sysadmin", () -> accounts.create(new NewPerson("auditor", "甲", "", "", city.unit("linxi")))));
        refused(
                Kind.INVALID,
                "organization.username.form",
                () -> run("sysadmin", () -> accounts.create(new NewPerson("Li 四", "甲", "", "", city.unit("linxi")))));
    }

    @Test
    void aPrincipalKeepsThePhonesOfTheirOwnPeopleAndNothingElse() throws Exception {
        long liaison = city.person("liaison-linxi");
        run("principal-linxi", () -> accounts.describe(liaison, accounts.version(liaison), "改名", "改职", "2210"));

        PersonView after = people.find(liaison).orElseThrow();
        assertThat(after.phone()).isEqualTo("2210");
        assertThat(after.name()).isEqualTo("联络员临溪县");
        refused(
                Kind.FORBIDDEN,
                "organization.forbidden",
                () -> run(
                        "principal-shiqiao",
                        () -> accounts.describe(liaison, accounts.version(liaison), "甲", "", "1")));
    }

    @Test
    void nobodyGrantsThemselvesAndNobodyIsTwoAdministrators() throws Exception {
        long sysadmin = city.person("sysadmin");
        long secadmin = city.person("secadmin");
        long office = city.unit("office");
        refused(
                Kind.CONFLICT,
                "organization.role.self",
                () -> run(
                        "secadmin", () -> roles.grant(secadmin, accounts.version(secadmin), Role.SUPERVISOR, office)));
        refused(
                Kind.CONFLICT,
                "organization.role.two.administrators",
                () -> run(
                        "secadmin", () -> roles.grant(sysadmin, accounts.version(sysadmin), Role.AUDIT_ADMIN, office)));
        refused(
                Kind.FORBIDDEN,
                "organization.forbidden.roles",
                () -> run(
                        "sysadmin", () -> roles.grant(secadmin, accounts.version(secadmin), Role.SUPERVISOR, office)));
        refused(
                Kind.CONFLICT,
                "organization.person.last",
                () -> run(
                        "secadmin",
                        () -> roles.revoke(sysadmin, accounts.version(sysadmin), Role.SYSTEM_ADMIN, office)));
        refused(
                Kind.CONFLICT,
                "organization.person.last",
                () -> run("sysadmin", () -> accounts.deactivate(secadmin, accounts.version(secadmin))));
    }

    @Test
    void noAdministratorBecomesAnotherByResettingAPassword() throws Exception {
        long secadmin = city.person("secadmin");
        refused(
                Kind.FORBIDDEN,
                "organization.forbidden.password",
                () -> run("sysadmin", () -> accounts.resetPassword(secadmin, accounts.version(secadmin))));
        long liaison = city.person("liaison-linxi");
        OneTimePassword made = as("sysadmin", () -> accounts.resetPassword(liaison, accounts.version(liaison)));
        assertThat(passwords.matches(made.password(), storedPassword(liaison))).isTrue();
    }

    @Test
    void aSubstituteActsOnTheDaysAgreedAndNotBeyond() throws Exception {
        long liaison = city.person("liaison-linxi");
        long principal = city.person("principal-linxi");
        LocalDate first = LocalDate.of(2026, 6, 20);
        LocalDate last = LocalDate.of(2026, 6, 25);
        long entry = as("principal-linxi", () -> substitutes.add(liaison, principal, first, last));

        PersonView standingIn = people.find(principal).orElseThrow();
        RoleInUnit liaisonRole = new RoleInUnit(Role.LIAISON, city.unit("linxi"));
        assertThat(people.rolesOn(standingIn, first)).contains(liaisonRole);
        assertThat(people.rolesOn(standingIn, last.plusDays(1))).doesNotContain(liaisonRole);
        refused(
                Kind.INVALID,
                "organization.substitute.overlaps",
                () -> run("liaison-linxi", () -> substitutes.add(liaison, principal, last, last.plusDays(3))));
        refused(
                Kind.FORBIDDEN,
                "organization.forbidden.substitutes",
                () -> run("principal-shiqiao", () -> substitutes.end(entry)));
        refused(
                Kind.INVALID,
                "organization.substitute.unknown",
                () -> run(
                        "liaison-linxi",
                        () -> substitutes.add(
                                liaison, city.person("liaison-shiqiao"), last.plusDays(1), last.plusDays(2))));
        run("liaison-linxi", () -> substitutes.end(entry));
        assertThat(substitutes.of(List.of(liaison), first)).isEmpty();
    }

    @Test
    void aUnitWithoutLeaderOrLiaisonIsIncomplete() throws Exception {
        assertThat(people.staffing().complete(city.unit("linxi"))).isTrue();
        assertThat(people.staffing().missing(city.unit("office"))).containsExactly(Role.PRINCIPAL, Role.LIAISON);
        long liaison = city.person("liaison-linxi");
        run("sysadmin", () -> accounts.deactivate(liaison, accounts.version(liaison)));
        assertThat(people.staffing().missing(city.unit("linxi"))).containsExactly(Role.LIAISON);
    }

    private String storedPassword(long personId) {
        return jdbc.sql("select password from person where id = ?")
                .param(personId)
                .query(String.class)
                .single();
    }

    private int version(long unitId) {
        return administration.version(unitId);
    }

    private <T> T as(String username, Callable<T> code) throws Exception {
        return acting.asUser(username, code);
    }

    private void run(String username, Acting.Code code) throws Exception {
        acting.asUser(username, code);
    }

    private static void refused(Kind kind, String key, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOfSatisfying(BusinessRefusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
