package org.duban.workflow.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.assignment.Withdrawals;
import org.duban.audit.AuditRecord;
import org.duban.audit.AuditTrail;
import org.duban.directive.DirectiveState;
import org.duban.directive.Directives;
import org.duban.paper.PaperKind;
import org.duban.reporting.ReportState;
import org.duban.reporting.Reports;
import org.duban.supervision.NoticeDrafts;
import org.duban.supervision.NoticeState;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.testing.Acting;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.Rest;
import org.duban.testing.TestDirectives;
import org.duban.testing.TestNotices;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ends when work is withdrawn, and what does not. */
@DubanTest
class WithdrawalTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final String GROUND = "排口移交市排水公司统一管理";

    private final TestDirectives given;
    private final TestNotices papers;
    private final Acting acting;
    private final Jobs jobs;
    private final Withdrawals withdrawals;
    private final Directives directives;
    private final Assignments assignments;
    private final Reports reports;
    private final Notices notices;
    private final NoticeDrafts noticeDrafts;
    private final Worklist worklist;
    private final AuditTrail audit;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Rest rest;

    private long directive;
    private AssignmentView linxi;
    private AssignmentView shiqiao;
    private List<AssignmentView> townships;

    WithdrawalTest(
            TestDirectives given,
            TestNotices papers,
            Acting acting,
            Jobs jobs,
            Withdrawals withdrawals,
            Directives directives,
            Assignments assignments,
            Reports reports,
            Notices notices,
            NoticeDrafts noticeDrafts,
            Worklist worklist,
            AuditTrail audit,
            RuntimeService runtime,
            JdbcClient jdbc,
            Rest rest) {
        this.given = given;
        this.papers = papers;
        this.acting = acting;
        this.jobs = jobs;
        this.withdrawals = withdrawals;
        this.directives = directives;
        this.assignments = assignments;
        this.reports = reports;
        this.notices = notices;
        this.noticeDrafts = noticeDrafts;
        this.worklist = worklist;
        this.audit = audit;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.rest = rest;
    }

    /** County A handed work down, has a report with its principal, a notice to sign for and one that is being drafted. */
    @BeforeEach
    void workInFullSwing() throws Exception {
        directive = given.issue(TestDirectives.draft(DUE, "临溪县", "石桥县"));
        linxi = given.assignment(directive, "临溪县");
        shiqiao = given.assignment(directive, "石桥县");
        given.begin(linxi, "liaison-linxi");
        given.begin(shiqiao, "liaison-shiqiao");
        carryOut(Map.of("action", "decompose", "children", "柳坪镇；排查辖区排口\n青石镇；排查辖区排口"));
        townships = assignments.children(linxi.id());
        carryOut(Map.of("action", "report", "text", "已排查 40 处。", "percent", 40));
        long sent = acting.asUser("supervisor", () -> noticeDrafts.byHand(linxi.id(), PaperKind.REMINDER, ""));
        papers.complete("supervisor", sent, "Task_DraftNotice", Map.of("decision", "send"));
        acting.asUser("supervisor", () -> noticeDrafts.byHand(linxi.id(), PaperKind.SUPERVISION_NOTICE, ""));
        jobs.runDue();
    }

    @Test
    void anAssignmentEndsWithEverythingThatRanForIt() throws Exception {
        List<OpenTask> ofOthers = worklist.onAssignment(shiqiao.id());
        long timersOfOthers = jobsOf(shiqiao.id());

        decide(request(linxi.id()), "approve");

        for (AssignmentView ended : List.of(linxi, townships.get(0), townships.get(1))) {
            AssignmentView now = assignments.get(ended.id());
            assertThat(now.state()).isEqualTo(AssignmentState.WITHDRAWN);
            assertThat(now.endReason()).isEqualTo(GROUND);
            assertThat(worklist.onAssignment(ended.id()))
                    .extracting(OpenTask::kind)
                    .as("only the paper that says so is left to sign for")
                    .containsExactly("Task_SignForNotice");
            assertThat(jobsOf(ended.id())).as("timers").isZero();
            assertThat(runs("assignment:" + ended.id())).isFalse();
        }
        assertThat(reports.of(linxi.id())).extracting(report -> report.state()).containsExactly(ReportState.STOPPED);
        assertThat(runs("report:" + reports.of(linxi.id()).get(0).id())).isFalse();
        assertThat(notices.ofAssignment(linxi.id()))
                .extracting(NoticeView::kind, NoticeView::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PaperKind.REMINDER, NoticeState.STOPPED),
                        org.assertj.core.groups.Tuple.tuple(PaperKind.SUPERVISION_NOTICE, NoticeState.DISCARDED),
                        org.assertj.core.groups.Tuple.tuple(PaperKind.WITHDRAWAL, NoticeState.ISSUED));

        assertThat(worklist.onAssignment(shiqiao.id())).isEqualTo(ofOthers);
        assertThat(jobsOf(shiqiao.id())).isEqualTo(timersOfOthers);
        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.ISSUED);
        assertThat(runs("directive:" + directive)).isTrue();
    }

    @Test
    void theUnitsAreToldByAPaperWithGroundAndApprover() throws Exception {
        decide(request(linxi.id()), "approve");

        for (AssignmentView ended : List.of(linxi, townships.get(0), townships.get(1))) {
            NoticeView paper = papers.latest(ended.id());
            assertThat(paper.kind()).isEqualTo(PaperKind.WITHDRAWAL);
            assertThat(paper.number()).isNotNull();
            assertThat(paper.unitId()).isEqualTo(ended.unitId());
            assertThat(paper.paper()).contains(GROUND).contains("顾长宁");
        }
        assertThat(audit.of("assignment", linxi.id()))
                .extracting(AuditRecord::action, AuditRecord::actor)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("withdrawal.requested", "supervisor"),
                        org.assertj.core.groups.Tuple.tuple("withdrawal.approved", "approver"),
                        org.assertj.core.groups.Tuple.tuple("assignment.withdrawn", "approver"));
    }

    @Test
    void itsPageKeepsTheStepsThatItHadPassed() throws Exception {
        decide(request(linxi.id()), "approve");

        String page = rest.as("supervisor").page("/assignments/" + linxi.id()).getBody();

        assertThat(page.split("<li class=\"done\"", -1)).hasSize(3 + 1);
        assertThat(page).doesNotContain("aria-current=\"step\"");
    }

    @Test
    void nothingComesOfItLater() throws Exception {
        decide(request(linxi.id()), "approve");
        papers.complete("liaison-linxi", papers.latest(linxi.id()).id(), "Task_SignForNotice", Map.of());
        int before = notices.ofAssignment(linxi.id()).size();

        jobs.pass(Period.ofMonths(6));

        assertThat(notices.ofAssignment(linxi.id())).hasSize(before);
        assertThat(worklist.onAssignment(linxi.id())).isEmpty();
        assertThat(notices.ofAssignment(shiqiao.id()))
                .as("the other county is late")
                .isNotEmpty();
    }

    @Test
    void aRefusedRequestChangesNothingAndMayBeMadeAgain() throws Exception {
        List<OpenTask> before = worklist.onAssignment(linxi.id());
        long request = request(linxi.id());
        assertThatThrownBy(() -> request(linxi.id()))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT));

        decide(request, "refuse");

        assertThat(assignments.get(linxi.id()).state()).isEqualTo(AssignmentState.IN_PROGRESS);
        assertThat(worklist.onAssignment(linxi.id())).isEqualTo(before);
        assertThat(withdrawals.get(request).state()).isEqualTo("REFUSED");
        assertThat(request(linxi.id())).isNotEqualTo(request);
    }

    @Test
    void onlyTheOfficesSupervisorAsksAndOnlyWithAGround() {
        assertThatThrownBy(
                        () -> acting.asUser("liaison-linxi", () -> withdrawals.request(directive, linxi.id(), GROUND)))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN));
        assertThatThrownBy(() -> acting.asUser("supervisor", () -> withdrawals.request(directive, linxi.id(), " ")))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.INVALID));
    }

    @Test
    void aDirectiveEndsWithAllItsWorkAndOnePaperAUnit() throws Exception {
        long other = given.issue(TestDirectives.draft(DUE, "石桥县"));
        AssignmentView untouched = given.assignment(other, "石桥县");
        long pointless = request(shiqiao.id());

        decide(request(null), "approve");

        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.WITHDRAWN);
        assertThat(directives.get(directive).endReason()).isEqualTo(GROUND);
        assertThat(runs("directive:" + directive)).isFalse();
        for (AssignmentView ended : List.of(linxi, shiqiao, townships.get(0), townships.get(1))) {
            assertThat(assignments.get(ended.id()).state()).isEqualTo(AssignmentState.WITHDRAWN);
            assertThat(runs("assignment:" + ended.id())).isFalse();
            assertThat(jobsOf(ended.id())).isZero();
        }
        assertThat(jdbc.sql("select count(*) from notice where directive_id = ? and kind = 'WITHDRAWAL'"
                                + " and state = 'ISSUED'")
                        .param(directive)
                        .query(Integer.class)
                        .single())
                .as("one paper for each of four units")
                .isEqualTo(4);
        assertThat(withdrawals.get(pointless).state()).isEqualTo("DROPPED");
        assertThat(worklist.onDirective(directive)).isEmpty();
        assertThat(assignments.get(untouched.id()).state()).isEqualTo(AssignmentState.ISSUED);
        assertThat(directives.get(other).state()).isEqualTo(DirectiveState.ISSUED);
    }

    @Test
    void whenTheLastOpenWorkIsWithdrawnTheDirectiveConcludes() throws Exception {
        decide(request(linxi.id()), "approve");
        decide(request(shiqiao.id()), "approve");

        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.CONCLUDED);
        assertThat(directives.get(directive).archiveNumber()).isEqualTo("督档〔2026〕1号");
    }

    private long request(Long assignmentId) throws Exception {
        return acting.asUser("supervisor", () -> withdrawals.request(directive, assignmentId, GROUND));
    }

    private void decide(long withdrawal, String decision) throws Exception {
        OpenTask task = jdbc.sql("select * from open_task where kind = 'Task_ApproveWithdrawal' and business_key = ?")
                .param("withdrawal:" + withdrawal)
                .query(OpenTask.class)
                .single();
        given.complete("approver", task, Map.of("decision", decision, "opinion", "仍需由县里负责"));
        jobs.runDue();
    }

    private void carryOut(Map<String, ?> values) throws Exception {
        given.complete("liaison-linxi", linxi.id(), "Task_CarryOut", values);
    }

    private boolean runs(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** Jobs of the process of an assignment. */
    private long jobsOf(long assignmentId) {
        return jdbc.sql("select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where e.business_key_ = ?")
                .param("assignment:" + assignmentId)
                .query(Long.class)
                .single();
    }
}
