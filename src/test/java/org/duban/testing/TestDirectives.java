package org.duban.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.directive.Directives;
import org.duban.directive.DraftContent;
import org.duban.directive.Drafts;
import org.duban.directive.Source;
import org.duban.directive.Urgency;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskDoor;
import org.duban.worklist.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up directives and completes tasks the way people do, as whoever may. */
public final class TestDirectives {

    private final Drafts drafts;
    private final Directives directives;
    private final Assignments assignments;
    private final TaskDoor door;
    private final Worklist worklist;
    private final Acting acting;
    private final Jobs jobs;
    private final JdbcClient jdbc;

    TestDirectives(
            Drafts drafts,
            Directives directives,
            Assignments assignments,
            TaskDoor door,
            Worklist worklist,
            Acting acting,
            Jobs jobs,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.directives = directives;
        this.assignments = assignments;
        this.door = door;
        this.worklist = worklist;
        this.acting = acting;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** A draft of one item that is due on a date, with one measure for the units, the first of which leads. */
    public static DirectiveDraft draft(LocalDate due, String... units) {
        Measure measure =
                new Measure("1", "完成排查并建立台账。", null, null, null, null, false, List.of(units), List.of(units[0]), null);
        return draft(List.of(item("一", due, List.of(measure))));
    }

    public static Item item(String no, LocalDate due, List<Measure> measures) {
        return new Item(
                no, "河道排口管理不到位", "排口全部建档", null, null, due, null, null, false, List.of(), null, null, measures, null);
    }

    public static DirectiveDraft draft(List<Item> items) {
        return DirectiveDraft.empty()
                .withHead("青督办〔2026〕1号", "河道排口整治方案", null, "青岚市政府督查室", LocalDate.of(2026, 6, 1))
                .withItems(items);
    }

    /** Files, submits, has it signed, and runs the jobs that issue it. @return the directive's id */
    public long issue(DirectiveDraft draft) throws Exception {
        long id = submit(draft);
        complete("approver", task("Task_SignDirective", id), Map.of("decision", "sign"));
        jobs.runDue();
        return id;
    }

    /** Files and submits a draft, giving a reason for findings. @return the directive's id */
    public long submit(DirectiveDraft draft) throws Exception {
        return acting.asUser("supervisor", () -> {
            long id = create(draft);
            directives.submit(id, 0, "按原方案执行");
            return id;
        });
    }

    /** Files a draft. @return the directive's id */
    public long file(DirectiveDraft draft) throws Exception {
        return acting.asUser("supervisor", () -> create(draft));
    }

    private long create(DirectiveDraft draft) {
        return drafts.create(
                DraftContent.of(draft).classified(Source.INSPECTION, Urgency.NORMAL, null), Optional.empty());
    }

    /** The directive's assignment to the unit of this name. */
    public AssignmentView assignment(long directiveId, String unitName) {
        long id = jdbc.sql(
                        "select id from assignment where directive_id = ? and unit_name = ? order by id desc limit 1")
                .params(directiveId, unitName)
                .query(Long.class)
                .single();
        return assignments.get(id);
    }

    /** The open task of this kind on a directive. */
    public OpenTask task(String kind, long directiveId) {
        return jdbc.sql("select * from open_task where kind = ? and directive_id = ?")
                .params(kind, directiveId)
                .query(OpenTask.class)
                .single();
    }

    /** The open task of this kind on an assignment. */
    public OpenTask taskOf(long assignmentId, String kind) {
        return worklist.onAssignment(assignmentId).stream()
                .filter(task -> task.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not open on " + assignmentId + ", but "
                        + worklist.onAssignment(assignmentId).stream()
                                .map(OpenTask::kind)
                                .toList()));
    }

    public void complete(String username, OpenTask task, Map<String, ?> values) throws Exception {
        acting.asUser(username, () -> door.complete(task.taskId(), values));
    }

    public void complete(String username, long assignmentId, String kind, Map<String, ?> values) throws Exception {
        complete(username, taskOf(assignmentId, kind), values);
    }

    /** Signs for it and names its people, so that the work is being carried out. */
    public void begin(AssignmentView assignment, String liaison) throws Exception {
        complete(liaison, assignment.id(), "Task_SignForReceipt", Map.of("decision", "receive"));
        complete(liaison, assignment.id(), "Task_NamePeople", Map.of("leader", "周立言 副县长", "liaison", "林晓禾 2210"));
    }

    /** From being carried out to the end, without a hitch. */
    public void finish(AssignmentView assignment, String liaison, String principal, String verifier) throws Exception {
        complete(liaison, assignment.id(), "Task_CarryOut", Map.of("action", "closure", "statement", "已全部完成。"));
        complete(principal, assignment.id(), "Task_ApproveClosure", Map.of("decision", "approve"));
        complete(verifier, assignment.id(), "Task_Verify", Map.of("decision", "accept", "findings", "现场核查属实。"));
    }
}
