package org.duban.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.AuditRecord;
import org.duban.audit.AuditTrail;
import org.duban.supervision.Escalations;
import org.duban.testing.Acting;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.Rest;
import org.duban.testing.TestClock;
import org.duban.testing.TestDirectives;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@DubanTest
class TelephoneReceiptsTest {

    private static final String WHO = "值班室 景行之";

    private final TestDirectives given;
    private final TelephoneReceipts receipts;
    private final Assignments assignments;
    private final Escalations escalations;
    private final Worklist worklist;
    private final AuditTrail audit;
    private final Acting acting;
    private final Jobs jobs;
    private final TestClock clock;
    private final Rest rest;

    private AssignmentView linxi;

    TelephoneReceiptsTest(
            TestDirectives given,
            TelephoneReceipts receipts,
            Assignments assignments,
            Escalations escalations,
            Worklist worklist,
            AuditTrail audit,
            Acting acting,
            Jobs jobs,
            TestClock clock,
            Rest rest) {
        this.given = given;
        this.receipts = receipts;
        this.assignments = assignments;
        this.escalations = escalations;
        this.worklist = worklist;
        this.audit = audit;
        this.acting = acting;
        this.jobs = jobs;
        this.clock = clock;
        this.rest = rest;
    }

    @BeforeEach
    void workThatWaitsToBeSignedFor() throws Exception {
        long directive = given.issue(TestDirectives.draft(LocalDate.of(2026, 9, 30), "临溪县"));
        linxi = given.assignment(directive, "临溪县");
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void theSupervisorEntersItAndTheProcessGoesOnAsIfTheUnitHadSigned() throws Exception {
        Instant call = minutesAgo(30);

        enter("supervisor", WHO, call);

        AssignmentView now = assignments.get(linxi.id());
        assertThat(now.state()).isEqualTo(AssignmentState.RECEIVED);
        assertThat(now.receivedBy()).isEqualTo(WHO);
        assertThat(now.receivedAt()).isEqualTo(call);
        assertThat(worklist.onAssignment(linxi.id())).extracting(OpenTask::kind).containsExactly("Task_NamePeople");
        given.complete("liaison-linxi", linxi.id(), "Task_NamePeople", Map.of("leader", "周立言", "liaison", "林晓禾"));
        assertThat(assignments.get(linxi.id()).state()).isEqualTo(AssignmentState.IN_PROGRESS);
    }

    @Test
    void thatItWasByTelephoneStaysOnRecordAndOnThePage() throws Exception {
        enter("supervisor", WHO, minutesAgo(30));

        AuditRecord record = audit.of("assignment", linxi.id()).stream()
                .filter(one -> one.action().equals("assignment.received.by.telephone"))
                .findFirst()
                .orElseThrow();
        assertThat(record.actor()).isEqualTo("supervisor");
        assertThat(record.after()).contains(WHO).contains("calledAt");
        assertThat(receipts.of(linxi.id()).orElseThrow().enteredBy()).isEqualTo("沈若川");
        String page =
                rest.as("liaison-linxi").page("/assignments/" + linxi.id()).getBody();
        assertThat(page).contains("电话签收：" + WHO).contains("沈若川").doesNotContain("登记电话签收</a>");
    }

    @Test
    void itStopsTheReminderToSign() throws Exception {
        jobs.pass(Period.ofDays(12));
        assertThat(escalations.open(linxi.id())).isNotEmpty();

        enter("supervisor", WHO, minutesAgo(1));
        jobs.runDue();

        assertThat(escalations.open(linxi.id())).isEmpty();
    }

    @Test
    void onlyTheOfficesSupervisorEntersIt() {
        refused(Kind.FORBIDDEN, "liaison-linxi", WHO, minutesAgo(5));
        refused(Kind.FORBIDDEN, "approver", WHO, minutesAgo(5));
        refused(Kind.NOT_FOUND, "liaison-shiqiao", WHO, minutesAgo(5));
        assertThat(assignments.get(linxi.id()).state()).isEqualTo(AssignmentState.ISSUED);
    }

    @Test
    void itNeedsWhoAnsweredAndATimeBetweenTheIssueAndNow() {
        refused(Kind.INVALID, "supervisor", " ", minutesAgo(5));
        refused(Kind.INVALID, "supervisor", WHO, null);
        refused(Kind.INVALID, "supervisor", WHO, clock.now().plusSeconds(60));
        refused(Kind.INVALID, "supervisor", WHO, minutesAgo(240));
        assertThat(receipts.of(linxi.id())).isEmpty();
    }

    @Test
    void whatIsSignedForOrObjectedToIsRefused() throws Exception {
        given.complete(
                "liaison-linxi", linxi.id(), "Task_SignForReceipt", Map.of("decision", "object", "reason", "不是我县"));
        refused(Kind.CONFLICT, "supervisor", WHO, minutesAgo(5));
        given.complete(
                "supervisor", linxi.id(), "Task_DecideObjection", Map.of("decision", "confirm", "reason", "属你县管理"));
        enter("supervisor", WHO, minutesAgo(0));
        refused(Kind.CONFLICT, "supervisor", WHO, minutesAgo(0));
    }

    @Test
    void aColleagueWhoClaimedTheTaskDoesNotStandInTheWay() throws Exception {
        OpenTask task = given.taskOf(linxi.id(), "Task_SignForReceipt");
        rest.as("liaison-linxi")
                .post("/engine-rest/task/" + task.taskId() + "/claim", Map.of("userId", "liaison-linxi"));

        ResponseEntity<?> answer = rest.as("supervisor")
                .post(
                        "/api/v1/assignments/" + linxi.id() + "/telephone-receipt",
                        Map.of("answeredBy", WHO, "calledAt", minutesAgo(5).toString()));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(assignments.get(linxi.id()).state()).isEqualTo(AssignmentState.RECEIVED);
    }

    private Instant minutesAgo(int minutes) {
        return clock.now().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MINUTES);
    }

    private void enter(String username, String answeredBy, Instant at) throws Exception {
        acting.asUser(username, () -> receipts.enter(linxi.id(), answeredBy, at, null));
    }

    private void refused(Kind kind, String username, String answeredBy, Instant at) {
        assertThatThrownBy(() -> enter(username, answeredBy, at))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
