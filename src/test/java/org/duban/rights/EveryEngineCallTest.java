package org.duban.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every call of the engine's own REST, by its own door and by the web applications', about the work of county A. */
@DubanTest
@Import(CountyA.class)
class EveryEngineCallTest {

    private static final String REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";

    private static final String ENGINE_FAILURES = "org.camunda.bpm.engine.context";

    private final CountyA countyA;
    private final Rest rest;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final HistoryService history;
    private final FilterService filters;
    private final JdbcClient jdbc;

    private Map<String, String> objects;
    private Map<String, String> engine;

    EveryEngineCallTest(
            CountyA countyA,
            Rest rest,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            HistoryService history,
            FilterService filters,
            JdbcClient jdbc) {
        this.countyA = countyA;
        this.rest = rest;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.history = history;
        this.filters = filters;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void workOfCountyA() throws Exception {
        objects = countyA.build();
        engine = new LinkedHashMap<>();
        String key = "assignment:" + objects.get("assignment");
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        engine.put("process-instance", instance.getId());
        engine.put("process-definition", instance.getProcessDefinitionId());
        engine.put("execution", instance.getId());
        engine.put("task", objects.get("task"));
        engine.put(
                "job",
                management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .get(0)
                        .getId());
        engine.put(
                "job-definition",
                management.createJobDefinitionQuery().listPage(0, 1).get(0).getId());
        engine.put(
                "variable-instance",
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .get(0)
                        .getId());
        engine.put("filter", filters.createFilterQuery().list().get(0).getId());
        engine.put(
                "deployment", repository.createDeploymentQuery().list().get(0).getId());
        engine.put("user", "liaison-linxi");
        engine.put("group", "LIAISON-" + objects.get("unit"));
        engine.put(
                "decision-definition",
                repository.createDecisionDefinitionQuery().list().get(0).getId());
    }

    @Test
    void theWalkKnowsTheWholeDoor() {
        Set<EngineRestCalls.Call> calls = EngineRestCalls.all();

        assertThat(calls).hasSizeGreaterThan(350);
        assertThat(calls)
                .contains(
                        new EngineRestCalls.Call("GET", "/task/{id}/variables/{varId}"),
                        new EngineRestCalls.Call("POST", "/task/{id}/complete"),
                        new EngineRestCalls.Call("GET", "/history/user-operation"),
                        new EngineRestCalls.Call("GET", "/user/{id}/profile"));
    }

    @Test
    void noCallTellsAStrangerAWordOrChangesAnything() {
        Map<String, Object> before = state();
        List<String> wrong = new ArrayList<>();
        quietly(() -> {
            for (EngineRestCalls.Call call : EngineRestCalls.all()) {
                look("liaison-shiqiao", REST + address(call.path()), call, wrong);
                // the doors differ before the engine, which the lists show as well as the rest
                if (call.method().equals("GET") && !call.path().contains("{")) {
                    look("liaison-shiqiao", WEBAPPS + address(call.path()), call, wrong);
                    look("auditor", REST + address(call.path()), call, wrong);
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void nobodyPassesWithoutALogin() {
        for (EngineRestCalls.Call call : EngineRestCalls.all()) {
            for (String door : List.of(REST, WEBAPPS)) {
                HttpStatus status = HttpStatus.valueOf(rest.sessionOfVisitor()
                        .with("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                        .exchange(
                                HttpMethod.valueOf(call.method()),
                                door + address(call.path()),
                                call.method().equals("GET") ? null : "{}",
                                byte[].class)
                        .getStatusCode()
                        .value());
                assertThat(status).as("%s %s", door, call).isEqualTo(HttpStatus.UNAUTHORIZED);
            }
        }
    }

    /** Calls with a body that would do something if it were allowed. */
    @ParameterizedTest
    @ValueSource(strings = {"liaison-shiqiao", "approver"})
    void whatWouldChangeTheWorkIsRefusedToStrangers(String person) {
        Map<String, Object> before = state();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> attempt : attempts().entrySet()) {
            String[] call = attempt.getKey().split(" ");
            ResponseEntity<String> answer = send(person, call[0], REST + call[1], attempt.getValue());
            if (answer.getStatusCode().value() < 400) {
                wrong.add(attempt + " answers " + answer);
            }
            if (said(answer).contains(CountyA.MARK)) {
                wrong.add(attempt + " tells " + answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    /** The unit itself works by its forms; the process is not its to steer. */
    @Test
    void theUnitItselfCannotGoPastItsForms() {
        Map<String, Object> before = state();
        List<String> wrong = new ArrayList<>();
        Map<String, String> attempts = attempts();
        String task = "/task/" + engine.get("task");
        // these are the unit's own to do, and walked by other tests
        attempts.keySet()
                .removeIf(call -> List.of("/complete", "/submit-form", "/claim", "/unclaim").stream()
                        .anyMatch(end -> call.equals("POST " + task + end)));
        attempts.put("POST " + task + "/claim", "{\"userId\":\"liaison-shiqiao\"}");
        for (String person : List.of("liaison-linxi", "principal-linxi")) {
            for (Map.Entry<String, String> attempt : attempts.entrySet()) {
                String[] call = attempt.getKey().split(" ");
                ResponseEntity<String> answer = send(person, call[0], REST + call[1], attempt.getValue());
                if (answer.getStatusCode().value() < 400) {
                    wrong.add(person + " " + attempt + " answers " + answer.getStatusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    /** Values that the form does not ask for are left where they came from. */
    @Test
    void aCompletionCarriesNothingBesideItsForm() {
        String smuggled = "\"dueAt\":{\"value\":\"2031-01-01T00:00:00\",\"type\":\"String\"}";
        ResponseEntity<String> answer = send(
                "liaison-linxi",
                "POST",
                REST + "/task/" + engine.get("task") + "/complete",
                "{\"variables\":{\"action\":{\"value\":\"report\"},\"text\":{\"value\":\"暗渠第四段。\"},"
                        + "\"percent\":{\"value\":50}," + smuggled + "}}");

        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s", answer).isTrue();
        assertThat(runtime.getVariable(engine.get("process-instance"), "dueAt")).isNotEqualTo("2031-01-01T00:00:00");
    }

    private Map<String, String> attempts() {
        String task = "/task/" + engine.get("task");
        String instance = "/process-instance/" + engine.get("process-instance");
        String directiveKey = "directive:" + objects.get("directive");
        Map<String, String> attempts = new LinkedHashMap<>();
        attempts.put("POST " + task + "/claim", "{\"userId\":\"liaison-shiqiao\"}");
        attempts.put("POST " + task + "/unclaim", "{}");
        attempts.put("POST " + task + "/assignee", "{\"userId\":\"liaison-shiqiao\"}");
        attempts.put("POST " + task + "/delegate", "{\"userId\":\"liaison-shiqiao\"}");
        attempts.put("POST " + task + "/resolve", "{}");
        attempts.put("POST " + task + "/bpmnError", "{\"errorCode\":\"x\"}");
        attempts.put("POST " + task + "/bpmnEscalation", "{\"escalationCode\":\"x\"}");
        attempts.put("POST " + task + "/identity-links", "{\"userId\":\"liaison-shiqiao\",\"type\":\"candidate\"}");
        attempts.put("POST " + task + "/comment/create", "{\"message\":\"x\"}");
        attempts.put("PUT " + task, "{\"name\":\"x\",\"due\":\"2031-01-01T00:00:00.000+0800\"}");
        attempts.put("PUT " + task + "/variables/dueAt", "{\"value\":\"x\",\"type\":\"String\"}");
        attempts.put("PUT " + task + "/localVariables/about", "{\"value\":\"x\",\"type\":\"String\"}");
        attempts.put("POST " + task + "/variables", "{\"modifications\":{\"x\":{\"value\":1}}}");
        attempts.put("DELETE " + task, "{}");
        attempts.put(
                "POST " + task + "/complete",
                "{\"variables\":{\"action\":{\"value\":\"report\"},\"text\":{\"value\":\"x\"}}}");
        attempts.put(
                "POST " + task + "/submit-form",
                "{\"variables\":{\"action\":{\"value\":\"report\"},\"text\":{\"value\":\"x\"}}}");
        attempts.put("DELETE " + instance, "{}");
        attempts.put("PUT " + instance + "/suspended", "{\"suspended\":true}");
        attempts.put("PUT " + instance + "/variables/dueAt", "{\"value\":\"x\",\"type\":\"String\"}");
        attempts.put(
                "POST " + instance + "/modification",
                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"Task_CarryOut\"}]}");
        attempts.put("POST " + instance + "/comment/create", "{\"message\":\"x\"}");
        attempts.put(
                "POST /process-instance/delete",
                "{\"processInstanceIds\":[\"" + engine.get("process-instance") + "\"]}");
        attempts.put(
                "PUT /process-instance/suspended",
                "{\"processInstanceIds\":[\"" + engine.get("process-instance") + "\"],\"suspended\":true}");
        attempts.put("POST /execution/" + engine.get("execution") + "/signal", "{}");
        attempts.put(
                "POST /message",
                "{\"messageName\":\"DirectiveWithdrawn\",\"businessKey\":\"" + directiveKey + "\",\"all\":true}");
        attempts.put(
                "POST /message?again",
                "{\"messageName\":\"AssignmentWithdrawn\",\"businessKey\":\"assignment:" + objects.get("assignment")
                        + "\"}");
        attempts.put("POST /signal", "{\"name\":\"x\",\"executionId\":\"" + engine.get("execution") + "\"}");
        attempts.put(
                "POST /process-definition/key/AssignmentLifecycle/start",
                "{\"businessKey\":\"assignment:" + objects.get("assignment") + "\"}");
        attempts.put("POST /process-definition/key/Withdrawal/start", "{\"businessKey\":\"withdrawal:1\"}");
        attempts.put("POST /job/" + engine.get("job") + "/execute", "{}");
        attempts.put("PUT /job/" + engine.get("job") + "/duedate", "{\"duedate\":\"2031-01-01T00:00:00.000+0800\"}");
        attempts.put("PUT /job/" + engine.get("job") + "/retries", "{\"retries\":0}");
        attempts.put("POST /task/create", "{\"name\":\"x\"}");
        attempts.put(
                "POST /filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}");
        attempts.put("POST /user/create", "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}");
        attempts.put("PUT /user/liaison-linxi/credentials", "{\"password\":\"x\"}");
        attempts.put(
                "POST /authorization/create",
                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + "liaison-shiqiao"
                        + "\",\"resourceType\":7,\"resourceId\":\"*\"}");
        attempts.put("DELETE /deployment/" + engine.get("deployment"), "{}");
        attempts.put(
                "POST /history/process-instance/delete",
                "{\"historicProcessInstanceIds\":[\"" + engine.get("process-instance") + "\"]}");
        attempts.put("POST /decision-definition/key/first-limits/evaluate", "{\"variables\":{}}");
        attempts.put("POST /condition", "{\"variables\":{}}");
        attempts.put(
                "POST /external-task/fetchAndLock",
                "{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"x\",\"lockDuration\":1}]}");
        return attempts;
    }

    /** A walk with ids of other kinds makes the engine log one long failure after the other. */
    private static void quietly(Runnable walk) {
        LoggingSystem logging = LoggingSystem.get(EveryEngineCallTest.class.getClassLoader());
        logging.setLogLevel(ENGINE_FAILURES, LogLevel.OFF);
        try {
            walk.run();
        } finally {
            logging.setLogLevel(ENGINE_FAILURES, null);
        }
    }

    private void look(String person, String address, EngineRestCalls.Call call, List<String> wrong) {
        ResponseEntity<String> answer = send(person, call.method(), address, "{}");
        String said = said(answer);
        String told = person + " " + call + " answers " + answer.getStatusCode().value();
        if (said.contains(CountyA.MARK)) {
            wrong.add(told + " and tells of the work: " + said);
        }
        if (said.contains("联络员临溪县") || said.contains("\"id\":\"liaison-linxi\"")) {
            wrong.add(told + " and names the people: " + said);
        }
        if (answer.getStatusCode().is2xxSuccessful()) {
            for (String id : List.of(engine.get("process-instance"), engine.get("task"), engine.get("job"))) {
                if (said.contains(id) && !call.path().startsWith("/identity")) {
                    wrong.add(told + " and knows " + id + ": " + said);
                }
            }
        }
    }

    private ResponseEntity<String> send(String person, String method, String address, String body) {
        return rest.as(person)
                .with("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                .with("Accept", "*/*")
                .exchange(HttpMethod.valueOf(method), address, method.equals("GET") ? null : body, String.class);
    }

    private static String said(ResponseEntity<String> answer) {
        return answer.getBody() == null ? "" : answer.getBody();
    }

    /** Puts county A's ids in the place of variables: the first after a resource's name is the id of one of its kind. */
    private String address(String path) {
        StringBuilder address = new StringBuilder();
        String kind = "";
        for (String part : path.substring(1).split("/")) {
            String value = part;
            if (part.startsWith("{")) {
                value = switch (part) {
                    case "{key}" -> "AssignmentLifecycle";
                    case "{varId}", "{varName}", "{variableName}" -> "about";
                    case "{userId}" -> "liaison-linxi";
                    case "{groupId}" -> engine.get("group");
                    default -> engine.getOrDefault(kind, "1");
                };
            } else if (engine.containsKey(part)) {
                kind = part;
            }
            address.append('/').append(value);
        }
        return address.toString();
    }

    /** What must be as it was: rows that nobody here may touch. */
    private Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>();
        for (String table : List.of(
                "act_ru_task",
                "act_ru_execution",
                "act_ru_variable",
                "act_ru_job",
                "act_ru_identitylink",
                "act_ru_filter",
                "act_ru_authorization",
                "act_ru_ext_task",
                "act_ru_batch",
                "act_re_deployment",
                "act_re_procdef",
                "act_hi_comment",
                "act_hi_attachment",
                "act_hi_procinst",
                "act_id_user",
                "open_task",
                "audit_record",
                "person")) {
            state.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        state.put(
                "tasks",
                jdbc.sql(
                                "select string_agg(id_ || coalesce(assignee_, '') || coalesce(owner_, '') || name_ ||"
                                        + " coalesce(due_date_::text, '') || suspension_state_, ',' order by id_) from act_ru_task")
                        .query(String.class)
                        .single());
        state.put(
                "jobs",
                jdbc.sql("select string_agg(id_ || coalesce(duedate_::text, '') || retries_ || suspension_state_, ','"
                                + " order by id_) from act_ru_job")
                        .query(String.class)
                        .single());
        return state;
    }
}
