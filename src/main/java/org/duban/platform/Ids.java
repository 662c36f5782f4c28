package org.duban.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys for rows that are written without an entity, from the same sequence as the entities' (50 to a draw). */
@Component
public class Ids {

    private static final int BLOCK = 50;

    private final JdbcClient jdbc;
    private long last;
    private long next = 1;

    Ids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key that was never handed out before. */
    public synchronized long next() {
        if (next > last) {
            last = jdbc.sql("select nextval('duban_id')").query(Long.class).single();
            next = last - BLOCK + 1;
        }
        return next++;
    }
}
