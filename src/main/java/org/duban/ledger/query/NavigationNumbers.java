package org.duban.ledger.query;

import org.duban.security.AccessScope;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number beside the ledger: what is open of the caller's. */
@Component
public class NavigationNumbers {

    /** Beyond this nobody reads the number, and counting on would slow every page. */
    private static final int MOST = 9999;

    private final JdbcClient jdbc;
    private final AccessScope.Factory scopes;

    NavigationNumbers(JdbcClient jdbc, AccessScope.Factory scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    public int open(Caller caller) {
        AccessScope scope = scopes.of(caller);
        if (scope.isEmpty()) {
            return 0;
        }
        AccessScope.Condition condition = scope.condition("a");
        return jdbc.sql("select count(*) from (select 1 from assignment a where a.sort_rank < 2 and " + condition.sql()
                        + " limit " + MOST + ") as open")
                .params(condition.params())
                .query(Integer.class)
                .single();
    }
}
