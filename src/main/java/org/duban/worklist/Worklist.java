package org.duban.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.organization.RoleInUnit;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks, by who may act on them. */
@Component
public class Worklist {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for; null is no restriction.
     *
     * @param after due date and id of the last task of the page before
     */
    public record Query(String kind, Long directiveId, Long assignmentId, Position after, int limit) {

        public static Query all(int limit) {
            return new Query(null, null, null, null, limit);
        }
    }

    /** A place in the list, which is sorted by due date and id. */
    public record Position(Instant due, String taskId) {

        public static Position of(OpenTask task) {
            return new Position(task.due() == null ? NEVER : task.due(), task.taskId());
        }
    }

    /** Tasks that the caller may act on now, the most urgent first. */
    public List<OpenTask> of(Caller caller, Query query) {
        Map<String, Object> params = new HashMap<>();
        List<String> parts = new ArrayList<>();
        parts.add(mine(caller, params));
        restrict(parts, params, "kind = :kind", "kind", query.kind());
        restrict(parts, params, "directive_id = :directive", "directive", query.directiveId());
        restrict(parts, params, "assignment_id = :assignment", "assignment", query.assignmentId());
        if (query.after() != null) {
            parts.add("(coalesce(due, '9999-12-31T00:00:00Z'), task_id) > (:afterDue, :afterId)");
            params.put("afterDue", utc(query.after().due()));
            params.put("afterId", query.after().taskId());
        }
        params.put("limit", query.limit());
        return jdbc.sql("select * from open_task where " + String.join(" and ", parts)
                        + " order by coalesce(due, '9999-12-31T00:00:00Z'), task_id limit :limit")
                .params(params)
                .query(OpenTask.class)
                .list();
    }

    public int count(Caller caller) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*) from open_task where " + mine(caller, params))
                .params(params)
                .query(Integer.class)
                .single();
    }

    public Optional<OpenTask> find(String taskId) {
        return jdbc.sql("select * from open_task where task_id = ?")
                .param(taskId)
                .query(OpenTask.class)
                .optional();
    }

    /** Everything that waits on an assignment, whoever may act. */
    public List<OpenTask> onAssignment(long assignmentId) {
        return jdbc.sql("select * from open_task where assignment_id = ? order by created_at")
                .param(assignmentId)
                .query(OpenTask.class)
                .list();
    }

    /** Everything that waits on a directive as a whole, whoever may act. */
    public List<OpenTask> onDirective(long directiveId) {
        return jdbc.sql("select * from open_task where directive_id = ? and assignment_id is null order by created_at")
                .param(directiveId)
                .query(OpenTask.class)
                .list();
    }

    /** What waits on a notice, whoever may act. */
    public List<OpenTask> onNotice(long noticeId) {
        return jdbc.sql("select * from open_task where notice_id = ? order by created_at")
                .param(noticeId)
                .query(OpenTask.class)
                .list();
    }

    public static boolean mayAct(Caller caller, OpenTask task) {
        return caller.roles().contains(new RoleInUnit(task.role(), task.unitId()));
    }

    /** Written by the engine's listener. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(OpenTask task) {
        jdbc.sql("insert into open_task (task_id, kind, name, process_instance_id, business_key, role, unit_id,"
                        + " directive_id, assignment_id, notice_id, report_id, subject, claimed_by, due, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.taskId(),
                        task.kind(),
                        task.name(),
                        task.processInstanceId(),
                        task.businessKey(),
                        task.role().name(),
                        task.unitId(),
                        task.directiveId(),
                        task.assignmentId(),
                        task.noticeId(),
                        task.reportId(),
                        task.subject(),
                        task.claimedBy(),
                        utc(task.due()),
                        utc(task.createdAt()))
                .update();
    }

    /** Written by the engine's listener; {@code username} null gives the task back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimed(String taskId, String username) {
        jdbc.sql("update open_task set claimed_by = ? where task_id = ?")
                .params(username, taskId)
                .update();
    }

    /** Written by the engine's listener. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gone(String taskId) {
        jdbc.sql("delete from open_task where task_id = ?").param(taskId).update();
    }

    private static String mine(Caller caller, Map<String, Object> params) {
        List<String> groups = new ArrayList<>();
        for (RoleInUnit held : caller.roles()) {
            int n = groups.size();
            groups.add("(unit_id = :unit" + n + " and role = :role" + n + ")");
            params.put("unit" + n, held.unitId());
            params.put("role" + n, held.role().name());
        }
        return groups.isEmpty() ? "false" : "(" + String.join(" or ", groups) + ")";
    }

    private static void restrict(
            List<String> parts, Map<String, Object> params, String sql, String name, Object value) {
        if (value != null) {
            parts.add(sql);
            params.put(name, value);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
