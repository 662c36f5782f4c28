package org.duban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentView;
import org.duban.audit.AuditRecord;
import org.duban.audit.AuditTrail;
import org.duban.organization.Substitutes;
import org.duban.reporting.Evidences;
import org.duban.testing.Acting;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.duban.testing.TestCity;
import org.duban.testing.TestClock;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a substitute does is on record as theirs, on behalf of the absent colleague. */
@DubanTest
class SubstituteTest {

    private static final LocalDate FIRST_DAY = TestClock.START.toLocalDate();

    private final TestDirectives given;
    private final Substitutes substitutes;
    private final Evidences evidences;
    private final AuditTrail audit;
    private final Acting acting;
    private final TestCity city;
    private final TestClock clock;
    private final Rest rest;

    private AssignmentView linxi;

    SubstituteTest(
            TestDirectives given,
            Substitutes substitutes,
            Evidences evidences,
            AuditTrail audit,
            Acting acting,
            TestCity city,
            TestClock clock,
            Rest rest) {
        this.given = given;
        this.substitutes = substitutes;
        this.evidences = evidences;
        this.audit = audit;
        this.acting = acting;
        this.city = city;
        this.clock = clock;
        this.rest = rest;
    }

    /** The principal stands in for the liaison for ten days. */
    @BeforeEach
    void theLiaisonIsAway() throws Exception {
        long directive = given.issue(TestDirectives.draft(LocalDate.of(2026, 9, 30), "临溪县"));
        linxi = given.assignment(directive, "临溪县");
        acting.asUser(
                "liaison-linxi",
                () -> substitutes.add(
                        city.person("liaison-linxi"),
                        city.person("principal-linxi"),
                        FIRST_DAY,
                        FIRST_DAY.plusDays(9)));
    }

    @Test
    void aTaskOfTheAbsentIsDoneOnTheirBehalf() throws Exception {
        given.complete("principal-linxi", linxi.id(), "Task_SignForReceipt", Map.of("decision", "receive"));

        AuditRecord received = last();
        assertThat(received.action()).isEqualTo("assignment.received");
        assertThat(received.actor()).isEqualTo("principal-linxi");
        assertThat(received.actorName()).isEqualTo("负责人临溪县");
        assertThat(received.onBehalfOf()).isEqualTo("联络员临溪县");
    }

    @Test
    void whatIsTheSubstitutesOwnIsNot() throws Exception {
        given.begin(linxi, "liaison-linxi");
        assertThat(last().onBehalfOf()).isNull();
        given.complete(
                "principal-linxi",
                linxi.id(),
                "Task_CarryOut",
                Map.of("action", "report", "text", "已排查 40 处。", "percent", 40));
        assertThat(last().onBehalfOf()).isEqualTo("联络员临溪县");

        given.complete("principal-linxi", linxi.id(), "Task_ApproveReport", Map.of("decision", "approve"));

        assertThat(last().onBehalfOf()).isNull();
    }

    @Test
    void soIsWhatIsNoTask() throws Exception {
        given.begin(linxi, "liaison-linxi");

        acting.asUser(
                "principal-linxi",
                () -> evidences.attach(linxi.id(), "照片.txt", "text/plain", "一".getBytes(StandardCharsets.UTF_8)));

        assertThat(last().action()).isEqualTo("evidence.attached");
        assertThat(last().onBehalfOf()).isEqualTo("联络员临溪县");
    }

    @Test
    void itIsTheSameByTheEnginesOwnRest() {
        String task = given.taskOf(linxi.id(), "Task_SignForReceipt").taskId();

        assertThat(rest.as("principal-linxi")
                        .post(
                                "/engine-rest/task/" + task + "/complete",
                                Map.of("variables", Map.of("decision", Map.of("value", "receive"))))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();

        assertThat(last().onBehalfOf()).isEqualTo("联络员临溪县");
    }

    @Test
    void theRightEndsWithItsLastDay() {
        clock.advance(Period.ofDays(10));

        assertThatThrownBy(() -> given.complete(
                        "principal-linxi", linxi.id(), "Task_SignForReceipt", Map.of("decision", "receive")))
                .isInstanceOf(BusinessRefusal.class);
    }

    private AuditRecord last() {
        var records = audit.of("assignment", linxi.id());
        return records.get(records.size() - 1);
    }
}
