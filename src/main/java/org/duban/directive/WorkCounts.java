package org.duban.directive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.duban.deadline.Lights;
import org.duban.platform.BusinessClock;
import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the assignments of a directive, as far as the caller may see them. */
@Component
public class WorkCounts {

    /** How many, by their state and by their light, each by name; what is 0 is left out. */
    public record Counts(int total, Map<String, Integer> byState, Map<String, Integer> byLight) {}

    private record Row(String state, String light, int number) {}

    private final JdbcClient jdbc;
    private final AccessScope.Factory scopes;
    private final BusinessClock clock;

    WorkCounts(JdbcClient jdbc, AccessScope.Factory scopes, BusinessClock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    public Counts of(long directiveId, Caller caller) {
        AccessScope.Condition mine = scopes.of(caller).condition("a");
        Map<String, Integer> byState = new TreeMap<>();
        Map<String, Integer> byLight = new LinkedHashMap<>();
        int total = 0;
        for (Row row : jdbc.sql("select state, light, count(*) as number from (select a.state, " + Lights.SQL
                        + " as light from assignment a where a.directive_id = :directive and a.state <> 'PLANNED' and "
                        + mine.sql() + ") shown group by state, light order by state, light")
                .params(mine.params())
                .param("directive", directiveId)
                .param("today", clock.today())
                .param("warn", Lights.Thresholds.USUAL.warningDays())
                .param("behind", Lights.Thresholds.USUAL.behindPoints())
                .query(Row.class)
                .list()) {
            byState.merge(row.state(), row.number(), Integer::sum);
            byLight.merge(row.light(), row.number(), Integer::sum);
            total += row.number();
        }
        return new Counts(total, byState, byLight);
    }
}
