package org.duban.ledger.workbench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskNotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose work a task is about, the directive that it comes from, and the number of the paper. */
@Component
class AssignmentNotes implements TaskNotes {

    private static final String SELECT = """
            select t.task_id, n.series || '〔' || n.year || '〕' || n.number || '号' as paper, a.unit_name as unit,
              coalesce(d.doc_number, d.title) as directive
            from open_task t
            join assignment a on a.id = t.assignment_id
            join directive d on d.id = a.directive_id
            left join notice n on n.id = t.notice_id
            where t.task_id in (:tasks)""";

    private record Origin(String taskId, String paper, String unit, String directive) {

        String line() {
            return (paper == null ? "" : paper + "　") + unit + "　" + directive;
        }
    }

    private final JdbcClient jdbc;

    AssignmentNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<OpenTask> tasks) {
        List<String> ids = tasks.stream().map(OpenTask::taskId).toList();
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT).param("tasks", ids).query(Origin.class).list().stream()
                        .collect(Collectors.toMap(Origin::taskId, Origin::line));
    }
}
