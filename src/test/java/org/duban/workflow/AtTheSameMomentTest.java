package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.audit.AuditRecord;
import org.duban.audit.AuditTrail;
import org.duban.directive.DirectiveState;
import org.duban.directive.Directives;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.duban.testing.TestDirectives;
import org.duban.worklist.OpenTask;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who do the same, or the last two of several, at one moment. */
@DubanTest
class AtTheSameMomentTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final String COMPLETE = "/api/v1/tasks/%s/complete";

    private final TestDirectives given;
    private final TestCity city;
    private final Directives directives;
    private final Assignments assignments;
    private final AuditTrail audit;
    private final ManagementService management;
    private final Jobs jobs;
    private final Rest rest;
    private final JdbcClient jdbc;

    AtTheSameMomentTest(
            TestDirectives given,
            TestCity city,
            Directives directives,
            Assignments assignments,
            AuditTrail audit,
            ManagementService management,
            Jobs jobs,
            Rest rest,
            JdbcClient jdbc) {
        this.given = given;
        this.city = city;
        this.directives = directives;
        this.assignments = assignments;
        this.audit = audit;
        this.management = management;
        this.jobs = jobs;
        this.rest = rest;
        this.jdbc = jdbc;
    }

    @RepeatedTest(3)
    void twoLastClosingsConcludeTheDirectiveExactlyOnce() throws Exception {
        long directive = given.issue(TestDirectives.draft(DUE, "临溪县", "石桥县"));
        for (String county : List.of("linxi", "shiqiao")) {
            AssignmentView work = given.assignment(directive, city.nameOf(county));
            given.begin(work, "liaison-" + county);
            given.finish(work, "liaison-" + county, "principal-" + county, "supervisor");
            given.complete(
                    "supervisor",
                    work.id(),
                    "Task_CloseAssignment",
                    Map.of("decision", "close", "grade", "A", "reason", "完成"));
        }
        List<String> last = management.createJobQuery().messages().list().stream()
                .map(Job::getId)
                .toList();
        assertThat(last).hasSize(2);

        together(
                () -> run(last.get(0)), //
                () -> run(last.get(1)));
        jobs.runDueWithFailures();

        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.CONCLUDED);
        assertThat(audit.of("directive", directive))
                .extracting(AuditRecord::action)
                .containsOnlyOnce("directive.concluded");
        assertThat(directives.get(directive).archiveNumber()).isEqualTo("督档〔2026〕1号");
        assertThat(jdbc.sql("select last from number_series where series = '督档'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofTwoWhoCompleteOneTaskOneIsToldClearlyThatItIsDone() throws Exception {
        secondLiaison();
        AssignmentView linxi = issued();
        OpenTask task = given.taskOf(linxi.id(), "Task_SignForReceipt");

        List<ResponseEntity<String>> answers = together(
                () -> complete("liaison-linxi", task), //
                () -> complete("liaison-linxi-second", task));

        assertThat(answers)
                .filteredOn(answer -> answer.getStatusCode() == HttpStatus.NO_CONTENT)
                .hasSize(1);
        ResponseEntity<String> refused = answers.stream()
                .filter(answer -> answer.getStatusCode() != HttpStatus.NO_CONTENT)
                .findFirst()
                .orElseThrow();
        assertThat(refused.getStatusCode()).isIn(HttpStatus.CONFLICT, HttpStatus.NOT_FOUND);
        assertThat(refused.getBody()).containsAnyOf("别人办完", "已由", "刚有人", "可能已经办完");
        receivedOnce(linxi);
    }

    @Test
    void theSameFormSentTwiceDoesItOnce() throws Exception {
        AssignmentView linxi = issued();
        OpenTask task = given.taskOf(linxi.id(), "Task_SignForReceipt");

        List<ResponseEntity<String>> answers = together(
                () -> complete("liaison-linxi", task), //
                () -> complete("liaison-linxi", task));

        assertThat(answers)
                .extracting(answer -> answer.getStatusCode().value())
                .contains(204)
                .allMatch(status -> status == 204 || status == 409 || status == 404);
        receivedOnce(linxi);
        assertThat(complete("liaison-linxi", task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private void receivedOnce(AssignmentView assignment) {
        assertThat(assignments.get(assignment.id()).state()).isEqualTo(AssignmentState.RECEIVED);
        assertThat(audit.of("assignment", assignment.id()))
                .extracting(AuditRecord::action)
                .containsOnlyOnce("assignment.received");
    }

    private AssignmentView issued() throws Exception {
        return given.assignment(given.issue(TestDirectives.draft(DUE, "临溪县")), "临溪县");
    }

    private ResponseEntity<String> complete(String username, OpenTask task) {
        return rest.as(username)
                .with("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                .exchange(
                        HttpMethod.POST,
                        COMPLETE.formatted(task.taskId()),
                        Map.of("values", Map.of("decision", "receive")),
                        String.class);
    }

    private Void run(String job) {
        try {
            management.executeJob(job);
        } catch (RuntimeException e) {
            // the job executor would try it again, and so does the test
        }
        return null;
    }

    private void secondLiaison() {
        jdbc.sql(
                        "insert into person select nextval('duban_id'), version, 'liaison-linxi-second', '第二联络员', title, phone,"
                                + " password, unit_id, active, created_at, one_time_password from person"
                                + " where username = 'liaison-linxi'")
                .update();
        jdbc.sql("insert into person_role (person_id, unit_id, role) select p.id, r.unit_id, r.role from person p,"
                        + " person_role r join person o on o.id = r.person_id"
                        + " where p.username = 'liaison-linxi-second' and o.username = 'liaison-linxi'")
                .update();
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> code : List.of(one, other)) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return code.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
