package org.duban.directive.check;

import java.util.function.Consumer;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A paper that was set up already: two offices' clerks, or one clerk twice. */
@Component
@Order(2)
class NumberOnFileCheck implements Check {

    private final JdbcClient jdbc;

    NumberOnFileCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        if (directive.docNumber() == null || directive.docNumber().isBlank()) {
            return;
        }
        jdbc.sql("select title from directive where doc_number = :number and id <> :id and office_id = :office"
                        + " and state <> 'WITHDRAWN' order by id limit 1")
                .param("number", directive.docNumber())
                .param("id", directive.id())
                .param("office", directive.officeId())
                .query(String.class)
                .optional()
                .ifPresent(title ->
                        found.accept(Finding.warning(Kind.NUMBER_ON_FILE, "docNumber", directive.docNumber(), title)));
    }
}
