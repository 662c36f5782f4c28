package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.directive.web.Importing.change;
import static org.duban.directive.web.Importing.idOf;
import static org.duban.directive.web.Importing.imported;
import static org.duban.directive.web.Importing.importing;
import static org.duban.directive.web.Importing.send;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.directive.Drafting;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DubanTest
class ReviewPageTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

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
                .isEqualTo(Importing.PAPER);
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
        assertThat(importing(supervisor, Importing.PAPER, false).getBody()).contains("不含国家秘密，不能导入");
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
}
