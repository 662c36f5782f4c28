package org.duban.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.organization.Role;
import org.duban.organization.UnitLevel;
import org.duban.organization.internal.Person;
import org.duban.organization.internal.PersonRepository;
import org.duban.organization.internal.Unit;
import org.duban.organization.internal.UnitRepository;
import org.duban.platform.BusinessClock;
import org.duban.platform.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The small city in which tests play: an office, a department, two counties with two townships and two departments each,
 * and people of every role. Leave it out with {@code duban.test.city=false}.
 *
 * <p>User names say who they are: {@code supervisor}, {@code approver}, {@code auditor}, {@code sysadmin},
 * {@code secadmin}, {@code auditadmin} in the office; {@code verifier-dept} in the city's department; in each unit below
 * {@code liaison-<code>} and {@code principal-<code>}: {@code liaison-linxi}, {@code principal-linxi-1}. The password
 * is always {@link #PASSWORD}.
 */
@ConditionalOnProperty(name = "duban.test.city", matchIfMissing = true)
public class TestCity {

    public static final String PASSWORD = "x";

    /** Codes of the units; {@code -1}, {@code -2} are a county's townships, {@code -d1}, {@code -d2} its departments. */
    public static final String CITY = "city";

    public static final String OFFICE = "office";
    public static final String DEPARTMENT = "dept";
    public static final String COUNTY_A = "linxi";
    public static final String COUNTY_B = "shiqiao";

    /** All user names, in the order of their making. */
    public static final List<String> USERNAMES = List.of(
            "supervisor",
            "approver",
            "auditor",
            "sysadmin",
            "secadmin",
            "auditadmin",
            "verifier-dept",
            "liaison-dept",
            "principal-dept",
            "liaison-linxi",
            "principal-linxi",
            "liaison-linxi-1",
            "principal-linxi-1",
            "liaison-linxi-2",
            "principal-linxi-2",
            "liaison-linxi-d1",
            "principal-linxi-d1",
            "liaison-linxi-d2",
            "principal-linxi-d2",
            "liaison-shiqiao",
            "principal-shiqiao",
            "liaison-shiqiao-1",
            "principal-shiqiao-1",
            "liaison-shiqiao-2",
            "principal-shiqiao-2",
            "liaison-shiqiao-d1",
            "principal-shiqiao-d1",
            "liaison-shiqiao-d2",
            "principal-shiqiao-d2");

    private final UnitRepository units;
    private final PersonRepository people;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Unit> built = new LinkedHashMap<>();

    TestCity(
            UnitRepository units,
            PersonRepository people,
            JdbcClient jdbc,
            Ids ids,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.units = units;
        this.people = people;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Key of the unit with this code. */
    public long unit(String code) {
        return built.get(code).id();
    }

    /** Name of the unit with this code. */
    public String nameOf(String code) {
        return built.get(code).name();
    }

    /** Key of the person with this user name. */
    public long person(String username) {
        return people.findByUsername(username).orElseThrow().id();
    }

    /** Group of the process engine. */
    public String group(Role role, String unitCode) {
        return role + "-" + unit(unitCode);
    }

    void build() {
        transaction.executeWithoutResult(status -> {
            unit(null, CITY, "青岚市", UnitLevel.CITY);
            unit(CITY, OFFICE, "青岚市政府督查室", UnitLevel.OFFICE);
            person("supervisor", "沈若川", OFFICE, Role.SUPERVISOR);
            person("approver", "顾长宁", OFFICE, Role.APPROVER);
            person("auditor", "陆知远", OFFICE, Role.AUDITOR);
            person("sysadmin", "程一舟", OFFICE, Role.SYSTEM_ADMIN);
            person("secadmin", "冯见山", OFFICE, Role.SECURITY_ADMIN);
            person("auditadmin", "贺新晴", OFFICE, Role.AUDIT_ADMIN);
            unit(CITY, DEPARTMENT, "青岚市生态环境局", UnitLevel.DEPARTMENT);
            person("verifier-dept", "温如故", DEPARTMENT, Role.VERIFIER);
            staff(DEPARTMENT);
            county(COUNTY_A, "临溪县", "柳坪镇", "青石镇");
            county(COUNTY_B, "石桥县", "大庄镇", "白沙镇");
            group(CITY, "各县", COUNTY_A, COUNTY_B);
        });
    }

    private void county(String code, String name, String firstTownship, String secondTownship) {
        unit(CITY, code, name, UnitLevel.COUNTY);
        staff(code);
        unit(code, code + "-1", firstTownship, UnitLevel.TOWNSHIP);
        unit(code, code + "-2", secondTownship, UnitLevel.TOWNSHIP);
        unit(code, code + "-d1", name + "发展和改革局", UnitLevel.DEPARTMENT);
        unit(code, code + "-d2", name + "水利局", UnitLevel.DEPARTMENT);
        List.of("-1", "-2", "-d1", "-d2").forEach(suffix -> staff(code + suffix));
        group(code, "各乡镇", code + "-1", code + "-2");
    }

    private void staff(String code) {
        person("liaison-" + code, "联络员" + nameOf(code), code, Role.LIAISON);
        person("principal-" + code, "负责人" + nameOf(code), code, Role.PRINCIPAL);
    }

    private void unit(String parentCode, String code, String name, UnitLevel level) {
        Unit parent = parentCode == null ? null : built.get(parentCode);
        Unit unit = units.saveAndFlush(new Unit(parent, code, name, name, level, built.size(), now()));
        unit.placeUnder(parent);
        built.put(code, unit);
    }

    private void person(String username, String name, String unitCode, Role role) {
        Person person = new Person(username, name, "", "", "{noop}" + PASSWORD, unit(unitCode), now());
        person.grant(role, unit(unitCode));
        people.save(person);
    }

    private void group(String underCode, String name, String... memberCodes) {
        units.flush();
        long id = ids.next();
        jdbc.sql("insert into unit_group (id, under_id, name) values (?, ?, ?)")
                .params(id, unit(underCode), name)
                .update();
        for (String member : memberCodes) {
            jdbc.sql("insert into unit_group_member (group_id, unit_id) values (?, ?)")
                    .params(id, unit(member))
                    .update();
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
