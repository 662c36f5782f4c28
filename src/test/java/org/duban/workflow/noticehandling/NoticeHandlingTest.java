package org.duban.workflow.noticehandling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RuntimeService;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Withdrawals;
import org.duban.audit.AuditRecord;
import org.duban.audit.AuditTrail;
import org.duban.paper.PaperKind;
import org.duban.supervision.NoticeDrafts;
import org.duban.supervision.NoticeState;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.testing.Acting;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.TestDirectives;
import org.duban.testing.TestNotices;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The paths of a notice from draft to answer. */
@DubanTest
class NoticeHandlingTest {

    private static final Map<String, String> SEND = Map.of("decision", "send", "skippedReason", "领导当面要求。");

    private final TestDirectives directives;
    private final TestNotices papers;
    private final Notices notices;
    private final NoticeDrafts drafts;
    private final Withdrawals withdrawals;
    private final AuditTrail audit;
    private final Acting acting;
    private final Jobs jobs;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    NoticeHandlingTest(
            TestDirectives directives,
            TestNotices papers,
            Notices notices,
            NoticeDrafts drafts,
            Withdrawals withdrawals,
            AuditTrail audit,
            Acting acting,
            Jobs jobs,
            RuntimeService runtime,
            JdbcClient jdbc) {
        this.directives = directives;
        this.papers = papers;
        this.notices = notices;
        this.drafts = drafts;
        this.withdrawals = withdrawals;
        this.audit = audit;
        this.acting = acting;
        this.jobs = jobs;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @Test
    void aSupervisionNoticeIsSentSignedForAnsweredAndAccepted() throws Exception {
        long id = draft(work(), PaperKind.SUPERVISION_NOTICE);

        papers.complete("supervisor", id, "Task_DraftNotice", SEND);
        assertThat(notices.get(id).state()).isEqualTo(NoticeState.ISSUED);
        assertThat(notices.get(id).number()).hasToString("督办字〔2026〕1号");
        assertThat(notices.get(id).paper()).contains("督办字");
        papers.complete("liaison-linxi", id, "Task_SignForNotice", Map.of());
        papers.complete("liaison-linxi", id, "Task_ReplyToNotice", Map.of("reply", "剩余两处排口月底前建档。"));
        papers.complete("principal-linxi", id, "Task_ApproveReply", Map.of("decision", "approve"));
        papers.complete("supervisor", id, "Task_JudgeReply", Map.of("decision", "accept"));

        NoticeView answered = notices.get(id);
        assertThat(answered.state()).isEqualTo(NoticeState.ANSWERED);
        assertThat(answered.receivedBy()).isEqualTo("联络员临溪县");
        assertThat(answered.replyApprovedBy()).isEqualTo("负责人临溪县");
        assertThat(running(id)).isZero();
        List<AuditRecord> chain = audit.of("notice", id);
        assertThat(chain)
                .extracting(AuditRecord::action)
                .containsExactly(
                        "notice.drafted",
                        "notice.edited",
                        "notice.issued",
                        "notice.received",
                        "notice.replied",
                        "notice.reply.approved",
                        "notice.answered");
        assertThat(audit.firstBreak(chain)).isEmpty();
    }

    @Test
    void anInterviewNoticeGoesOutOnlyWithTheApproversSignature() throws Exception {
        long id = draft(work(), PaperKind.INTERVIEW_NOTICE);
        Map<String, Object> interview = new HashMap<>(Map.of(
                "interviewDate", "2026-06-25",
                "interviewTime", "09:30",
                "interviewPlace", "市政府第三会议室",
                "skippedReason", "问题严重，直接约谈。"));

        interview.put("decision", "send");
        assertRefused(() -> papers.complete("supervisor", id, "Task_DraftNotice", interview), "decision");
        interview.put("decision", "sign");
        papers.complete("supervisor", id, "Task_DraftNotice", interview);
        assertThat(notices.get(id).state()).isEqualTo(NoticeState.TO_SIGN);
        papers.complete("approver", id, "Task_SignNotice", Map.of("decision", "return", "reason", "时间改到下午。"));
        assertThat(notices.get(id).returnedReason()).isEqualTo("时间改到下午。");
        interview.put("interviewTime", "14:30");
        papers.complete("supervisor", id, "Task_DraftNotice", interview);
        papers.complete("approver", id, "Task_SignNotice", Map.of("decision", "sign"));

        NoticeView issued = notices.get(id);
        assertThat(issued.state()).isEqualTo(NoticeState.ISSUED);
        assertThat(issued.signedBy()).isEqualTo("顾长宁");
        assertThat(issued.contentHash()).hasSize(64);
        assertThat(issued.paper()).contains("14时30分");
    }

    @Test
    void whatItsKindMustContainIsAskedFor() throws Exception {
        long id = draft(work(), PaperKind.INTERVIEW_NOTICE);

        assertRefused(
                () -> papers.complete(
                        "supervisor", id, "Task_DraftNotice", Map.of("decision", "sign", "skippedReason", "直接约谈。")),
                "interviewDate",
                "interviewPlace");
    }

    @Test
    void aHeavierNoticeNeedsTheLighterOneBeforeItOrAReason() throws Exception {
        AssignmentView work = work();
        long heavy = draft(work, PaperKind.SUPERVISION_NOTICE);

        assertRefused(
                () -> papers.complete("supervisor", heavy, "Task_DraftNotice", Map.of("decision", "send")),
                "skippedReason");
        long light = draft(work, PaperKind.REMINDER);
        papers.complete("supervisor", light, "Task_DraftNotice", Map.of("decision", "send"));
        papers.complete("supervisor", heavy, "Task_DraftNotice", Map.of("decision", "send"));

        assertThat(notices.get(heavy).paper()).contains("提醒函（督函〔2026〕1号）");
    }

    @Test
    void aDraftThatIsNotSentTakesNoNumber() throws Exception {
        AssignmentView work = work();
        long dropped = draft(work, PaperKind.REMINDER);
        long sent = draft(work, PaperKind.REMINDER);

        assertRefused(
                () -> papers.complete("supervisor", dropped, "Task_DraftNotice", Map.of("decision", "discard")),
                "discardReason");
        papers.complete(
                "supervisor", dropped, "Task_DraftNotice", Map.of("decision", "discard", "discardReason", "已电话核实。"));
        papers.complete("supervisor", sent, "Task_DraftNotice", Map.of("decision", "send"));

        assertThat(notices.get(dropped).state()).isEqualTo(NoticeState.DISCARDED);
        assertThat(running(dropped)).isZero();
        assertThat(notices.get(sent).number().number()).isEqualTo(1);
    }

    @Test
    void twoIssuedAtOnceGetTwoNumbersWithoutAGap() throws Exception {
        AssignmentView work = work();
        List<Long> ids = List.of(
                draft(work, PaperKind.REMINDER),
                draft(work, PaperKind.REMINDER),
                draft(work, PaperKind.REMINDER),
                draft(work, PaperKind.REMINDER));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> calls = ids.stream()
                    .map(id -> (Callable<Void>) () -> {
                        papers.complete("supervisor", id, "Task_DraftNotice", Map.of("decision", "send"));
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(ids.stream().map(id -> notices.get(id).number().number())).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void aReplyGoesBackInTheUnitAndBackFromTheSupervisorWithANewDate() throws Exception {
        long id = issued(work());
        papers.complete("liaison-linxi", id, "Task_SignForNotice", Map.of());
        papers.complete("liaison-linxi", id, "Task_ReplyToNotice", Map.of("reply", "正在办理。"));
        papers.complete("principal-linxi", id, "Task_ApproveReply", Map.of("decision", "refuse", "opinion", "写具体。"));
        assertThat(notices.get(id).replyReturnReason()).isEqualTo("写具体。");
        papers.complete("liaison-linxi", id, "Task_ReplyToNotice", Map.of("reply", "已建档八处，余两处。"));
        papers.complete("principal-linxi", id, "Task_ApproveReply", Map.of("decision", "approve"));

        papers.complete(
                "supervisor",
                id,
                "Task_JudgeReply",
                Map.of("decision", "return", "reason", "没有写完成日期。", "newDate", "2026-07-10"));

        NoticeView returned = notices.get(id);
        assertThat(returned.state()).isEqualTo(NoticeState.RETURNED);
        assertThat(returned.replyReturns()).isEqualTo(1);
        assertThat(papers.task(id, "Task_ReplyToNotice").due())
                .isEqualTo(LocalDate.of(2026, 7, 11)
                        .atStartOfDay(org.duban.testing.TestClock.START.getZone())
                        .minusSeconds(1)
                        .toInstant());
    }

    @Test
    void whoDoesNotSignOrAnswerInTimeIsUrgedAndALadderOfItsOwnBegins() throws Exception {
        long id = issued(work());

        jobs.pass(Period.ofDays(3));
        assertThat(messages()).anyMatch(key -> key.startsWith("late:RECEIPT") && key.contains(":" + id + ":"));
        papers.complete("liaison-linxi", id, "Task_SignForNotice", Map.of());
        jobs.pass(Period.ofDays(14));
        assertThat(messages()).anyMatch(key -> key.startsWith("late:REPLY") && key.contains(":" + id + ":"));

        papers.complete("liaison-linxi", id, "Task_ReplyToNotice", Map.of("reply", "已办。"));
        papers.complete("principal-linxi", id, "Task_ApproveReply", Map.of("decision", "approve"));
        assertThat(jdbc.sql("select count(*) from escalation where notice_id = ? and ended_at is null")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWithdrawalStopsTheNoticesOfTheWorkAndTellsTheUnitByAPaper() throws Exception {
        AssignmentView work = work();
        long sent = issued(work);
        long draft = draft(work, PaperKind.REMINDER);

        acting.asUser("supervisor", () -> withdrawals.request(work.directiveId(), work.id(), "职责划转，改由水利局统筹。"));
        directives.complete(
                "approver",
                directives.task("Task_ApproveWithdrawal", work.directiveId()),
                Map.of("decision", "approve", "opinion", "同意。"));
        jobs.runDue();

        assertThat(notices.get(sent).state()).isEqualTo(NoticeState.STOPPED);
        assertThat(notices.get(draft).state()).isEqualTo(NoticeState.DISCARDED);
        assertThat(papers.tasks(sent) + papers.tasks(draft)).isZero();
        NoticeView told = papers.latest(work.id());
        assertThat(told.kind()).isEqualTo(PaperKind.WITHDRAWAL);
        assertThat(told.number()).hasToString("督告字〔2026〕1号");
        assertThat(told.paper()).contains("职责划转").contains("顾长宁");
        papers.complete("liaison-linxi", told.id(), "Task_SignForNotice", Map.of());
        assertThat(running(told.id())).isZero();
    }

    private AssignmentView work() throws Exception {
        long directive = directives.issue(TestDirectives.draft(LocalDate.of(2026, 12, 20), "临溪县"));
        AssignmentView work = directives.assignment(directive, "临溪县");
        directives.begin(work, "liaison-linxi");
        return work;
    }

    private long draft(AssignmentView work, PaperKind kind) throws Exception {
        return acting.asUser("supervisor", () -> drafts.byHand(work.id(), kind, null));
    }

    private long issued(AssignmentView work) throws Exception {
        long id = draft(work, PaperKind.SUPERVISION_NOTICE);
        papers.complete("supervisor", id, "Task_DraftNotice", SEND);
        return id;
    }

    private long running(long noticeId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("notice:" + noticeId)
                .count();
    }

    private List<String> messages() {
        return jdbc.sql("select message_key from message").query(String.class).list();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... fields) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.fieldErrors())
                        .extracting(BusinessRefusal.FieldError::field)
                        .containsExactly(fields));
    }
}
