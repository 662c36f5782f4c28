package org.duban.ledger.query;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.platform.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers of supervision about assignments. Drafts are not for everybody who sees the work, and not in here. */
@Component
public class Notices {

    private static final String SELECT = """
            select %s id, assignment_id, kind, state, series || '〔' || year || '〕' || number || '号' as number, unit_name,
              reply_until as due, issued_at as at,
              (state = 'ISSUED' and receipt_due < :now)
                or (needs_reply and state in ('RECEIVED', 'RETURNED') and reply_until < cast(:today as date)) as late
            from notice where issued_at is not null and assignment_id in (:assignments)
            order by assignment_id, id desc""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Notices(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    public List<NoticeLine> of(long assignmentId) {
        return read("", List.of(assignmentId));
    }

    /** The latest about each of the assignments that have one. */
    public Map<Long, NoticeLine> latest(Collection<Long> assignmentIds) {
        return assignmentIds.isEmpty()
                ? Map.of()
                : read("distinct on (assignment_id)", assignmentIds).stream()
                        .collect(Collectors.toMap(NoticeLine::assignmentId, Function.identity()));
    }

    private List<NoticeLine> read(String distinct, Collection<Long> assignmentIds) {
        return jdbc.sql(SELECT.formatted(distinct))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", clock.today())
                .param("assignments", assignmentIds)
                .query(NoticeLine.class)
                .list();
    }
}
