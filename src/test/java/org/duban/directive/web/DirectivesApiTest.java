package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.directive.Drafting.draft;
import static org.duban.directive.Drafting.item;
import static org.duban.directive.Drafting.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.audit.AuditTrail;
import org.duban.intake.DirectiveDraft;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DubanTest
class DirectivesApiTest {

    private static final String PATH = "/api/v1/directives";
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    private final Rest rest;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TestCity city;

    DirectivesApiTest(Rest rest, ObjectMapper json, JdbcClient jdbc, AuditTrail audit, TestCity city) {
        this.rest = rest;
        this.json = json;
        this.jdbc = jdbc;
        this.audit = audit;
        this.city = city;
    }

    @Test
    void aDraftIsSetUpReadChangedAndSubmitted() {
        ResponseEntity<JsonNode> created = supervisor().post(PATH, good());

        assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String id = created.getBody().path("id").asText();
        assertThat(created.getHeaders().getLocation()).hasPath(PATH + "/" + id);
        assertThat(created.getHeaders().getETag()).isEqualTo("\"0\"");

        ResponseEntity<JsonNode> read = supervisor().get(PATH + "/" + id);
        assertThat(read.getBody().path("state").asText()).isEqualTo("DRAFT");
        assertThat(read.getBody()
                        .path("items")
                        .path(0)
                        .path("measures")
                        .path(0)
                        .path("responsible")
                        .path(0)
                        .asText())
                .isEqualTo("临溪县");
        assertThat(read.getBody().path("assignments").path("total").asInt()).isZero();

        ObjectNode changed = read.getBody().deepCopy();
        changed.put("title", "河道整治方案（修订）").put("urgency", "URGENT");
        ResponseEntity<JsonNode> put =
                supervisor().with("If-Match", read.getHeaders().getETag()).put(PATH + "/" + id, changed);
        assertThat(put.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(put.getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(put.getBody().path("urgency").asText()).isEqualTo("URGENT");
        assertThat(audit.of("directive", Long.parseLong(id)).get(1).after())
                .isEqualTo("{\"title\":\"河道整治方案（修订）\",\"urgency\":\"URGENT\"}");

        assertThat(supervisor().get(PATH + "/" + id + "/findings").getBody().path("items"))
                .isEmpty();
        assertThat(supervisor().post(PATH + "/" + id + "/submit", null).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(supervisor().get(PATH + "/" + id).getBody().path("state").asText())
                .isEqualTo("SUBMITTED");
        assertThat(jdbc.sql("select kind from open_task where directive_id = ?")
                        .param(Long.valueOf(id))
                        .query(String.class)
                        .list())
                .containsExactly("Task_SignDirective");
    }

    @Test
    void whoSendsAnOlderVersionIsToldThatSomebodyWasFirst() {
        String id = create(good());
        assertThat(supervisor().put(PATH + "/" + id, good()).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(supervisor()
                        .with("If-Match", "\"0\"")
                        .put(PATH + "/" + id, titled("甲"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        ResponseEntity<JsonNode> late = supervisor().with("If-Match", "\"0\"").put(PATH + "/" + id, titled("乙"));

        assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(late.getHeaders().getContentType())
                .isNotNull()
                .matches(MediaType.APPLICATION_PROBLEM_JSON::isCompatibleWith);
        assertThat(supervisor().get(PATH + "/" + id).getBody().path("title").asText())
                .isEqualTo("甲");
    }

    @Test
    void findingsAreToldInTheCallersLanguageAndNeedAReason() {
        ObjectNode late = json.valueToTree(
                draft(item("七", SEPTEMBER, List.of("临溪县"), measure("3", "落实运维", LocalDate.of(2026, 12, 31), "临溪县"))));
        String id = create(late);

        JsonNode finding = supervisor()
                .with("Accept-Language", "en")
                .get(PATH + "/" + id + "/findings")
                .getBody()
                .path("items")
                .path(0);
        assertThat(finding.path("kind").asText()).isEqualTo("PART_LATER_THAN_WHOLE");
        assertThat(finding.path("severity").asText()).isEqualTo("REASON_NEEDED");
        assertThat(finding.path("place").asText()).isEqualTo("items[0].measures[0].deadline");
        assertThat(finding.path("suggestion").asText()).isEqualTo("2026-09-30");
        assertThat(finding.path("message").asText())
                .isEqualTo("Item 七, measure 3 runs to 2026-12-31, later than the item's deadline 2026-09-30");

        ResponseEntity<JsonNode> silent = supervisor().post(PATH + "/" + id + "/submit", Map.of());
        assertThat(silent.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(silent.getBody().path("errors").path(0).path("field").asText())
                .isEqualTo("reason");
        assertThat(supervisor()
                        .post(PATH + "/" + id + "/submit", Map.of("reason", "运维期另行约定"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(supervisor()
                        .get(PATH + "/" + id)
                        .getBody()
                        .path("findingsReason")
                        .asText())
                .isEqualTo("运维期另行约定");
    }

    @Test
    void unitsThatTheDraftLeavesOpenAreChosenBesideIt() {
        ObjectNode open = json.valueToTree(draft(item("一", SEPTEMBER, List.of("临溪县", "有关乡镇"))));
        String id = create(open);
        assertThat(supervisor()
                        .get(PATH + "/" + id + "/findings")
                        .getBody()
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("UNITS_TO_CHOOSE");

        open.putObject("unitChoices").putArray("有关乡镇").add(String.valueOf(city.unit(TestCity.COUNTY_A + "-1")));
        supervisor().with("If-Match", "\"0\"").put(PATH + "/" + id, open);

        assertThat(supervisor().get(PATH + "/" + id + "/findings").getBody().path("items"))
                .isEmpty();
    }

    @Test
    void aPaperWithAMarkOfSecrecyIsNotKeptByThisDoorEither() {
        ResponseEntity<JsonNode> answer = supervisor().post(PATH, titled("机密★10年　河道整治方案"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(jdbc.sql("select count(*) from directive")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"liaison-linxi", "auditor", "approver", "sysadmin", "verifier-dept"})
    void onlySupervisorsDraft(String username) {
        assertThat(rest.as(username).post(PATH, good()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);

        String id = create(good());
        assertThat(rest.as(username)
                        .with("If-Match", "\"0\"")
                        .put(PATH + "/" + id, good())
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.as(username).post(PATH + "/" + id + "/submit", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aUnitSeesADirectiveOnlyWhereItHasWorkInIt() {
        String id = create(
                json.valueToTree(draft(item("一", SEPTEMBER, List.of("临溪县")), item("二", SEPTEMBER, List.of("石桥县")))));
        for (String username : List.of("liaison-linxi", "liaison-shiqiao-1", "verifier-dept")) {
            assertThat(rest.as(username).get(PATH + "/" + id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(rest.as(username).get(PATH).getBody().path("items")).isEmpty();
        }
        assertThat(rest.as("auditor").get(PATH + "/" + id).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(rest.as("approver").get(PATH).getBody().path("items")).hasSize(1);
        assign(Long.parseLong(id), TestCity.COUNTY_A);

        JsonNode seen = rest.as("liaison-linxi").get(PATH + "/" + id).getBody();
        assertThat(seen.path("items")).hasSize(1);
        assertThat(seen.path("items").path(0).path("no").asText()).isEqualTo("一");
        assertThat(seen.path("assignments").path("total").asInt()).isEqualTo(1);
        assertThat(seen.path("assignments").path("byState").path("ISSUED").asInt())
                .isEqualTo(1);
        assertThat(rest.as("liaison-linxi").get(PATH + "/" + id + "/findings").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.as("liaison-shiqiao").get(PATH + "/" + id).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.as("liaison-linxi").get(PATH).getBody().path("items")).hasSize(1);
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() {
        List<String> ids = List.of(create(titled("甲河整治")), create(titled("乙路拓宽")), create(titled("丙河整治")));

        JsonNode first = supervisor().get(PATH + "?limit=2").getBody();
        JsonNode second = supervisor()
                .get(PATH + "?limit=2&cursor=" + first.path("next").asText())
                .getBody();
        assertThat(first.path("items").findValuesAsText("id")).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.path("items").findValuesAsText("id")).containsExactly(ids.get(0));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(supervisor().get(PATH + "?state=DRAFT&q=河整").getBody().path("items"))
                .hasSize(2);
        assertThat(supervisor().get(PATH + "?q=%25").getBody().path("items")).isEmpty();
    }

    @Test
    void hostileDraftsAreRefusedWithThePlacesOfTheirFaults() {
        ObjectNode many = json.createObjectNode().put("title", "方案");
        ArrayNode items = many.putArray("items");
        for (int i = 0; i < 10_000; i++) {
            items.addObject().put("no", String.valueOf(i));
        }
        assertThat(fields(many)).containsExactly("items");

        ObjectNode wrong =
                json.createObjectNode().put("title", "\u0000方\u0007案").put("docNumber", "x".repeat(1_000_000));
        wrong.putArray("items").addObject().put("title", "\ud800").put("deadline", "9999-12-31");
        assertThat(fields(wrong))
                .containsExactlyInAnyOrder("docNumber", "title", "items[0].title", "items[0].deadline");

        ObjectNode beside = json.createObjectNode();
        beside.putArray("phases").addObject().put("name", "x".repeat(1_000));
        beside.putArray("liaisons").addObject().put("deadline", "9999-12-31");
        beside.putArray("exceptions").addObject().put("unit", "\u0007");
        beside.putArray("indicators")
                .addObject()
                .putArray("split")
                .addObject()
                .put("annual", new BigDecimal("1".repeat(25)));
        assertThat(fields(beside))
                .containsExactlyInAnyOrder("phases.name", "liaisons.deadline", "exceptions.unit", "indicators.split");

        ObjectNode shapeless = json.createObjectNode();
        shapeless.putArray("items").addObject().put("deadline", "下周三");
        assertThat(fields(shapeless)).containsExactly("items[0].deadline");
        assertThat(fields(json.createObjectNode().put("source", "RUMOUR"))).containsExactly("source");
        assertThat(fields(json.createObjectNode().put("verifyingUnitId", "no unit")))
                .containsExactly("verifyingUnitId");
    }

    @Test
    void nullsEverywhereAreNoFault() {
        ObjectNode nothing =
                json.createObjectNode().putNull("title").putNull("items").putNull("sources");
        assertThat(supervisor().post(PATH, nothing).getStatusCode()).isEqualTo(HttpStatus.CREATED);
        ObjectNode hollow = json.createObjectNode();
        hollow.putArray("items")
                .addNull()
                .addObject()
                .putNull("no")
                .putNull("longTerm")
                .putArray("lead")
                .addNull();
        hollow.putNull("unitChoices").putArray("recipients").addNull();
        String id = create(hollow);

        assertThat(supervisor()
                        .get(PATH + "/" + id + "/findings")
                        .getBody()
                        .path("items")
                        .findValuesAsText("kind"))
                .contains("NO_TITLE", "WITHOUT_UNIT");
    }

    @Test
    void whatIsNoJsonIsUnreadable() {
        Rest.Client client = supervisor().with("Content-Type", "application/json");
        for (String body : List.of("{", "[]", "nonsense", "{\"items\":".repeat(2_000))) {
            assertThat(client.post(PATH, body).getStatusCode())
                    .as(body)
                    .isIn(HttpStatus.BAD_REQUEST, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private List<String> fields(ObjectNode draft) {
        ResponseEntity<JsonNode> answer = supervisor().post(PATH, draft);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        return answer.getBody().path("errors").findValuesAsText("field");
    }

    private Rest.Client supervisor() {
        return rest.as("supervisor");
    }

    private String create(Object draft) {
        ResponseEntity<JsonNode> created = supervisor().post(PATH, draft);
        assertThat(created.getStatusCode())
                .as(String.valueOf(created.getBody()))
                .isEqualTo(HttpStatus.CREATED);
        return created.getBody().path("id").asText();
    }

    private DirectiveDraft good() {
        return draft(item("一", SEPTEMBER, List.of("临溪县"), measure("1", "清淤3公里", SEPTEMBER, "临溪县", "石桥县")));
    }

    private ObjectNode titled(String title) {
        return ((ObjectNode) json.valueToTree(good())).put("title", title).putNull("docNumber");
    }

    /** Work in the first item, as the process would issue it. */
    private void assign(long directive, String unit) {
        jdbc.sql(
                        "insert into item (id, directive_id, position, no, title, goal, long_term) values (1, ?, 1, '一', '', '', false)")
                .param(directive)
                .update();
        jdbc.sql(
                        "insert into assignment (id, version, directive_id, item_id, number, title, requirement, unit_id, unit_name,"
                                + " leads, anc_1, anc_2, assigned_by_id, verifying_unit_id, state, long_term, planned_at)"
                                + " values (2, 0, :directive, 1, '1-1', '', '', :unit, '临溪县', true, :city, :unit, :office, :office,"
                                + " 'ISSUED', false, now())")
                .param("directive", directive)
                .param("unit", city.unit(unit))
                .param("city", city.unit(TestCity.CITY))
                .param("office", city.unit(TestCity.OFFICE))
                .update();
    }
}
