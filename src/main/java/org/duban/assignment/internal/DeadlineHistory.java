package org.duban.assignment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duban.assignment.DeadlineChange;
import org.duban.assignment.DeadlineChange.Kind;
import org.duban.audit.CurrentActor;
import org.duban.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to the history of an assignment's dates; nothing in it is ever rewritten. */
@Component
public class DeadlineHistory {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;

    DeadlineHistory(JdbcClient jdbc, Ids ids, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /** @param previous the date in force until now, null for the first */
    public void add(long assignmentId, Kind kind, LocalDate previous, LocalDate due, String text, String reason) {
        LocalDate today = LocalDate.now(clock);
        long overdue = previous == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(previous, today));
        jdbc.sql("insert into deadline_change (id, assignment_id, seq, kind, due, text, reason, days_overdue,"
                        + " decided_by, decided_at) values (:id, :assignment, (select coalesce(max(seq), 0) + 1 from"
                        + " deadline_change where assignment_id = :assignment), :kind, :due, :text, :reason,"
                        + " :overdue, :by, :at)")
                .param("id", ids.next())
                .param("assignment", assignmentId)
                .param("kind", kind.name())
                .param("due", due)
                .param("text", text)
                .param("reason", reason)
                .param("overdue", overdue)
                .param("by", actor.current().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<DeadlineChange> of(long assignmentId) {
        return jdbc.sql("select seq, kind, due, text, reason, days_overdue, decided_by, decided_at"
                        + " from deadline_change where assignment_id = ? order by seq")
                .param(assignmentId)
                .query(DeadlineChange.class)
                .list();
    }
}
