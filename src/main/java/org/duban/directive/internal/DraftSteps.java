package org.duban.directive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.duban.directive.DraftContent;
import org.duban.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last changes of each draft, to be taken back and done again one by one. A new change ends what could be done again. */
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

    /** A step, and what the draft becomes by taking it back or doing it again. */
    public record Taken(String what, String place, DraftContent content) {}

    private record Row(long id, String what, String place, String content) {}

    /** @param what the change that is about to be made, as the end of a message key {@code directive.step.<what>} */
    public void push(long directiveId, String what, String place, DraftContent before) {
        jdbc.sql("delete from directive_step where directive_id = ? and undone")
                .param(directiveId)
                .update();
        jdbc.sql("insert into directive_step (id, directive_id, what, place, content) values (?, ?, ?, ?, ?)")
                .params(ids.next(), directiveId, what, place, write(before))
                .update();
        jdbc.sql("delete from directive_step where directive_id = :directive and id <= (select id from directive_step"
                        + " where directive_id = :directive order by id desc offset :most limit 1)")
                .param("directive", directiveId)
                .param("most", MOST)
                .update();
    }

    /** Takes the last step back, and keeps {@code now} to do it again; empty when there is none. */
    public Optional<Taken> back(long directiveId, DraftContent now) {
        return turn(directiveId, "not undone order by id desc", true, now);
    }

    /** Does again what was taken back last, and keeps {@code now} to take it back once more. */
    public Optional<Taken> again(long directiveId, DraftContent now) {
        return turn(directiveId, "undone order by id", false, now);
    }

    private Optional<Taken> turn(long directiveId, String which, boolean undone, DraftContent now) {
        Optional<Row> step = jdbc.sql("select id, what, place, content from directive_step where directive_id = ? and "
                        + which + " limit 1")
                .param(directiveId)
                .query(Row.class)
                .optional();
        step.ifPresent(row -> jdbc.sql("update directive_step set undone = ?, content = ? where id = ?")
                .params(undone, write(now), row.id())
                .update());
        return step.map(row -> new Taken(row.what(), row.place(), read(row.content())));
    }

    /** A step without what it led from. */
    public record Name(String what, String place) {}

    /** What {@link #back} would take back. */
    public Optional<Name> last(long directiveId) {
        return name(directiveId, "not undone order by id desc");
    }

    /** What {@link #again} would do again. */
    public Optional<Name> next(long directiveId) {
        return name(directiveId, "undone order by id");
    }

    private Optional<Name> name(long directiveId, String which) {
        return jdbc.sql("select what, place from directive_step where directive_id = ? and " + which + " limit 1")
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
