package org.duban.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.testing.Jobs;
import org.duban.testing.TestCity;
import org.duban.testing.TestDirectives;
import org.duban.worklist.OpenTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Directives with the work of several units in every state, made as people make them: by completing tasks. */
final class WorkUnderWay {

    /** One item of a directive: what a unit, by its code in {@link TestCity}, has to do; {@code due} null is long-term. */
    record Work(String unitCode, String title, LocalDate due) {}

    private final TestDirectives directives;
    private final TestCity city;
    private final Jobs jobs;
    private final JdbcClient jdbc;

    WorkUnderWay(TestDirectives directives, TestCity city, Jobs jobs, JdbcClient jdbc) {
        this.directives = directives;
        this.city = city;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** Issues a directive of one item for each piece of work; all of it waits for receipt. @return its id */
    long issue(String title, Work... works) throws Exception {
        List<Item> items = new ArrayList<>();
        for (Work work : works) {
            items.add(item(Integer.toString(items.size() + 1), work));
        }
        return directives.issue(DirectiveDraft.empty()
                .withHead("青政办发〔2026〕9号", title, null, "青岚市人民政府办公室", null)
                .withItems(items));
    }

    private Item item(String no, Work work) {
        return new Item(
                no,
                work.title(),
                work.title() + "，按期办结。",
                work.title(),
                work.due() == null ? "长期坚持" : work.due().toString(),
                work.due(),
                null,
                null,
                work.due() == null,
                List.of(city.nameOf(work.unitCode())),
                List.of(),
                null,
                List.of(),
                null);
    }

    /** The assignment of a unit in a directive; of several the first. */
    long assignment(long directiveId, String unitCode) {
        return jdbc.sql("select min(id) from assignment where directive_id = ? and unit_id = ?")
                .params(directiveId, city.unit(unitCode))
                .query(Long.class)
                .single();
    }

    /** Completes the open task of that kind on an assignment, as somebody who may, and runs what is due then. */
    void complete(long assignmentId, String kind, Map<String, ?> values) throws Exception {
        OpenTask task = directives.taskOf(assignmentId, kind);
        directives.complete(whoMay(task), task, values);
        jobs.runDue();
    }

    void receive(long assignmentId) throws Exception {
        complete(assignmentId, "Task_SignForReceipt", Map.of("decision", "receive"));
    }

    void namePeople(long assignmentId) throws Exception {
        complete(assignmentId, "Task_NamePeople", Map.of("leader", "周立言", "liaison", "林晓禾"));
    }

    /** From receipt to work in hand. */
    void start(long assignmentId) throws Exception {
        receive(assignmentId);
        namePeople(assignmentId);
    }

    void report(long assignmentId, String text, int percent) throws Exception {
        complete(assignmentId, "Task_CarryOut", Map.of("action", "report", "text", text, "percent", percent));
        complete(assignmentId, "Task_ApproveReport", Map.of("decision", "approve"));
    }

    /** @param lines as the form takes them: {@code 单位；要求；期限} */
    void decompose(long assignmentId, String lines) throws Exception {
        complete(assignmentId, "Task_CarryOut", Map.of("action", "decompose", "children", lines));
    }

    /** The application leaves the unit. */
    void applyForClosure(long assignmentId) throws Exception {
        complete(
                assignmentId,
                "Task_CarryOut",
                Map.of("action", "closure", "statement", "已全部完成。", "openChildrenReason", "下级收尾不影响本级。"));
        complete(assignmentId, "Task_ApproveClosure", Map.of("decision", "approve"));
    }

    void accept(long assignmentId) throws Exception {
        complete(assignmentId, "Task_Verify", Map.of("decision", "accept", "findings", "现场核实，属实。"));
    }

    void sendBack(long assignmentId, LocalDate newDue) throws Exception {
        complete(
                assignmentId,
                "Task_Verify",
                Map.of("decision", "return", "findings", "出水总磷超标。", "newDue", newDue.toString()));
    }

    void close(long assignmentId) throws Exception {
        complete(assignmentId, "Task_CloseAssignment", Map.of("decision", "close", "grade", "A", "reason", "按期完成。"));
    }

    private String whoMay(OpenTask task) {
        return jdbc.sql("select p.username from person p join person_role r on r.person_id = p.id"
                        + " where r.unit_id = ? and r.role = ? order by p.id limit 1")
                .params(task.unitId(), task.role().name())
                .query(String.class)
                .single();
    }
}
