package org.duban.directive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.duban.directive.DraftContent;
import org.duban.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last changes of each draft, to be taken back one by one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DraftSteps {

    /** Further back nobody remembers what a step was. */
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Ids ids;

    DraftSteps(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** What the draft was before a change. */
    public record Taken(String what, String place, DraftContent content) {}

    private record Row(long id, String what, String place, String content) {}

    /** @param what the change that is about to be made, as the end of a message key {@code directive.step.<what>} */
    public void push(long directiveId, String what, String place, DraftContent before) {
        jdbc.sql("insert into directive_step (id, directive_id, what, place, content) values (?, ?, ?, ?, ?)")
                .params(ids.next(), directiveId, what, place, write(before))
                .update();
        jdbc.sql("delete from directive_step where directive_id = :directive and id <= (select id from directive_step"
                        + " where directive_id = :directive order by id desc offset :most limit 1)")
                .param("directive", directiveId)
                .param("most", MOST)
                .update();
    }

    /** Takes the last step off; empty when there is none. */
    public Optional<Taken> pop(long directiveId) {
        Optional<Row> last = jdbc.sql("select id, what, place, content from directive_step where directive_id = ?"
                        + " order by id desc limit 1")
                .param(directiveId)
                .query(Row.class)
                .optional();
        last.ifPresent(row -> jdbc.sql("delete from directive_step where id = ?")
                .param(row.id())
                .update());
        return last.map(row -> new Taken(row.what(), row.place(), read(row.content())));
    }

    /** A step without what it led from. */
    public record Name(String what, String place) {}

    public Optional<Name> last(long directiveId) {
        return jdbc.sql("select what, place from directive_step where directive_id = ? order by id desc limit 1")
                .param(directiveId)
                .query(Name.class)
                .optional();
    }

    public void clear(long directiveId) {
        jdbc.sql("delete from directive_step where directive_id = ?")
                .param(directiveId)
                .update();
    }

    private static String write(DraftContent content) {
        try {
            return DraftJson.MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("draft cannot be written", e);
        }
    }

    private static DraftContent read(String text) {
        try {
            return DraftJson.MAPPER.readValue(text, DraftContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored draft cannot be read", e);
        }
    }
}
