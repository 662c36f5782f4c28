package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.duban.assignment.AssignmentView;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestDirectives;
import org.duban.testing.TestNotices;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Register, notice, inbox and REST, and who sees what of them. */
@DubanTest
class NoticePagesTest {

    private final TestDirectives directives;
    private final TestNotices papers;
    private final Rest rest;

    NoticePagesTest(TestDirectives directives, TestNotices papers, Rest rest) {
        this.directives = directives;
        this.papers = papers;
        this.rest = rest;
    }

    @Test
    void aDraftIsTheOfficesAndWhatIsIssuedIsTheRecipientsToo() throws Exception {
        AssignmentView work = work();
        ResponseEntity<JsonNode> drafted =
                rest.as("supervisor").post("/api/v1/assignments/" + work.id() + "/notices", Map.of("kind", "REMINDER"));
        assertThat(drafted.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String id = drafted.getBody().get("id").asText();

        assertThat(status("approver", id)).isEqualTo(HttpStatus.OK);
        assertThat(status("auditor", id)).isEqualTo(HttpStatus.OK);
        assertThat(status("liaison-linxi", id)).isEqualTo(HttpStatus.NOT_FOUND);
        papers.complete("supervisor", Long.parseLong(id), "Task_DraftNotice", Map.of("decision", "send"));
        assertThat(status("liaison-linxi", id)).isEqualTo(HttpStatus.OK);
        assertThat(status("liaison-shiqiao", id)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status("liaison-linxi-1", id)).isEqualTo(HttpStatus.NOT_FOUND);

        assertThat(listed("liaison-linxi")).isEqualTo(1);
        assertThat(listed("liaison-shiqiao")).isZero();
        JsonNode row = rest.as("supervisor")
                .get("/api/v1/notices?kind=REMINDER&state=ISSUED")
                .getBody()
                .get("items")
                .get(0);
        assertThat(row.get("number").asText()).isEqualTo("督函〔2026〕1号");
        assertThat(row.get("unit").asText()).isEqualTo("临溪县");
        assertThat(row.get("due").asText()).isEqualTo("2026-06-18");
    }

    @Test
    void onlyTheOfficesSupervisorDrafts() throws Exception {
        String path = "/api/v1/assignments/" + work().id() + "/notices";

        assertThat(rest.as("liaison-linxi")
                        .post(path, Map.of("kind", "REMINDER"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(rest.as("liaison-shiqiao")
                        .post(path, Map.of("kind", "REMINDER"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.as("supervisor")
                        .post(path, Map.of("kind", "WITHDRAWAL"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void thePaperComesAsPageWordAndPdf() throws Exception {
        long id = issued();

        String page = rest.as("liaison-linxi").page("/notices/" + id).getBody();
        assertThat(page).contains("督函〔2026〕1号").contains("签收文书");
        assertThat(rest.as("supervisor").page("/notices/" + id).getBody()).doesNotContain("签收文书");
        assertThat(file("/api/v1/notices/" + id + ".pdf")).startsWith("%PDF".getBytes());
        assertThat(file("/api/v1/notices/" + id + ".docx")).startsWith("PK".getBytes());
    }

    @Test
    void registerDraftPageAndInboxAreShown() throws Exception {
        issued();
        AssignmentView work = work();

        assertThat(rest.as("supervisor").page("/notices").getBody()).contains("督办文书登记簿", "督函〔2026〕1号");
        assertThat(rest.as("liaison-linxi").page("/notices?pick=UNSIGNED&q=排口").getBody())
                .contains("收到的文书", "督函〔2026〕1号");
        assertThat(rest.as("supervisor").page("/notices?kind=NONE").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(rest.as("supervisor")
                        .page("/notices/new?assignment=" + work.id())
                        .getBody())
                .contains("督办通知单");
        assertThat(rest.as("liaison-linxi").page("/inbox").getBody()).contains("督函〔2026〕1号");
        assertThat(rest.as("liaison-shiqiao").page("/inbox").getBody()).doesNotContain("督函〔2026〕1号");
    }

    private AssignmentView work() throws Exception {
        long directive = directives.issue(TestDirectives.draft(LocalDate.of(2026, 12, 20), "临溪县"));
        return directives.assignment(directive, "临溪县");
    }

    private long issued() throws Exception {
        long id = rest.as("supervisor")
                .post("/api/v1/assignments/" + work().id() + "/notices", Map.of("kind", "REMINDER"))
                .getBody()
                .get("id")
                .asLong();
        papers.complete("supervisor", id, "Task_DraftNotice", Map.of("decision", "send"));
        return id;
    }

    private HttpStatus status(String username, String id) {
        return (HttpStatus) rest.as(username).get("/api/v1/notices/" + id).getStatusCode();
    }

    private int listed(String username) {
        return rest.as(username).get("/api/v1/notices").getBody().get("items").size();
    }

    private byte[] file(String path) {
        return rest.as("liaison-linxi")
                .exchange(HttpMethod.GET, path, null, byte[].class)
                .getBody();
    }
}
