package org.duban.ledger.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.deadline.Light;
import org.duban.deadline.Lights;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveAccess.Visible;
import org.duban.directive.DirectiveState;
import org.duban.directive.Source;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Directives and their items, with counts over what the caller may see. */
@Component
@Transactional(readOnly = true)
public class DirectiveReading {

    private static final String LIST = """
            select d.id, d.state, d.title, d.doc_number, d.issuer, d.doc_date, d.source, d.created_at, d.issued_at,
              d.ended_at
            from directive d where %s %s and (cast(:before as bigint) is null or d.id < cast(:before as bigint))
            order by d.id desc limit :limit""";

    private static final String LIGHTS = """
            select directive_id, light, count(*) as n
            from (select a.directive_id, %s as light from assignment a where %s and a.directive_id in (:ids)) as lit
            group by directive_id, light""";

    private static final String ITEMS = """
            select i.id, i.no, i.title, i.goal, i.deadline_text, i.deadline, i.long_term, work.*
            from item i join (
              select item_id, count(*) as works,
                count(*) filter (where light = 'BLUE') as closed,
                count(*) filter (where light = 'RED') as red,
                count(*) filter (where light = 'AMBER') as amber,
                count(*) filter (where light = 'GREEN') as green,
                coalesce(round(avg(percent) filter (where parent_id is null and light <> 'GREY')),
                  round(avg(percent)))::int as percent,
                min(issued_on) as issued_on, max(due) filter (where parent_id is null) as due,
                coalesce((array_agg(unit_name order by id) filter (where leads))[1],
                  (array_agg(unit_name order by parent_id nulls first, id))[1]) as lead
              from (select id, item_id, parent_id, unit_name, leads, percent, issued_on, due, %s as light
                    from assignment a where %s) as lit
              group by item_id) as work on work.item_id = i.id
            where i.directive_id = :directive
            order by work.red > 0 desc, work.amber > 0 desc, work.green > 0 desc, i.position""";

    private final JdbcClient jdbc;
    private final DirectiveAccess access;
    private final AccessScope.Factory scopes;
    private final Units units;
    private final BusinessClock clock;

    DirectiveReading(
            JdbcClient jdbc, DirectiveAccess access, AccessScope.Factory scopes, Units units, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    /** @param q words of the title or the document number, or null; @param before id of the last row of the page before */
    public List<DirectiveRow> list(Caller caller, String q, DirectiveState state, Long before, int limit) {
        AccessScope.Condition visible = access.condition(caller);
        Map<String, Object> params = new HashMap<>(visible.params());
        StringBuilder more = new StringBuilder();
        if (q != null && !q.isBlank()) {
            more.append(" and (d.title like :like or d.doc_number like :like)");
            params.put("like", "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (state != null) {
            more.append(" and d.state = :state");
            params.put("state", state.name());
        }
        params.put("before", before);
        params.put("limit", limit);
        Map<Long, Map<Light, Integer>> lights = new HashMap<>();
        List<DirectiveRow> rows = jdbc.sql(LIST.formatted(visible.sql(), more))
                .params(params)
                .query((rs, n) -> row(rs, lights))
                .list();
        if (!rows.isEmpty()) {
            lights(caller, lights);
        }
        return rows;
    }

    private void lights(Caller caller, Map<Long, Map<Light, Integer>> lights) {
        LedgerSql sql = new LedgerSql(scopes.of(caller), clock.today()).with("ids", lights.keySet());
        jdbc.sql(LIGHTS.formatted(Lights.SQL, sql.where())).params(sql.params()).query(rs -> {
            lights.get(rs.getLong("directive_id")).put(Light.valueOf(rs.getString("light")), rs.getInt("n"));
        });
    }

    private static DirectiveRow row(ResultSet rs, Map<Long, Map<Light, Integer>> lights) throws SQLException {
        Map<Light, Integer> own = new EnumMap<>(Light.class);
        lights.put(rs.getLong("id"), own);
        return new DirectiveRow(
                rs.getLong("id"),
                DirectiveState.valueOf(rs.getString("state")),
                rs.getString("title"),
                rs.getString("doc_number"),
                rs.getString("issuer"),
                rs.getObject("doc_date", LocalDate.class),
                Source.valueOf(rs.getString("source")),
                instant(rs, "created_at"),
                instant(rs, "issued_at"),
                instant(rs, "ended_at"),
                own);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Items with work that the caller sees, what is late first. */
    public List<ItemRow> items(Caller caller, long directiveId) {
        LedgerSql sql = new LedgerSql(scopes.of(caller), clock.today())
                .filter(LedgerFilter.ofDirective(directiveId), units.tree());
        return jdbc.sql(ITEMS.formatted(Lights.SQL, sql.where()))
                .params(sql.params())
                .query(ItemRow.class)
                .list();
    }

    /** Counted over what the caller sees of it. */
    public Figures figures(Caller caller, Visible visible) {
        AccessScope.Condition seen = visible.whole()
                ? new AccessScope.Condition("true", Map.of())
                : scopes.of(caller).condition("a");
        return jdbc.sql("""
                select (select count(*) from item i where i.directive_id = :id and (:whole or i.position - 1 in (:items)))
                    as items,
                  (select count(*) from measure m join item i on i.id = m.item_id where i.directive_id = :id
                    and (:whole or i.position - 1 in (:items))) as measures,
                  count(distinct a.unit_id) as units,
                  max(a.due) filter (where a.sort_rank < 2) as last_due,
                  count(*) filter (where a.state not in ('PLANNED', 'ISSUED', 'OBJECTED')) as received
                from assignment a where a.directive_id = :id and %s""".formatted(seen.sql()))
                .params(seen.params())
                .param("id", visible.directive().id())
                .param("whole", visible.whole())
                .param("items", visible.whole() ? Set.of(-1) : visible.items())
                .query(Figures.class)
                .single();
    }

    /** Figures of a directive, or of the part of it that somebody sees. */
    public record Figures(int items, int measures, int units, LocalDate lastDue, int received) {}
}
