package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;
import org.duban.audit.AuditTrail;
import org.duban.demo.DemoStory.Directive;
import org.duban.demo.DemoStory.Moment;
import org.duban.platform.BusinessClock;
import org.duban.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The demo's first start on an empty database. One test, since the history takes its time. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=true")
@ActiveProfiles({"test", "demo"})
@TestConstructor(autowireMode = AutowireMode.ALL)
@DirtiesContext
class StoryTest {

    private final StorySeeder seeder;
    private final StoryParts parts;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final TestRestTemplate rest;
    private final DemoStory story = DemoStory.load();

    @Autowired
    StoryTest(
            StorySeeder seeder,
            StoryParts parts,
            BusinessClock clock,
            AuditTrail audit,
            RuntimeService runtime,
            JdbcClient jdbc,
            TestRestTemplate rest) {
        this.seeder = seeder;
        this.parts = parts;
        this.clock = clock;
        this.audit = audit;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.rest = rest;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = TestDatabase.newDatabase();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    void theFirstStartMakesTheHistoryThatTheStoryTells() {
        assertThat(clock.offset()).isZero();
        everyDirectiveIsWhereTheStoryLeavesIt();
        everyUnitIsWhereTheStoryLeavesIt();
        everyPageHasSomethingTrueToShow();
        theRecordIsWholeAndNothingFailed();
        aSecondStartChangesNothing();
        accountsAndClockAreThereForTryingOut();
    }

    private void everyDirectiveIsWhereTheStoryLeavesIt() {
        assertThat(count("select count(*) from directive"))
                .isEqualTo(story.directives().size());
        assertThat(count("select count(*) from directive where state = 'SUBMITTED'"))
                .isEqualTo(story.directives().stream()
                        .filter(directive -> directive.signed() == null)
                        .count());
        assertThat(count("select count(*) from directive where state = 'CONCLUDED'"))
                .isPositive();
    }

    private void everyUnitIsWhereTheStoryLeavesIt() {
        Map<String, String> wrong = new TreeMap<>();
        for (Directive directive : story.directives()) {
            long id = jdbc.sql("select id from directive where title = ?")
                    .param(DemoDocuments.load().document(directive.document()).title())
                    .query(Long.class)
                    .single();
            for (Moment moment : directive.timeline()) {
                AssignmentState promised = promised(moment);
                if (promised != null) {
                    List<AssignmentState> states = parts.of(id, moment).stream()
                            .map(AssignmentView::state)
                            .distinct()
                            .toList();
                    if (!states.equals(List.of(promised))) {
                        wrong.put(directive.document() + moment.item() + moment.path(), states + ", not " + promised);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The state after an assignment's last step, where that step alone decides it. */
    private static AssignmentState promised(Moment moment) {
        List<DemoStory.Step> steps = moment.assignment().steps().stream()
                .filter(step -> step.kind() == null)
                .toList();
        if (steps.isEmpty() || steps.get(steps.size() - 1) != moment.step()) {
            return null;
        }
        return switch (moment.step().action()) {
            case REPORT, NAME_PEOPLE, DECOMPOSE -> AssignmentState.IN_PROGRESS;
            case RECEIVE -> AssignmentState.RECEIVED;
            case OBJECT -> AssignmentState.OBJECTED;
            case APPLY_CLOSURE -> AssignmentState.IN_VERIFICATION;
            case CLOSE -> AssignmentState.CLOSED;
            case WITHDRAW -> AssignmentState.WITHDRAWN;
            default -> null;
        };
    }

    private void everyPageHasSomethingTrueToShow() {
        for (String light : List.of("RED", "AMBER", "GREEN", "BLUE")) {
            assertThat(as("chensy")
                            .getForObject("/api/v1/assignments?light=" + light, JsonNode.class)
                            .get("items"))
                    .as(light)
                    .isNotEmpty();
        }
        assertThat(count("select count(*) from report where state = 'APPROVED'"))
                .isGreaterThan(100);
        assertThat(count("select count(*) from evidence")).isGreaterThan(50);
        assertThat(count("select count(*) from assignment where returns > 0")).isGreaterThan(1);
        assertThat(jdbc.sql("select distinct kind from notice")
                        .query(String.class)
                        .list())
                .contains("REMINDER", "SUPERVISION_NOTICE", "INTERVIEW_NOTICE");
    }

    private void theRecordIsWholeAndNothingFailed() {
        assertThat(runtime.createIncidentQuery().list())
                .extracting(Incident::getIncidentMessage)
                .isEmpty();
        record Recorded(String objectType, long objectId) {}
        List<Recorded> objects = jdbc.sql("select distinct object_type, object_id from audit_record")
                .query(Recorded.class)
                .list();
        assertThat(objects).hasSizeGreaterThan(200);
        assertThat(objects)
                .allSatisfy(object -> assertThat(audit.firstBreak(audit.of(object.objectType(), object.objectId())))
                        .isEmpty());
        OffsetDateTime start = LocalDate.now(clock)
                .plusDays(story.firstDay())
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
        assertThat(jdbc.sql("select min(at) from audit_record")
                        .query(OffsetDateTime.class)
                        .single())
                .isBetween(start, start.plusDays(2));
    }

    private void aSecondStartChangesNothing() {
        long records = count("select count(*) from audit_record");
        seeder.run(null);
        assertThat(count("select count(*) from audit_record")).isEqualTo(records);
        assertThat(clock.offset()).isZero();
    }

    private void accountsAndClockAreThereForTryingOut() {
        JsonNode accounts = rest.getForObject("/api/v1/demo/accounts", JsonNode.class);
        assertThat(accounts.findValuesAsText("username")).contains("chensy", "linxh");

        LocalDate before = clock.today();
        ResponseEntity<JsonNode> moved =
                as("chensy").postForEntity("/api/v1/demo/clock", Map.of("advance", "P1D"), JsonNode.class);
        assertThat(moved.getStatusCode().value()).isEqualTo(200);
        assertThat(OffsetDateTime.parse(moved.getBody().get("now").asText()).toLocalDate())
                .isEqualTo(before.plusDays(1));
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(1));
    }

    private TestRestTemplate as(String username) {
        return rest.withBasicAuth(username, DemoCity.load().password());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
