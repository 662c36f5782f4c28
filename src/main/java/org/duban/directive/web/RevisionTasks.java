package org.duban.directive.web;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the task by which a returned draft is submitted again. Read by SQL: tasks are a module above this one. */
@Component
class RevisionTasks {

    private final JdbcClient jdbc;

    RevisionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> ofDirective(long directiveId) {
        return jdbc.sql("select task_id from open_task where directive_id = ? and kind = 'Task_ReviseDraft' limit 1")
                .param(directiveId)
                .query(String.class)
                .optional();
    }
}
