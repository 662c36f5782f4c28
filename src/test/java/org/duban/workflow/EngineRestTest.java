package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.directive.DirectiveState;
import org.duban.directive.Directives;
import org.duban.reporting.Reports;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.Rest;
import org.duban.testing.TestDirectives;
import org.duban.worklist.OpenTask;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What Tasklist does to tasks, by the engine's own REST. */
@DubanTest
class EngineRestTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    private final TestDirectives given;
    private final Directives directives;
    private final Assignments assignments;
    private final Reports reports;
    private final Jobs jobs;
    private final Rest rest;

    EngineRestTest(
            TestDirectives given,
            Directives directives,
            Assignments assignments,
            Reports reports,
            Jobs jobs,
            Rest rest) {
        this.given = given;
        this.directives = directives;
        this.assignments = assignments;
        this.reports = reports;
        this.jobs = jobs;
        this.rest = rest;
    }

    @Test
    void aDirectiveRunsFromSignatureToItsArchiveAsInTasklist() throws Exception {
        long directive = given.submit(TestDirectives.draft(DUE, "临溪县"));
        done("approver", given.task("Task_SignDirective", directive), Map.of("decision", "sign"));
        jobs.runDue();
        long linxi = given.assignment(directive, "临溪县").id();

        done("liaison-linxi", linxi, "Task_SignForReceipt", Map.of("decision", "object", "reason", "不属我县"));
        done("supervisor", linxi, "Task_DecideObjection", Map.of("decision", "confirm", "reason", "勘界已定"));
        done("liaison-linxi", linxi, "Task_SignForReceipt", Map.of("decision", "receive"));
        done("liaison-linxi", linxi, "Task_NamePeople", Map.of("leader", "周立言", "liaison", "林晓禾"));
        done("liaison-linxi", linxi, "Task_CarryOut", Map.of("action", "report", "text", "已排查 20 处。", "percent", 40));
        done("principal-linxi", linxi, "Task_ApproveReport", Map.of("decision", "approve"));
        assertThat(assignments.get(linxi).percent()).isEqualTo(40);
        done("liaison-linxi", linxi, "Task_CarryOut", Map.of("action", "closure", "statement", "已完成。"));
        done("principal-linxi", linxi, "Task_ApproveClosure", Map.of("decision", "return", "opinion", "附上清单"));
        done("liaison-linxi", linxi, "Task_CarryOut", Map.of("action", "closure", "statement", "已完成，附清单。"));
        done("principal-linxi", linxi, "Task_ApproveClosure", Map.of("decision", "approve"));
        Map<String, String> failed = Map.of("decision", "return", "findings", "3 处没有建档", "newDue", "2026-10-20");
        done("supervisor", linxi, "Task_Verify", failed);
        assertThat(assignments.get(linxi).returns()).isEqualTo(1);
        assertThat(assignments.get(linxi).due()).isEqualTo(LocalDate.of(2026, 10, 20));
        done("liaison-linxi", linxi, "Task_CarryOut", Map.of("action", "closure", "statement", "已补齐。"));
        done("principal-linxi", linxi, "Task_ApproveClosure", Map.of("decision", "approve"));
        done("supervisor", linxi, "Task_Verify", Map.of("decision", "accept", "findings", "现场核查属实。"));
        done("supervisor", linxi, "Task_CloseAssignment", Map.of("decision", "close", "grade", "A", "reason", "落实有力"));
        jobs.runDue();

        assertThat(assignments.get(linxi).state()).isEqualTo(AssignmentState.CLOSED);
        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.CONCLUDED);
    }

    @Test
    void bothDoorsRefuseAFormInTheSameWordsAndNothingIsHalfDone() throws Exception {
        AssignmentView linxi = issued();
        given.begin(linxi, "liaison-linxi");
        OpenTask task = given.taskOf(linxi.id(), "Task_CarryOut");
        Map<String, Object> wrong = Map.of("action", "report", "text", " ", "percent", 140);

        ResponseEntity<JsonNode> engine = submit("liaison-linxi", task, wrong);
        ResponseEntity<JsonNode> ours =
                rest.as("liaison-linxi").post("/api/v1/tasks/" + task.taskId() + "/complete", Map.of("values", wrong));

        assertThat(engine.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(ours.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(engine.getBody().path("errors")).isEqualTo(ours.getBody().path("errors"));
        assertThat(engine.getBody().path("message").asText()).isEqualTo("请填写“本期进展”；“完成百分比”应在 0 到 100 之间");
        assertThat(reports.of(linxi.id())).isEmpty();
    }

    @Test
    void whatABusinessStepRefusesIsSaidInWordsToo() throws Exception {
        AssignmentView linxi = issued();
        done("liaison-linxi", linxi.id(), "Task_SignForReceipt", Map.of("decision", "object", "reason", "不属我县"));
        OpenTask task = given.taskOf(linxi.id(), "Task_DecideObjection");
        Map<String, String> wrong = Map.of("decision", "reassign", "units", "无此县", "reason", "改派");

        ResponseEntity<JsonNode> engine = submit("supervisor", task, wrong);

        assertThat(engine.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(engine.getBody().path("message").asText()).contains("无此县").doesNotContain("assignment.");
        assertThat(given.taskOf(linxi.id(), "Task_DecideObjection").taskId()).isEqualTo(task.taskId());
    }

    @Test
    void nobodyTakesATaskForSomebodyElse() throws Exception {
        OpenTask task = given.taskOf(issued().id(), "Task_SignForReceipt");

        ResponseEntity<JsonNode> answer =
                rest.as("liaison-linxi").post(path(task) + "/claim", Map.of("userId", "liaison-shiqiao"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(rest.as("liaison-shiqiao").get(path(task)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoTookATaskGivesItBack() throws Exception {
        AssignmentView linxi = issued();
        OpenTask task = given.taskOf(linxi.id(), "Task_SignForReceipt");
        Rest.Client liaison = rest.as("liaison-linxi");
        liaison.post(path(task) + "/claim", Map.of("userId", "liaison-linxi"));
        assertThat(given.taskOf(linxi.id(), "Task_SignForReceipt").claimedBy()).isEqualTo("liaison-linxi");

        assertThat(liaison.post(path(task) + "/unclaim", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(given.taskOf(linxi.id(), "Task_SignForReceipt").claimedBy()).isNull();
    }

    @Test
    void aTaskIsNotEndedByAnErrorRaisedByHand() throws Exception {
        AssignmentView linxi = issued();
        OpenTask task = given.taskOf(linxi.id(), "Task_SignForReceipt");

        Rest.Client liaison = rest.as("liaison-linxi");
        for (String door : List.of(path(task), "/camunda/api/engine/engine/default/task/" + task.taskId())) {
            for (String step :
                    List.of("bpmnError", "bpmn%45rror", "bpmnEscalation", "delegate", "resolve", "variables")) {
                assertThat(liaison.post(door + "/" + step, Map.of("errorCode", "x"))
                                .getStatusCode())
                        .as(step)
                        .isEqualTo(HttpStatus.FORBIDDEN);
            }
            assertThat(liaison.exchange(HttpMethod.DELETE, door, null, JsonNode.class)
                            .getStatusCode()
                            .isError())
                    .isTrue();
        }

        assertThat(given.taskOf(linxi.id(), "Task_SignForReceipt").taskId()).isEqualTo(task.taskId());
    }

    private AssignmentView issued() throws Exception {
        long directive = given.issue(TestDirectives.draft(DUE, "临溪县"));
        return given.assignment(directive, "临溪县");
    }

    private void done(String username, long assignmentId, String kind, Map<String, ?> values) {
        done(username, given.taskOf(assignmentId, kind), values);
    }

    private void done(String username, OpenTask task, Map<String, ?> values) {
        ResponseEntity<JsonNode> answer = submit(username, task, values);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s: %s", task.kind(), answer)
                .isTrue();
    }

    private ResponseEntity<JsonNode> submit(String username, OpenTask task, Map<String, ?> values) {
        Map<String, Object> variables = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> Map.of("value", value.getValue())));
        return rest.as(username).post(path(task) + "/submit-form", Map.of("variables", variables));
    }

    private static String path(OpenTask task) {
        return "/engine-rest/task/" + task.taskId();
    }
}
