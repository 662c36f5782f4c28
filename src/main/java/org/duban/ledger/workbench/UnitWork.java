package org.duban.ledger.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.deadline.Light;
import org.duban.deadline.Lights;
import org.duban.platform.BusinessClock;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures about the work of units themselves, without that of the units below them. */
@Component
@Transactional(readOnly = true)
class UnitWork {

    /** A task of somebody else that the units wait for. */
    record Waiting(long assignmentId, String title, String task, String kind, String unit, Instant since) {}

    /** Tasks of one kind that others have to do before the office goes on. */
    record Queue(String kind, String task, int n, int late, Instant since) {}

    /** A unit below, and whether it has reported in this month. */
    record Below(String unit, int open, boolean reported) {}

    /** What the units reported this month. */
    record Reported(int reports, int works, int returned, int missing) {}

    private static final String LIGHTS = """
            select light, count(*) as n
            from (select %s as light from assignment a where a.unit_id in (:units) and a.state <> 'PLANNED') as lit
            group by light""".formatted(Lights.SQL);

    private static final String WAITING = """
            select a.id as assignment_id, a.number || ' ' || a.title as title, t.name as task, t.kind, u.name as unit,
              t.created_at as since
            from assignment a
            join open_task t on t.assignment_id = a.id
            join unit u on u.id = t.unit_id
            where a.unit_id in (:units) and a.sort_rank < 2
              and t.notice_id is null and not (t.kind = 'Task_CarryOut' and t.unit_id = a.unit_id) and (t.unit_id, t.role) not in (:mine)
            order by t.created_at, t.task_id limit :limit""";

    private static final String WAITING_FOR_OFFICE = """
            select t.kind, min(t.name) as task, count(*) as n, count(*) filter (where t.due < :now) as late,
              min(t.created_at) as since
            from open_task t join directive d on d.id = t.directive_id
            where d.office_id in (:units) and (t.unit_id, t.role) not in (:mine)
            group by t.kind order by late desc, n desc""";

    private static final String BELOW = """
            select c.unit_name as unit, count(*) as open, bool_and(coalesce(c.last_report_at >= :month, false)) as reported
            from assignment p join assignment c on c.parent_id = p.id
            where p.unit_id in (:units) and c.state = 'IN_PROGRESS'
            group by c.unit_id, c.unit_name order by c.unit_id""";

    private static final String REPORTED = """
            select
              (select count(*) from report r join assignment a on a.id = r.assignment_id
                where a.unit_id in (:units) and r.reported_at >= :month) as reports,
              (select count(distinct r.assignment_id) from report r join assignment a on a.id = r.assignment_id
                where a.unit_id in (:units) and r.reported_at >= :month) as works,
              (select count(*) from report r join assignment a on a.id = r.assignment_id
                where a.unit_id in (:units) and r.state = 'RETURNED') as returned,
              (select count(*) from assignment a where a.unit_id in (:units) and a.state = 'IN_PROGRESS'
                and (a.last_report_at is null or a.last_report_at < :month)) as missing""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    UnitWork(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Light, Integer> lights(Collection<Long> units) {
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        jdbc.sql(LIGHTS)
                .param("units", units)
                .param("today", clock.today())
                .param("warn", Lights.Thresholds.USUAL.warningDays())
                .param("behind", Lights.Thresholds.USUAL.behindPoints())
                .query(rs -> {
                    lights.put(Light.valueOf(rs.getString("light")), rs.getInt("n"));
                });
        return lights;
    }

    List<Waiting> waiting(Caller caller, Collection<Long> units, int limit) {
        return jdbc.sql(WAITING)
                .param("units", units)
                .param("mine", mine(caller))
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    List<Queue> waitingForOffice(Caller caller, Collection<Long> offices) {
        return jdbc.sql(WAITING_FOR_OFFICE)
                .param("units", offices)
                .param("mine", mine(caller))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Queue.class)
                .list();
    }

    List<Below> below(Collection<Long> units) {
        return jdbc.sql(BELOW)
                .param("units", units)
                .param("month", month())
                .query(Below.class)
                .list();
    }

    Reported reported(Collection<Long> units) {
        return jdbc.sql(REPORTED)
                .param("units", units)
                .param("month", month())
                .query(Reported.class)
                .single();
    }

    private static List<Object[]> mine(Caller caller) {
        return caller.roles().stream()
                .map(held -> new Object[] {held.unitId(), held.role().name()})
                .toList();
    }

    private OffsetDateTime month() {
        LocalDate first = clock.today().withDayOfMonth(1);
        return first.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }
}
