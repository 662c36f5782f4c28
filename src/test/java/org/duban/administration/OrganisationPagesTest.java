package org.duban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.organization.People;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.organization.roster.RosterImport;
import org.duban.testing.Acting;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DubanTest
class OrganisationPagesTest {

    private final Rest rest;
    private final TestCity city;
    private final Units units;
    private final People people;
    private final UnitAdministration administration;
    private final PeopleAdministration accounts;
    private final RosterImport roster;
    private final Acting acting;
    private final JdbcClient jdbc;

    OrganisationPagesTest(
            Rest rest,
            TestCity city,
            Units units,
            People people,
            UnitAdministration administration,
            PeopleAdministration accounts,
            RosterImport roster,
            Acting acting,
            JdbcClient jdbc) {
        this.rest = rest;
        this.city = city;
        this.units = units;
        this.people = people;
        this.administration = administration;
        this.accounts = accounts;
        this.roster = roster;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    @Test
    void theTreeOpensAtOnesOwnUnitAndMarksWhatIsIncomplete() {
        String page = rest.sessionOf("liaison-linxi").page("/organisation").getBody();

        assertThat(page).contains("临溪县", "柳坪镇", "石桥县", "联络员临溪县").doesNotContain("大庄镇");
        assertThat(page).contains("13 个单位，其中 2 个未配齐");
        assertThat(page).doesNotContain("新增单位");
    }

    @Test
    void aSearchFindsFormerNamesAndAnswersTheListAlone() throws Exception {
        long bureau = city.unit("linxi-d2");
        acting.asUser("sysadmin", () -> administration.rename(bureau, administration.version(bureau), "临溪县水务局", ""));
        ResponseEntity<String> answer =
                rest.sessionOf("supervisor").with("HX-Request", "true").page("/organisation?q=水利局");

        assertThat(answer.getBody()).contains("临溪县水务局", "又名 临溪县水利局").doesNotContain("<html");
        assertThat(answer.getHeaders().getVary()).contains("HX-Request");
    }

    @Test
    void whoWorksInAnotherCountyIsNotShown() {
        Rest.Client liaison = rest.sessionOf("liaison-linxi");
        String unit = liaison.page("/organisation?unit=" + city.unit("shiqiao")).getBody();
        String list = liaison.page("/organisation/people").getBody();

        assertThat(unit).contains("石桥县").doesNotContain("联络员石桥县", "principal-shiqiao");
        assertThat(list).contains("联络员临溪县").doesNotContain("石桥县");
        assertThat(liaison.page("/organisation/people/" + city.person("liaison-shiqiao"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "sysadmin, /organisation/units/new?parent={linxi}",
        "sysadmin, /organisation/units/{linxi}/edit",
        "supervisor, /organisation/units/{linxi}/edit",
        "supervisor, /organisation/groups",
        "supervisor, /organisation/groups/new?unit={linxi}",
        "sysadmin, /organisation/people?q=临溪",
        "sysadmin, /organisation/people/new?unit={linxi}",
        "sysadmin, /organisation/people/{person}",
        "secadmin, /organisation/people/{person}",
        "liaison-linxi, /organisation/people/{person}",
        "sysadmin, /organisation/import",
        "liaison-linxi, /account/password"
    })
    void everyPageOpensInBothLanguages(String username, String path) {
        String address = path.replace("{linxi}", String.valueOf(city.unit("linxi")))
                .replace("{person}", String.valueOf(city.person("liaison-linxi")));
        Rest.Client client = rest.sessionOf(username);
        for (String language : List.of("zh", "en")) {
            ResponseEntity<String> page =
                    client.page(encoded(address) + (address.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
            assertThat(page.getBody()).doesNotContain("??");
        }
    }

    @Test
    void aWrongFormComesBackFilledInWithWhatIsWrong() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("parent", String.valueOf(city.unit("linxi")));
        form.put("name", "柳坪镇");
        form.put("shortName", "坪上");
        form.put("level", "");
        form.put("aliases", "");
        Rest.Client admin = rest.sessionOf("sysadmin").withCsrf();
        ResponseEntity<String> answer = admin.submit("/organisation/units", form);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("与同级单位“柳坪镇”重名", "value=\"坪上\"", "必须填写");

        form.put("name", "北岭镇人民政府");
        form.put("level", "TOWNSHIP");
        form.put("aliases", "北岭\n北岭镇政府");
        assertThat(admin.submit("/organisation/units", form).getStatusCode()).isEqualTo(HttpStatus.FOUND);
        UnitView added = units.tree().named("坪上").get(0);
        assertThat(added.aliases()).containsExactlyInAnyOrder("北岭", "北岭镇政府");
    }

    @Test
    void aGroupIsMadeOfUnitsNamedAsPeopleNameThem() {
        ResponseEntity<String> answer = rest.sessionOf("supervisor")
                .withCsrf()
                .submit(
                        "/organisation/groups",
                        Map.of(
                                "name", "沿河各镇",
                                "under", "青岚市",
                                "aliases", "沿河乡镇",
                                "members", "临溪县/柳坪镇\n大庄镇",
                                "version", "0"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(units.tree()
                        .resolveGroup("沿河乡镇", city.unit("city"))
                        .orElseThrow()
                        .memberIds())
                .containsExactlyInAnyOrder(city.unit("linxi-1"), city.unit("shiqiao-1"));
    }

    @Test
    void aNewPasswordIsShownOnce() {
        Rest.Client admin = rest.sessionOf("sysadmin").withCsrf();
        long liaison = city.person("liaison-linxi");
        ResponseEntity<String> answer = admin.submit(
                "/organisation/people/" + liaison + "/password",
                Map.of("version", String.valueOf(accounts.version(liaison))));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);

        assertThat(admin.page("/organisation/people/" + liaison).getBody()).contains("请现在就把密码交给");
        assertThat(admin.page("/organisation/people/" + liaison).getBody()).doesNotContain("请现在就把密码交给");
    }

    @Test
    void whoHasAOneTimePasswordIsLedToChooseTheirOwn() {
        jdbc.sql("update person set one_time_password = true where username = 'liaison-linxi'")
                .update();
        Rest.Client liaison = rest.sessionOf("liaison-linxi");
        ResponseEntity<String> answer = liaison.page("/organisation");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(answer.getHeaders().getLocation()).hasPath("/account/password");

        ResponseEntity<String> changed = liaison.withCsrf()
                .submit("/account/password", Map.of("present", TestCity.PASSWORD, "wanted", "a-password-of-mine"));
        assertThat(changed.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(liaison.page("/organisation").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void theSecurityAdministratorGrantsARoleOnThePage() {
        long liaison = city.person("liaison-linxi-1");
        ResponseEntity<String> answer = rest.sessionOf("secadmin")
                .withCsrf()
                .submit(
                        "/organisation/people/" + liaison + "/roles",
                        Map.of(
                                "role", "LIAISON",
                                "unit", "临溪县",
                                "version", String.valueOf(accounts.version(liaison))));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(people.holding(Role.LIAISON, city.unit("linxi")))
                .extracting(PersonView::username)
                .contains("liaison-linxi-1");
    }

    @Test
    void aRosterIsLookedAtBeforeItIsWrittenAndOnlyByWhoUploadedIt() {
        Rest.Client admin = rest.sessionOf("sysadmin").withCsrf();
        ResponseEntity<String> empty =
                admin.submit("/organisation/import", Map.of("file", named("空.xlsx", roster.template(Locale.ENGLISH))));
        assertThat(empty.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        ResponseEntity<String> wrong =
                admin.submit("/organisation/import", Map.of("file", named("旧.xls", new byte[] {1, 2, 3})));
        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(wrong.getBody()).contains("只收 .xlsx 文件");

        byte[] file = RosterSamples.twoRows();
        assertThat(admin.submit("/organisation/import", Map.of("file", named("名册.xlsx", file)))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FOUND);
        String preview = admin.page("/organisation/import").getBody();
        assertThat(preview).contains("名册.xlsx", "略过 1 行，写入 1 行", "北岭镇");
        assertThat(rest.sessionOf("sysadmin").page("/organisation/import").getBody())
                .doesNotContain("北岭镇");
        assertThat(units.tree().named("北岭镇")).isEmpty();
        assertThat(admin.exchange(HttpMethod.GET, "/organisation/import/errors.xlsx", null, byte[].class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        admin.submit("/organisation/import/write", Map.of("skip", "true"));
        assertThat(units.tree().named("北岭镇")).hasSize(1);
        assertThat(admin.page("/organisation/import").getBody()).contains("写入 1 行");
        assertThat(admin.exchange(HttpMethod.POST, "/organisation/import/accounts.xlsx", null, byte[].class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(admin.exchange(HttpMethod.POST, "/organisation/import/accounts.xlsx", null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static ByteArrayResource named(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static String encoded(String address) {
        return java.net.URI.create(address.replace("临溪", "%E4%B8%B4%E6%BA%AA")).toString();
    }
}
