package org.duban.ledger.query;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.deadline.Light;
import org.duban.deadline.Lights;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger: what a caller may see of all assignments, overdue first, in pages that follow each other without offset. */
@Component
@Transactional(readOnly = true)
public class Ledger {

    private static final int EXPORT_PAGE = 1000;

    private static final String ROWS = """
            with page as (
              select a.* from assignment a where %s order by a.sort_rank, a.due_key, a.id limit :limit)
            select p.*, d.title as directive_title, d.doc_number, d.source,
              r.seq as report_seq, r.state as report_state
            from page p
            join directive d on d.id = p.directive_id
            left join lateral (select seq, state from report where assignment_id = p.id order by seq desc limit 1) r on true
            order by p.sort_rank, p.due_key, p.id""";

    private static final String COUNTS = """
            select light, count(*) as n,
              count(*) filter (where due = cast(:today as date) - 1) as turned,
              count(*) filter (where due between cast(:today as date) and cast(:today as date) + 7) as soon,
              count(*) filter (where ended_at >= :yearStart) as ended
            from (select due, ended_at, %s as light from assignment a where %s) as lit
            group by light""";

    private final JdbcClient jdbc;
    private final AccessScope.Factory scopes;
    private final Units units;
    private final BusinessClock clock;

    Ledger(JdbcClient jdbc, AccessScope.Factory scopes, Units units, BusinessClock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    /** Rows that follow {@code after} (null: from the start), at most {@code limit}. */
    public List<LedgerRow> rows(Caller caller, LedgerFilter filter, LedgerPosition after, int limit) {
        LedgerSql sql = sql(caller, filter).after(after).with("limit", limit);
        return jdbc.sql(ROWS.formatted(sql.where()))
                .params(sql.params())
                .query(LedgerRow.class)
                .list();
    }

    /** The most urgent open work of units themselves, without that of the units below them. */
    public List<LedgerRow> openOf(Collection<Long> unitIds, int limit) {
        return jdbc.sql(ROWS.formatted("a.unit_id in (:units) and a.sort_rank < 2 and a.state <> 'PLANNED'"))
                .param("units", unitIds)
                .param("limit", limit)
                .query(LedgerRow.class)
                .list();
    }

    /** Those of the given assignments that are the caller's to see, in the ledger's order. */
    public List<LedgerRow> rows(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        LedgerSql sql = new LedgerSql(scopes.of(caller), clock.today())
                .with("limit", ids.size())
                .with("ids", ids);
        return jdbc.sql(ROWS.formatted(sql.where() + " and a.id in (:ids)"))
                .params(sql.params())
                .query(LedgerRow.class)
                .list();
    }

    /** One assignment as a row, if it is the caller's to see. */
    public Optional<LedgerRow> row(Caller caller, long id) {
        LedgerSql sql =
                new LedgerSql(scopes.of(caller), clock.today()).with("limit", 1).with("id", id);
        return jdbc.sql(ROWS.formatted(sql.where() + " and a.id = :id"))
                .params(sql.params())
                .query(LedgerRow.class)
                .optional();
    }

    /** Counts over the filter, whatever light it asks for. */
    public LedgerCounts counts(Caller caller, LedgerFilter filter) {
        LedgerSql sql = sql(caller, filter.with((Light) null))
                .with(
                        "yearStart",
                        clock.today()
                                .withDayOfYear(1)
                                .atStartOfDay(clock.getZone())
                                .toOffsetDateTime());
        Map<Light, Integer> byLight = new EnumMap<>(Light.class);
        int[] more = new int[3];
        jdbc.sql(COUNTS.formatted(Lights.SQL, sql.where())).params(sql.params()).query(rs -> {
            Light light = Light.valueOf(rs.getString("light"));
            byLight.put(light, rs.getInt("n"));
            switch (light) {
                case RED -> more[0] = rs.getInt("turned");
                case AMBER -> more[1] = rs.getInt("soon");
                case BLUE -> more[2] = rs.getInt("ended");
                default -> {}
            }
        });
        return new LedgerCounts(byLight, more[0], more[1], more[2]);
    }

    /** Hands on every row, in order, without holding them all. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public void each(Caller caller, LedgerFilter filter, int most, Consumer<LedgerRow> consumer) {
        LedgerPosition after = null;
        int done = 0;
        while (done < most) {
            List<LedgerRow> rows = rows(caller, filter, after, Math.min(EXPORT_PAGE, most - done));
            rows.forEach(consumer);
            done += rows.size();
            if (rows.size() < EXPORT_PAGE) {
                return;
            }
            after = rows.get(rows.size() - 1).position();
        }
    }

    private LedgerSql sql(Caller caller, LedgerFilter filter) {
        return new LedgerSql(scopes.of(caller), clock.today()).filter(filter, units.tree());
    }
}
