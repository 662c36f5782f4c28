package org.duban.ledger.query;

import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.platform.Ids;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters of the ledger that each person keeps for themselves. */
@Component
@Transactional
public class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST = 30;

    /** A filter under its name. @param query as in the ledger's address, with its question mark; empty for none */
    public record View(long id, String name, String query) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    SavedViews(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public List<View> of(Caller caller) {
        return jdbc.sql("select id, name, query from saved_view where person_id = ? order by id")
                .param(caller.personId())
                .query(View.class)
                .list();
    }

    /**
     * Keeps a filter; one of the same name is replaced.
     *
     * @throws BusinessRefusal INVALID without a name, with one that is too long, or beyond twenty views
     */
    public void keep(Caller caller, String name, String query) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            throw BusinessRefusal.field("name", "ledger.view.name.refused", LONGEST);
        }
        if (of(caller).size() >= MOST) {
            throw BusinessRefusal.invalid("ledger.view.many", MOST);
        }
        jdbc.sql("insert into saved_view (id, person_id, name, query) values (?, ?, ?, ?)"
                        + " on conflict (person_id, name) do update set query = excluded.query")
                .params(ids.next(), caller.personId(), given, query)
                .update();
    }

    /** Somebody else's view is left alone. */
    public void drop(Caller caller, long id) {
        jdbc.sql("delete from saved_view where id = ? and person_id = ?")
                .params(id, caller.personId())
                .update();
    }
}
