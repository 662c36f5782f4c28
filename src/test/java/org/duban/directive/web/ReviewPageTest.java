package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.directive.Drafting;
import org.duban.directive.Finding;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.organization.Role;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DubanTest
class ReviewPageTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    private static final String PAPER = """
            青岚市人民政府办公室文件
            青政办发〔2026〕21号
            青岚市河道整治方案
            2026年6月1日
            一、临溪县青石河淤塞<script>alert(1)</script>，行洪不畅。
            整改目标：恢复行洪断面。
            整改时限：2026年9月底。
            牵头单位：临溪县
            整改措施：
            1. 2026年12月底前清淤3公里。（责任单位：临溪县、临溪县水务局）
            二、大庄镇排口未建档。
            整改目标：全部建档。
            整改时限：2026年9月底。
            牵头单位：石桥县
            整改措施：
            1. 排查建档。（责任单位：石桥县、有关乡镇）
            """;

    private final Rest rest;
    private final JdbcClient jdbc;
    private final Directives directives;
    private final TestCity city;
    private final TestDirectives testDirectives;

    ReviewPageTest(Rest rest, JdbcClient jdbc, Directives directives, TestCity city, TestDirectives testDirectives) {
        this.rest = rest;
        this.jdbc = jdbc;
        this.directives = directives;
        this.city = city;
        this.testDirectives = testDirectives;
    }

    @Test
    void aDocumentIsImportedReviewedCorrectedAndSubmitted() {
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor);

        String page = supervisor.page("/intake/" + id + "?open=0").getBody();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)", "<mark id=\"m-items-0-goal\"")
                .doesNotContain("<script>alert");
        assertThat(page).contains("措施改为 2026-09-30", "有关乡镇", "临溪县水务局");
        assertThat(page).doesNotContain("??");
        assertThat(supervisor.page("/intake/" + id + "?open=1&lang=en").getBody())
                .contains("Look at these first")
                .doesNotContain("??");

        change(supervisor, id, 0, "items[0].measures[0].deadline", "2026-09-30");
        send(supervisor, id, "units", 1, Map.of("name", "有关乡镇", "unit", city.unit("shiqiao-1")));
        ResponseEntity<String> last =
                send(supervisor, id, "units", 2, Map.of("name", "临溪县水务局", "unitName", "临溪县水利局", "alias", "true"));
        assertThat(last.getBody())
                .contains("可以送审")
                .contains("id=\"version\" name=\"version\" form=\"submission\" value=\"3\"");
        assertThat(jdbc.sql("select name from unit_alias where unit_id = ?")
                        .param(city.unit("linxi-d2"))
                        .query(String.class)
                        .list())
                .containsExactly("临溪县水务局");

        assertThat(supervisor
                        .submit("/intake/" + id + "/submit", Map.of("version", 3))
                        .getHeaders()
                        .getLocation())
                .hasPath("/intake");
        assertThat(directives.get(id).state().name()).isEqualTo("SUBMITTED");
        assertThat(rest.as("supervisor")
                        .exchange(
                                org.springframework.http.HttpMethod.GET,
                                "/api/v1/directives/" + id + "/file",
                                null,
                                String.class)
                        .getBody())
                .isEqualTo(PAPER);
    }

    @Test
    void whatStandsBesideTheItemsIsShownOnceToBeChangedAndACitedPaperOnFileIsLinked() throws Exception {
        long cited = testDirectives.file(TestDirectives.draft(SEPTEMBER, "临溪县")
                .withHead("青政发〔2026〕5号", "河道整治总体方案", null, "青岚市人民政府", LocalDate.of(2026, 5, 1)));
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor, """
                青岚市人民政府办公室关于印发河道清理行动方案的通知
                青政办发〔2026〕88号
                各县：
                根据《河道整治总体方案》（青政发〔2026〕5号）和市水利局（青水〔2026〕6号）文件，制定本方案。
                一、主要任务
                （一）全面排查。各县（除临溪县外）要在2026年9月底前完成，其中石桥县应于2026年8月底前完成。（责任单位：各县）
                （二）集中清理。待汛后水位退去后，石桥县要在2026年11月底前完成。（责任单位：石桥县）
                二、实施步骤
                （一）动员部署阶段（2026年6月1日至6月20日）。
                （二）集中清理阶段（2026年6月21日至11月30日）。
                三、工作要求
                各县明确一名联络员，于6月10日前报市水利局。每月25日前报送进展情况。市政府督查室将于2026年10月中旬开展督查。
                青岚市人民政府办公室
                2026年6月1日
                """);

        for (String language : List.of("zh", "en")) {
            String page = supervisor
                    .page("/intake/" + id + "?open=0&lang=" + language)
                    .getBody();

            assertThat(page).endsWith("</html>\n").doesNotContain("??");
            assertThat(page)
                    .contains("id=\"f-phases-1-name\"", "id=\"f-events-0-start\"", "id=\"f-liaisons-0-role\"")
                    .contains("id=\"f-items-0-measures-0-exceptions-1-deadline\"")
                    .doesNotContain("id=\"f-items-0-exceptions-0-unit\"");
            assertThat(page).contains("href=\"/intake/" + cited + "\"").contains("青水〔2026〕6号");
        }
    }

    @Test
    void aTableOfFiguresBecomesWorkOfTheUnitsThatHaveAShare() {
        Rest.Client supervisor = supervisor();
        long id = imported(
                supervisor,
                "2026年造林任务分解表\n单位：亩\n县区\t全年目标\t人工造林\t封山育林\n"
                        + "合计\t900\t500\t400\n临溪县\t500\t300\t200\n石桥县\t400\t200\t200\n");
        assertThat(supervisor.page("/intake/" + id).getBody()).contains("各列为一项").doesNotContain("id=\"nowork\"");

        send(supervisor, id, "rearrange", 0, Map.of("how", "FROM_INDICATORS"));

        List<Item> items = directives.get(id).draft().items();
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.responsible()).containsExactly("临溪县", "石桥县"));
        assertThat(items).extracting(Item::goal).contains("人工造林500亩");
        assertThat(directives.findings(id)).noneMatch(finding -> finding.kind() == Finding.Kind.NO_ITEMS);
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingIsLost() {
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor);
        assertThat(change(supervisor, id, 0, "title", "甲").getStatusCode()).isEqualTo(HttpStatus.OK);

        ResponseEntity<String> late = change(supervisor, id, 0, "title", "乙");

        assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(late.getHeaders().getFirst("HX-Retarget")).isEqualTo("#messages");
        assertThat(late.getBody()).contains("没有保存", "href=\"/intake/" + id + "\"");
        assertThat(directives.get(id).title()).isEqualTo("甲");
    }

    @Test
    void changesAreTakenBackOneByOne() {
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor);
        DirectiveDraft first = directives.get(id).draft();
        change(supervisor, id, 0, "title", "甲");
        send(supervisor, id, "rearrange", 1, Map.of("how", "REMOVE", "at", "items[1]"));
        assertThat(directives.get(id).draft().items()).hasSize(1);

        assertThat(send(supervisor, id, "undo", 2, Map.of()).getBody()).contains("撤销：修改");
        assertThat(send(supervisor, id, "undo", 3, Map.of()).getBody()).doesNotContain("撤销：");

        assertThat(directives.get(id).draft()).isEqualTo(first);
    }

    @Test
    void whatTheReaderRefusesIsSaidOnThePageAndNotKept() {
        Rest.Client supervisor = supervisor();
        for (var refused : Map.of(
                        "机密★10年\n河道整治方案\n一、河道淤塞。", "密级标志",
                        "\u0001\u0002\u0000\u0003binary\u0000\u0000", "不能读取这种文件")
                .entrySet()) {
            ResponseEntity<String> answer = importing(supervisor, refused.getKey(), true);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(answer.getBody()).contains(refused.getValue());
        }
        assertThat(importing(supervisor, PAPER, false).getBody()).contains("不含国家秘密，不能导入");
        assertThat(supervisor
                        .submit("/intake", Map.of("declared", "true", "text", ""))
                        .getBody())
                .contains("没有选择文件");

        assertThat(jdbc.sql("select count(*) from directive")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from stored_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anEmptyDraftIsFilledByHandAndThrownAway() {
        Rest.Client supervisor = supervisor();
        ResponseEntity<String> created = supervisor.submit("/intake/blank", Map.of());
        long id = idOf(created);
        send(supervisor, id, "rearrange", 0, Map.of("how", "ADD"));
        change(supervisor, id, 1, "items[0].title", "河道淤塞");
        send(
                supervisor,
                id,
                "classification",
                2,
                Map.of("source", "MEETING", "urgency", "URGENT", "verifyingUnit", "青岚市生态环境局"));

        DirectiveView directive = directives.get(id);
        assertThat(directive.draft().items().get(0).title()).isEqualTo("河道淤塞");
        assertThat(directive.verifyingUnitId()).isEqualTo(city.unit(TestCity.DEPARTMENT));
        assertThat(supervisor.page("/intake/" + id).getStatusCode()).isEqualTo(HttpStatus.OK);

        supervisor.submit("/intake/" + id + "/discard", Map.of("version", 3));
        assertThat(directives.find(id)).isEmpty();
    }

    @Test
    void aReturnedDraftIsEditedHereAndComesAgainByItsTask() throws Exception {
        long id = testDirectives.submit(TestDirectives.draft(SEPTEMBER, "临溪县"));
        testDirectives.complete(
                "approver",
                testDirectives.task("Task_SignDirective", id),
                Map.of("decision", "return", "opinion", "时限太紧"));
        int version = directives.get(id).version();
        Rest.Client supervisor = supervisor();

        String page = supervisor.page("/intake/" + id).getBody();
        assertThat(page)
                .contains(
                        "时限太紧",
                        "/tasks/" + testDirectives.task("Task_ReviseDraft", id).taskId());
        change(supervisor, id, version, "items[0].deadline", "2026-10-31");
        assertThat(rest.as("supervisor")
                        .post("/api/v1/directives/" + id + "/submit", Map.of())
                        .getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        supervisor.submit("/intake/" + id + "/discard", Map.of("version", version + 1));
        assertThat(directives.get(id).state().name()).isEqualTo("RETURNED");
    }

    @Test
    void aHundredItemsAreShownWithTheFieldsOfOneAlone() {
        Item[] items = new Item[100];
        for (int i = 0; i < items.length; i++) {
            items[i] = Drafting.item(
                    String.valueOf(i + 1),
                    java.time.LocalDate.of(2026, 9, 30),
                    List.of("临溪县"),
                    Drafting.measure("1", "清淤", null, "临溪县"));
        }
        long id = rest.as("supervisor")
                .post("/api/v1/directives", Drafting.draft(items))
                .getBody()
                .path("id")
                .asLong();

        String page = supervisor().page("/intake/" + id + "?open=57").getBody();

        assertThat(page).contains("id=\"row-99\"", "id=\"f-items-57-goal\"").doesNotContain("id=\"f-items-56-goal\"");
    }

    @Test
    void aUnitThatNobodyKnowsIsCreatedFromTheDraftByWhoMayAndTheOthersAreToldWhomToAsk() {
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor);
        String page = supervisor.page("/intake/" + id).getBody();
        assertThat(page).contains("请系统管理员（").doesNotContain("/units/new");
        Map<String, String> wanted = Map.of(
                "name", "临溪县水务局", "unitName", "临溪县水务和河湖局", "parentName", "临溪县", "level", "DEPARTMENT", "open", "0");
        assertThat(send(supervisor, id, "units/new", 0, wanted).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);

        jdbc.sql(
                        "insert into person_role (person_id, unit_id, role) select id, unit_id, ? from person where username = ?")
                .params(Role.SYSTEM_ADMIN.name(), "supervisor")
                .update();
        assertThat(send(supervisor, id, "units/new", 7, wanted).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(jdbc.sql("select count(*) from unit where name = '临溪县水务和河湖局'")
                        .query(Integer.class)
                        .single())
                .as("nothing is entered for a draft that has changed meanwhile")
                .isZero();
        String answer = send(supervisor, id, "units/new", 0, wanted).getBody();

        assertThat(answer)
                .contains("id=\"f-items-0-measures-0-text\"", "临溪县水务和河湖局")
                .doesNotContain("c-unit_unknown");
        assertThat(jdbc.sql(
                                "select a.name from unit_alias a join unit u on u.id = a.unit_id where u.name = '临溪县水务和河湖局'")
                        .query(String.class)
                        .list())
                .containsExactly("临溪县水务局");
    }

    @Test
    void nobodyElseSeesDrafts() {
        Rest.Client supervisor = supervisor();
        long id = imported(supervisor);
        for (String username : List.of("liaison-linxi", "approver", "sysadmin", "verifier-dept")) {
            Rest.Client other = rest.sessionOf(username);
            assertThat(other.page("/intake/" + id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(other.page("/intake").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(change(other.withCsrf(), id, 0, "title", "x").getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private Rest.Client supervisor() {
        return rest.sessionOf("supervisor").withCsrf();
    }

    private static long imported(Rest.Client client) {
        return imported(client, PAPER);
    }

    private static long imported(Rest.Client client, String paper) {
        ResponseEntity<String> answer = importing(client, paper, true);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.FOUND);
        return idOf(answer);
    }

    private static ResponseEntity<String> importing(Rest.Client client, String content, boolean declared) {
        Map<String, Object> fields = new HashMap<>(Map.of("text", ""));
        fields.put("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "方案.txt";
            }
        });
        if (declared) {
            fields.put("declared", "true");
        }
        return client.submit("/intake", fields);
    }

    private static long idOf(ResponseEntity<String> redirect) {
        String path = redirect.getHeaders().getLocation().getPath();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private static ResponseEntity<String> change(Rest.Client client, long id, int version, String place, String value) {
        return send(client, id, "fields", version, Map.of(place, value, "quiet", "true"));
    }

    private static ResponseEntity<String> send(
            Rest.Client client, long id, String what, int version, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("version", version);
        return client.with("HX-Request", "true").submit("/intake/" + id + "/" + what, all);
    }
}
