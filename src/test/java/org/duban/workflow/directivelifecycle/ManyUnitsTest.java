package org.duban.workflow.directivelifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.assignment.Assignments;
import org.duban.directive.DirectiveState;
import org.duban.directive.Directives;
import org.duban.intake.DirectiveDraft;
import org.duban.organization.OrganizationChanged;
import org.duban.platform.Ids;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.TestCity;
import org.duban.testing.TestClock;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A directive to 500 units: no transaction holds them all, and a failure half way is gone on from. */
@DubanTest
class ManyUnitsTest {

    private static final int UNITS = 500;
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    private final TestDirectives given;
    private final TestCity city;
    private final Directives directives;
    private final Assignments assignments;
    private final Jobs jobs;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    ManyUnitsTest(
            TestDirectives given,
            TestCity city,
            Directives directives,
            Assignments assignments,
            Jobs jobs,
            TestClock clock,
            JdbcClient jdbc,
            Ids ids,
            ApplicationEventPublisher events) {
        this.given = given;
        this.city = city;
        this.directives = directives;
        this.assignments = assignments;
        this.jobs = jobs;
        this.clock = clock;
        this.jdbc = jdbc;
        this.ids = ids;
        this.events = events;
    }

    /** 500 departments of the city, made as rows: the organisation's own doors are not what is tested. */
    @BeforeEach
    void manyUnits() {
        for (int i = 1; i <= UNITS; i++) {
            long id = ids.next();
            jdbc.sql("insert into unit (id, version, parent_id, code, name, short_name, level, depth, path, position,"
                            + " created_at) select :id, 0, parent_id, :code, :name, :name, level, depth, :path, :position,"
                            + " created_at from unit where id = :like")
                    .param("id", id)
                    .param("code", "many-" + i)
                    .param("name", name(i))
                    .param("position", 1000 + i)
                    .param("path", "/" + city.unit(TestCity.CITY) + "/" + id + "/")
                    .param("like", city.unit(TestCity.DEPARTMENT))
                    .update();
        }
        events.publishEvent(new OrganizationChanged());
    }

    @Test
    void theSignatureAnswersAtOnceAndTheIssueGoesOnInBatches() throws Exception {
        long directive = given.submit(draft());

        given.complete("approver", given.task("Task_SignDirective", directive), Map.of("decision", "sign"));

        assertThat(assignments.count(directive))
                .as("signing itself makes no work")
                .isZero();
        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.ISSUING);

        int ran = jobs.runDue();

        assertThat(ran).as("one to plan, three of at most 200 to issue").isEqualTo(4);
        issuedOnce(directive);
        assertThat(transactionsOfIssue(directive)).isEqualTo(3);
        assertThat(mostInOneTransaction(directive)).isLessThanOrEqualTo(200);
    }

    @Test
    void aFailureInTheMiddleIsGoneOnFromAndNothingIsIssuedTwice() throws Exception {
        long directive = given.submit(draft());
        given.complete("approver", given.task("Task_SignDirective", directive), Map.of("decision", "sign"));
        jdbc.sql("create table failing_once (unit_name text)").update();
        jdbc.sql("insert into failing_once values (?)").param(name(250)).update();
        jdbc.sql("create function fail_once() returns trigger language plpgsql as $$ begin"
                        + " if new.state = 'ISSUED' and exists (select 1 from failing_once where unit_name = new.unit_name)"
                        + " then raise exception 'unit 250 fails'; end if; return new; end $$")
                .update();
        jdbc.sql("create trigger fail_once before update on assignment for each row execute function fail_once()")
                .update();

        assertThatThrownBy(jobs::runDue).hasStackTraceContaining("unit 250 fails");

        assertThat(count("ISSUED", directive))
                .as("the batch before the failure stands, its own is as if never begun")
                .isEqualTo(200);
        assertThat(count("PLANNED", directive)).isEqualTo(300);

        jdbc.sql("delete from failing_once").update();
        // the retry is a minute later
        clock.advance(Duration.ofMinutes(2));
        jobs.runDue();

        issuedOnce(directive);
    }

    private void issuedOnce(long directive) {
        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.ISSUED);
        assertThat(count("ISSUED", directive)).isEqualTo(UNITS);
        assertThat(number("select count(distinct unit_id) from assignment where directive_id = ?", directive))
                .isEqualTo(UNITS);
        assertThat(number(
                        "select count(distinct business_key_) from act_ru_execution where business_key_ in"
                                + " (select 'assignment:' || id from assignment where directive_id = ?)",
                        directive))
                .isEqualTo(UNITS);
        assertThat(number(
                        "select count(*) from act_ru_execution where parent_id_ is null and business_key_ in"
                                + " (select 'assignment:' || id from assignment where directive_id = ?)",
                        directive))
                .isEqualTo(UNITS);
        assertThat(number(
                        "select count(*) from open_task where kind = 'Task_SignForReceipt' and directive_id = ?",
                        directive))
                .isEqualTo(UNITS);
        assertThat(number(
                        "select count(*) from audit_record where action = 'assignment.issued' and directive_id = ?",
                        directive))
                .isEqualTo(UNITS);
    }

    /** PostgreSQL says of each row which transaction wrote it. */
    private int transactionsOfIssue(long directive) {
        return number("select count(distinct xmin::text) from assignment where directive_id = ?", directive);
    }

    private int mostInOneTransaction(long directive) {
        return number(
                "select max(n) from (select count(*) as n from assignment where directive_id = ? group by xmin::text) x",
                directive);
    }

    private int count(String state, long directive) {
        return number("select count(*) from assignment where state = '" + state + "' and directive_id = ?", directive);
    }

    private int number(String sql, long directive) {
        return jdbc.sql(sql).param(directive).query(Integer.class).single();
    }

    /** One measure names 250 units, the other the next 250: a list of one takes no more than 300. */
    private static DirectiveDraft draft() {
        return TestDirectives.draft(List.of(TestDirectives.item("一", DUE, List.of(measure(1), measure(251)))));
    }

    private static DirectiveDraft.Measure measure(int first) {
        List<String> names = IntStream.range(first, first + UNITS / 2)
                .mapToObj(ManyUnitsTest::name)
                .toList();
        return new DirectiveDraft.Measure(
                "" + first, "完成排查并建立台账。", null, null, null, null, false, names, List.of(names.get(0)), null);
    }

    private static String name(int i) {
        return "青岚市第" + i + "单位";
    }
}
