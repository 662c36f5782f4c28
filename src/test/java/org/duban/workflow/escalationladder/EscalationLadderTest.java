package org.duban.workflow.escalationladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.duban.assignment.AssignmentView;
import org.duban.paper.PaperKind;
import org.duban.supervision.Escalations;
import org.duban.supervision.Lateness;
import org.duban.supervision.NoticeState;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.TestClock;
import org.duban.testing.TestDirectives;
import org.duban.testing.TestNotices;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder's paths: how it is climbed, where it rests, and when it is left. */
@DubanTest
class EscalationLadderTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 20);

    private final TestDirectives directives;
    private final TestNotices papers;
    private final Notices notices;
    private final Escalations escalations;
    private final Jobs jobs;
    private final TestClock clock;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    EscalationLadderTest(
            TestDirectives directives,
            TestNotices papers,
            Notices notices,
            Escalations escalations,
            Jobs jobs,
            TestClock clock,
            RuntimeService runtime,
            JdbcClient jdbc) {
        this.directives = directives;
        this.papers = papers;
        this.notices = notices;
        this.escalations = escalations;
        this.jobs = jobs;
        this.clock = clock;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @Test
    void beforeTheDueDateTheUnitIsWarnedByAMessageAndNoPaper() throws Exception {
        AssignmentView work = begun();

        passTo(DUE);

        assertThat(messages()).containsExactly("due-soon:" + work.id() + ":" + DUE);
        assertThat(notices.ofAssignment(work.id())).isEmpty();
    }

    @Test
    void onTheFirstDayOverdueAReminderGoesOutByItself() throws Exception {
        AssignmentView work = begun();

        passTo(DUE.plusDays(1));

        NoticeView reminder = papers.only(work.id());
        assertThat(reminder.kind()).isEqualTo(PaperKind.REMINDER);
        assertThat(reminder.state()).isEqualTo(NoticeState.ISSUED);
        assertThat(reminder.number()).hasToString("督函〔2026〕1号");
        assertThat(reminder.daysLate()).isEqualTo(1);
        assertThat(messages()).contains("issued:" + reminder.id());
    }

    @Test
    void eachRungIsHeavierThanTheOneBeforeIt() throws Exception {
        AssignmentView work = begun();

        passTo(DUE.plusDays(12));

        assertThat(notices.ofAssignment(work.id()))
                .extracting(NoticeView::kind, NoticeView::daysLate, NoticeView::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PaperKind.REMINDER, 1, NoticeState.ISSUED),
                        org.assertj.core.groups.Tuple.tuple(PaperKind.SUPERVISION_NOTICE, 3, NoticeState.DRAFT),
                        org.assertj.core.groups.Tuple.tuple(PaperKind.INTERVIEW_NOTICE, 10, NoticeState.DRAFT));
        passTo(DUE.plusDays(60));
        assertThat(ofLateness(work, Lateness.WORK)).hasSize(3);
    }

    @Test
    void afterALongStopOneLookTakesOneRungAndNoStormFollows() throws Exception {
        AssignmentView work = begun();

        clock.advance(Period.ofDays(40));
        jobs.runDue();

        assertThat(ofLateness(work, Lateness.WORK)).hasSize(1);
        assertThat(papers.only(work.id()).daysLate()).isEqualTo(31);
        jobs.runDue();
        jobs.pass(Period.ofDays(1));
        assertThat(ofLateness(work, Lateness.WORK)).hasSize(1);
    }

    @Test
    void theLadderIsLeftWhenTheApplicationLeavesTheUnit() throws Exception {
        AssignmentView work = begun();
        passTo(DUE.plusDays(1));

        applyForClosure(work);
        directives.complete("principal-linxi", work.id(), "Task_ApproveClosure", Map.of("decision", "approve"));

        assertThat(ladders(Lateness.WORK)).isZero();
        assertThat(escalations.open(work.id())).noneMatch(open -> open.lateness() == Lateness.WORK);
        passTo(DUE.plusDays(30));
        assertThat(ofLateness(work, Lateness.WORK)).hasSize(1);
    }

    @Test
    void theLadderRestsWhileThePrincipalHasTheApplicationAndGoesOnIfItIsRefused() throws Exception {
        AssignmentView work = begun();
        passTo(DUE.plusDays(1));
        applyForClosure(work);

        passTo(DUE.plusDays(5));
        assertThat(ofLateness(work, Lateness.WORK)).hasSize(1);

        directives.complete(
                "principal-linxi", work.id(), "Task_ApproveClosure", Map.of("decision", "return", "opinion", "材料不全。"));
        passTo(DUE.plusDays(7));
        assertThat(ofLateness(work, Lateness.WORK)).hasSize(2);
    }

    @Test
    void aNewDateAfterReworkBeginsANewRound() throws Exception {
        AssignmentView work = begun();
        passTo(DUE.plusDays(1));
        applyForClosure(work);
        directives.complete("principal-linxi", work.id(), "Task_ApproveClosure", Map.of("decision", "approve"));
        LocalDate newDue = DUE.plusDays(20);
        directives.complete(
                "supervisor",
                work.id(),
                "Task_Verify",
                Map.of("decision", "return", "findings", "仍有漏项。", "newDue", newDue.toString()));

        passTo(newDue);
        assertThat(ofLateness(work, Lateness.WORK)).hasSize(1);
        passTo(newDue.plusDays(1));

        assertThat(ofLateness(work, Lateness.WORK))
                .extracting(notice -> notice.occasion().round())
                .containsExactly(1, 2);
    }

    @Test
    void aLookThatFindsTheLatenessGoneLeavesTheLadder() throws Exception {
        AssignmentView work = begun();
        passTo(DUE.plusDays(1));
        jdbc.sql("update assignment set due = ? where id = ?")
                .params(DUE.plusDays(90), work.id())
                .update();

        passTo(DUE.plusDays(4));

        assertThat(ladders(Lateness.WORK)).isZero();
        assertThat(ofLateness(work, Lateness.WORK)).hasSize(1);
    }

    @Test
    void aMissingSignatureBringsAMessageThenAReminderAndStopsWhenItIsGiven() throws Exception {
        long directive = directives.issue(TestDirectives.draft(LocalDate.of(2026, 12, 20), "临溪县"));
        AssignmentView work = directives.assignment(directive, "临溪县");

        passTo(LocalDate.of(2026, 6, 17));
        assertThat(messages()).contains("late:RECEIPT:" + work.id() + ":0:1:1");
        assertThat(notices.ofAssignment(work.id())).isEmpty();
        passTo(LocalDate.of(2026, 6, 19));
        assertThat(papers.only(work.id()).kind()).isEqualTo(PaperKind.REMINDER);
        assertThat(papers.only(work.id()).needsReply()).isFalse();

        directives.complete("liaison-linxi", work.id(), "Task_SignForReceipt", Map.of("decision", "receive"));
        assertThat(ladders(Lateness.RECEIPT)).isZero();
        passTo(LocalDate.of(2026, 6, 30));
        assertThat(notices.ofAssignment(work.id())).hasSize(1);
    }

    @Test
    void beginningTwiceIsAsBeginningOnce() throws Exception {
        AssignmentView work = begun();

        assertThat(escalations.begin(work.id(), Lateness.WORK)).isPresent();
        assertThat(escalations.begin(work.id(), Lateness.WORK)).isEmpty();
    }

    private AssignmentView begun() throws Exception {
        long directive = directives.issue(TestDirectives.draft(DUE, "临溪县"));
        AssignmentView work = directives.assignment(directive, "临溪县");
        directives.begin(work, "liaison-linxi");
        return work;
    }

    private void applyForClosure(AssignmentView work) throws Exception {
        directives.complete(
                "liaison-linxi", work.id(), "Task_CarryOut", Map.of("action", "closure", "statement", "已全部完成。"));
    }

    /** Lets time pass to ten in the morning of a day. */
    private void passTo(LocalDate day) {
        jobs.pass(java.time.Duration.between(clock.now(), day.atTime(10, 0).atZone(TestClock.START.getZone())));
    }

    private List<NoticeView> ofLateness(AssignmentView work, Lateness lateness) {
        return notices.ofAssignment(work.id()).stream()
                .filter(notice -> notice.occasion().lateness() == lateness)
                .filter(notice -> notice.occasion().aboutNoticeId() == null)
                .toList();
    }

    private long ladders(Lateness lateness) {
        return jdbc
                .sql("select id from escalation where lateness = ?")
                .param(lateness.name())
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey("escalation:" + id)
                                .count()
                        > 0)
                .count();
    }

    private List<String> messages() {
        return jdbc.sql("select message_key from message order by id")
                .query(String.class)
                .list();
    }
}
