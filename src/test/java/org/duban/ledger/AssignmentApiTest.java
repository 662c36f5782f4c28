package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@DubanTest
class AssignmentApiTest {

    private static final String ASSIGNMENTS = "/api/v1/assignments";

    private final Rest rest;
    private final WorkUnderWay directives;

    private long directive;
    private String linxi;
    private String shiqiao;

    AssignmentApiTest(Rest rest, TestDirectives directives, Jobs jobs, JdbcClient jdbc, TestCity city) {
        this.rest = rest;
        this.directives = new WorkUnderWay(directives, city, jobs, jdbc);
    }

    @BeforeEach
    void twoCountiesAtWork() throws Exception {
        LocalDate due = LocalDate.of(2026, 9, 30);
        directive = directives.issue(
                "整改方案",
                new WorkUnderWay.Work(TestCity.COUNTY_A, "污水处理站恢复运行", due),
                new WorkUnderWay.Work(TestCity.COUNTY_B, "入河排污口规范化设置", due));
        directives.start(directives.assignment(directive, TestCity.COUNTY_A));
        linxi = ASSIGNMENTS + "/" + directives.assignment(directive, TestCity.COUNTY_A);
        shiqiao = ASSIGNMENTS + "/" + directives.assignment(directive, TestCity.COUNTY_B);
    }

    @Test
    void theListIsPagedByCursor() throws Exception {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = rest.as("supervisor")
                    .get(ASSIGNMENTS + "?limit=1&directive=" + directive + "&cursor=" + next)
                    .getBody();
            page.get("items").forEach(item -> ids.add(item.get("id").textValue()));
            next = page.get("next").textValue();
        }
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aRowSaysWhatTheContractPromises() throws Exception {
        JsonNode row = rest.as("liaison-linxi")
                .with("Accept-Language", "en")
                .get(ASSIGNMENTS)
                .getBody()
                .at("/items/0");

        assertThat(row.get("title").asText()).isEqualTo("污水处理站恢复运行");
        assertThat(row.get("unit").asText()).isEqualTo("临溪县");
        assertThat(row.get("directiveId").textValue()).isEqualTo(Long.toString(directive));
        assertThat(row.get("parentId").isNull()).isTrue();
        assertThat(row.get("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(row.get("light").asText()).isEqualTo("GREEN");
        assertThat(row.get("lightReason").asText()).isEqualTo("111 days left");
        assertThat(row.get("due").asText()).isEqualTo("2026-09-30");
        assertThat(row.get("firstDue").asText()).isEqualTo("2026-09-30");
        assertThat(row.get("percent").asInt()).isZero();
    }

    @Test
    void whatIsNotYoursIsNotThere() throws Exception {
        Rest.Client stranger = rest.as("liaison-linxi");

        assertThat(stranger.get(ASSIGNMENTS).getBody().get("items")).hasSize(1);
        assertThat(stranger.get(ASSIGNMENTS + "?q=排污口").getBody().get("items")).isEmpty();
        assertThat(status(stranger.get(shiqiao))).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(stranger.get(shiqiao + "/history"))).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(attach("liaison-linxi", shiqiao, "x").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(stranger.post(shiqiao + "/withdrawal", Map.of("ground", "重复"))))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(stranger.get(ASSIGNMENTS + "/1"))).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void wrongValuesOfAFilterAreNamed() throws Exception {
        assertThat(status(rest.as("supervisor").get(ASSIGNMENTS + "?light=purple")))
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(status(rest.as("supervisor").get(ASSIGNMENTS + "?cursor=zzz")))
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anAssignmentIsShownWhole() throws Exception {
        long id = directives.assignment(directive, TestCity.COUNTY_A);
        directives.report(id, "两座处理站已通水。", 40);
        directives.decompose(id, "柳坪镇；恢复处理站；2026-08-30");
        directives.applyForClosure(id);
        directives.sendBack(id, LocalDate.of(2026, 10, 31));

        JsonNode detail = rest.as("liaison-linxi").get(linxi).getBody();

        assertThat(detail.get("id").asText()).isEqualTo(Long.toString(id));
        assertThat(detail.get("percent").asInt()).isEqualTo(40);
        assertThat(detail.at("/deadlineHistory/0/due").asText()).isEqualTo("2026-09-30");
        assertThat(detail.at("/deadlineHistory/1/due").asText()).isEqualTo("2026-10-31");
        assertThat(detail.get("firstDue").asText()).isEqualTo("2026-09-30");
        assertThat(detail.at("/children/0/unit").asText()).isEqualTo("柳坪镇");
        assertThat(detail.at("/reports/0/state").asText()).isEqualTo("APPROVED");
        assertThat(detail.at("/returns/0/findings").asText()).isEqualTo("出水总磷超标。");
        assertThat(detail.at("/people/0/name").asText()).isEqualTo("周立言");
        assertThat(detail.get("notices").isArray()).isTrue();
    }

    @Test
    void theSameFileAgainIsTheSameEvidence() throws Exception {
        ResponseEntity<JsonNode> first = attach("liaison-linxi", linxi, "proof");
        ResponseEntity<JsonNode> again = attach("liaison-linxi", linxi, "proof");
        ResponseEntity<JsonNode> other = attach("liaison-linxi", linxi, "other");

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(again.getBody().get("id")).isEqualTo(first.getBody().get("id"));
        assertThat(other.getBody().get("id")).isNotEqualTo(first.getBody().get("id"));
        assertThat(attach("liaison-shiqiao", shiqiao, "proof")
                        .getBody()
                        .get("elsewhere")
                        .asInt())
                .isEqualTo(1);
        assertThat(attach("supervisor", linxi, "mine").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status(rest.as("liaison-linxi").post(linxi + "/evidence", Map.of())))
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private ResponseEntity<JsonNode> attach(String username, String assignment, String content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "照片.jpg";
            }
        });
        return rest.as(username).exchange(HttpMethod.POST, assignment + "/evidence", form, JsonNode.class);
    }

    @Test
    void theHistorySaysWhoDidWhatOldestFirst() throws Exception {
        JsonNode items =
                rest.as("liaison-linxi").get(linxi + "/history").getBody().get("items");

        assertThat(items.findValuesAsText("action"))
                .containsExactly("assignment.issued", "assignment.received", "assignment.people.named");
        assertThat(items.at("/1/text").asText()).isEqualTo("签收任务");
        assertThat(items.at("/1/actor").asText()).isEqualTo("liaison-linxi");
    }

    @Test
    void theRecordWithItsHashesIsForAuditors() throws Exception {
        String audit = "/api/v1/audit?object=assignment:" + linxi.replaceAll(".*/", "");
        JsonNode chain = rest.as("auditor").get(audit).getBody();

        assertThat(chain.get("whole").asBoolean()).isTrue();
        assertThat(chain.get("items")).hasSize(3);
        assertThat(chain.at("/items/1/previousHash")).isEqualTo(chain.at("/items/0/hash"));
        assertThat(chain.at("/items/1/after/state").asText()).isEqualTo("RECEIVED");
        assertThat(status(rest.as("auditadmin").get(audit))).isEqualTo(HttpStatus.OK);
        assertThat(status(rest.as("auditor").get("/api/v1/audit?object=directive:" + directive)))
                .isEqualTo(HttpStatus.OK);
        for (String username : List.of("supervisor", "liaison-linxi", "sysadmin")) {
            assertThat(status(rest.as(username).get(audit))).as(username).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(status(rest.as("auditor").get("/api/v1/audit?object=assignment:1")))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(rest.as("auditor").get("/api/v1/audit?object=person:1")))
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void aWithdrawalIsAskedForOnceWithItsGround() throws Exception {
        Rest.Client supervisor = rest.as("supervisor");
        String path = "/api/v1/directives/" + directive + "/withdrawal";

        assertThat(status(supervisor.post(linxi + "/withdrawal", Map.of("ground", " "))))
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(status(supervisor.post(linxi + "/withdrawal", Map.of("ground", "已并入他件"))))
                .isEqualTo(HttpStatus.CREATED);
        assertThat(status(supervisor.post(linxi + "/withdrawal", Map.of("ground", "已并入他件"))))
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(status(rest.as("liaison-linxi").post(path, Map.of("ground", "不想办"))))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status(rest.as("liaison-dept").post(path, Map.of("ground", "不想办"))))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(supervisor
                        .post(path, Map.of("ground", "上级已终止"))
                        .getBody()
                        .get("state")
                        .asText())
                .isEqualTo("REQUESTED");
    }

    private static HttpStatusCode status(ResponseEntity<?> answer) {
        return answer.getStatusCode();
    }
}
