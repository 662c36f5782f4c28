package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.audit.AuditRecord;
import org.duban.audit.AuditTrail;
import org.duban.directive.DirectiveState;
import org.duban.directive.Directives;
import org.duban.reporting.ReportState;
import org.duban.reporting.Reports;
import org.duban.testing.DubanTest;
import org.duban.testing.Jobs;
import org.duban.testing.TestDirectives;
import org.junit.jupiter.api.Test;

@DubanTest
class DirectiveFromIssueToArchiveTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    private final TestDirectives given;
    private final Directives directives;
    private final Assignments assignments;
    private final Reports reports;
    private final AuditTrail audit;
    private final Jobs jobs;

    DirectiveFromIssueToArchiveTest(
            TestDirectives given,
            Directives directives,
            Assignments assignments,
            Reports reports,
            AuditTrail audit,
            Jobs jobs) {
        this.given = given;
        this.directives = directives;
        this.assignments = assignments;
        this.reports = reports;
        this.audit = audit;
        this.jobs = jobs;
    }

    @Test
    void aDirectiveRunsFromSignatureToItsArchive() throws Exception {
        long directive = given.issue(TestDirectives.draft(DUE, "临溪县", "石桥县"));
        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.ISSUED);
        AssignmentView linxi = given.assignment(directive, "临溪县");
        AssignmentView shiqiao = given.assignment(directive, "石桥县");
        assertThat(linxi.leads()).isTrue();
        assertThat(shiqiao.leads()).isFalse();
        assertThat(linxi.due()).isEqualTo(DUE);

        given.begin(linxi, "liaison-linxi");
        given.finish(linxi, "liaison-linxi", "principal-linxi", "supervisor");
        given.complete(
                "supervisor",
                linxi.id(),
                "Task_CloseAssignment",
                Map.of("decision", "close", "grade", "A", "reason", "按期高质量完成"));
        jobs.runDue();
        assertThat(assignments.get(linxi.id()).state()).isEqualTo(AssignmentState.CLOSED);
        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.ISSUED);

        given.begin(shiqiao, "liaison-shiqiao");
        given.finish(shiqiao, "liaison-shiqiao", "principal-shiqiao", "supervisor");
        given.complete(
                "supervisor",
                shiqiao.id(),
                "Task_CloseAssignment",
                Map.of("decision", "close", "grade", "B", "reason", "完成"));
        jobs.runDue();
        assertThat(directives.get(directive).state()).isEqualTo(DirectiveState.CONCLUDED);
        assertThat(directives.get(directive).archiveNumber()).isNotBlank();
    }

    @Test
    void aReportCountsWhenTheUnitsPrincipalApprovedIt() throws Exception {
        AssignmentView linxi = issued();
        given.begin(linxi, "liaison-linxi");
        given.complete(
                "liaison-linxi",
                linxi.id(),
                "Task_CarryOut",
                Map.of("action", "report", "text", "已排查 40 处。", "percent", 40));
        assertThat(assignments.get(linxi.id()).percent()).isZero();
        given.complete(
                "principal-linxi",
                linxi.id(),
                "Task_ApproveReport",
                Map.of("decision", "return", "opinion", "写明涉及的乡镇"));
        assertThat(reports.of(linxi.id()))
                .first()
                .satisfies(report -> assertThat(report.state()).isEqualTo(ReportState.RETURNED));
        given.complete(
                "liaison-linxi", linxi.id(), "Task_ReviseReport", Map.of("text", "柳坪镇、青石镇已排查 40 处。", "percent", 45));
        given.complete("principal-linxi", linxi.id(), "Task_ApproveReport", Map.of("decision", "approve"));
        assertThat(assignments.get(linxi.id()).percent()).isEqualTo(45);
        assertThat(given.taskOf(linxi.id(), "Task_CarryOut")).isNotNull();
    }

    @Test
    void aFailedCheckSendsTheWorkBackWithANewDateAndIsCounted() throws Exception {
        AssignmentView linxi = issued();
        given.begin(linxi, "liaison-linxi");
        given.complete("liaison-linxi", linxi.id(), "Task_CarryOut", Map.of("action", "closure", "statement", "已完成。"));
        given.complete("principal-linxi", linxi.id(), "Task_ApproveClosure", Map.of("decision", "approve"));
        given.complete(
                "supervisor",
                linxi.id(),
                "Task_Verify",
                Map.of("decision", "return", "findings", "3 处排口没有建档", "newDue", "2026-10-20"));
        AssignmentView returned = assignments.get(linxi.id());
        assertThat(returned.state()).isEqualTo(AssignmentState.IN_PROGRESS);
        assertThat(returned.returns()).isEqualTo(1);
        assertThat(returned.due()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(returned.firstDue()).isEqualTo(DUE);
        assertThat(assignments.deadlineHistory(linxi.id()))
                .extracting(change -> change.due())
                .containsExactly(DUE, LocalDate.of(2026, 10, 20));
        assertThat(given.taskOf(linxi.id(), "Task_CarryOut").due()).isNotNull();
    }

    @Test
    void aCountyHandsWorkDownAndCannotCloseBeforeItsTownshipsUnlessItSaysWhy() throws Exception {
        AssignmentView linxi = issued();
        given.begin(linxi, "liaison-linxi");
        given.complete(
                "liaison-linxi",
                linxi.id(),
                "Task_CarryOut",
                Map.of("action", "decompose", "children", "柳坪镇；排查辖区排口；2026年8月底前\n青石镇；排查辖区排口"));
        assertThat(assignments.children(linxi.id()))
                .extracting(AssignmentView::unitName, AssignmentView::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("柳坪镇", LocalDate.of(2026, 8, 31)),
                        org.assertj.core.groups.Tuple.tuple("青石镇", DUE));
        Map<String, String> closing = Map.of("action", "closure", "statement", "已完成。");
        assertThatThrownBy(() -> given.complete("liaison-linxi", linxi.id(), "Task_CarryOut", closing))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.fieldErrors())
                                .extracting(BusinessRefusal.FieldError::field)
                                .containsExactly("openChildrenReason"));
        given.complete(
                "liaison-linxi",
                linxi.id(),
                "Task_CarryOut",
                Map.of("action", "closure", "statement", "已完成。", "openChildrenReason", "乡镇部分已由县里统一完成"));
        assertThat(assignments.get(linxi.id()).state()).isEqualTo(AssignmentState.CLOSURE_REQUESTED);
    }

    @Test
    void aUnitMayObjectOnceAndTheOfficeReassigns() throws Exception {
        AssignmentView linxi = issued();
        given.complete(
                "liaison-linxi",
                linxi.id(),
                "Task_SignForReceipt",
                Map.of("decision", "object", "reason", "该河段由石桥县管理", "proposedUnit", "石桥县"));
        given.complete(
                "supervisor",
                linxi.id(),
                "Task_DecideObjection",
                Map.of("decision", "reassign", "units", "石桥县", "reason", "按河长责任划分"));
        assertThat(assignments.get(linxi.id()).state()).isEqualTo(AssignmentState.REASSIGNED);
        AssignmentView shiqiao = given.assignment(linxi.directiveId(), "石桥县");
        assertThat(shiqiao.state()).isEqualTo(AssignmentState.ISSUED);
        assertThat(shiqiao.leads()).isTrue();
    }

    @Test
    void aRefusedObjectionCannotBeRaisedAgain() throws Exception {
        AssignmentView linxi = issued();
        Map<String, String> objection = Map.of("decision", "object", "reason", "不是我县");
        given.complete("liaison-linxi", linxi.id(), "Task_SignForReceipt", objection);
        given.complete(
                "supervisor", linxi.id(), "Task_DecideObjection", Map.of("decision", "confirm", "reason", "属你县管理"));
        assertThatThrownBy(() -> given.complete("liaison-linxi", linxi.id(), "Task_SignForReceipt", objection))
                .isInstanceOf(BusinessRefusal.class);
        given.complete("liaison-linxi", linxi.id(), "Task_SignForReceipt", Map.of("decision", "receive"));
        assertThat(assignments.get(linxi.id()).state()).isEqualTo(AssignmentState.RECEIVED);
    }

    @Test
    void whatAFormAsksIsCheckedAndNothingIsHalfDone() throws Exception {
        AssignmentView linxi = issued();
        given.begin(linxi, "liaison-linxi");
        assertThatThrownBy(() -> given.complete(
                        "liaison-linxi",
                        linxi.id(),
                        "Task_CarryOut",
                        Map.of("action", "report", "text", " ", "percent", 140)))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.fieldErrors())
                                .extracting(BusinessRefusal.FieldError::field)
                                .containsExactly("text", "percent"));
        assertThat(reports.of(linxi.id())).isEmpty();
        assertThat(given.taskOf(linxi.id(), "Task_CarryOut").claimedBy()).isNull();
    }

    @Test
    void everyStepLeavesARecordInAnUnbrokenChain() throws Exception {
        AssignmentView linxi = issued();
        given.begin(linxi, "liaison-linxi");
        var chain = audit.of("assignment", linxi.id());
        assertThat(chain)
                .extracting(AuditRecord::action)
                .containsExactly("assignment.issued", "assignment.received", "assignment.people.named");
        assertThat(chain.get(1).actor()).isEqualTo("liaison-linxi");
        assertThat(audit.firstBreak(chain)).isEmpty();
    }

    private AssignmentView issued() throws Exception {
        long directive = given.issue(TestDirectives.draft(DUE, "临溪县"));
        return given.assignment(directive, "临溪县");
    }
}
