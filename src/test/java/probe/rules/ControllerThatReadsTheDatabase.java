package probe.rules;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Planted. */
@Controller
class ControllerThatReadsTheDatabase {

    private final JdbcClient jdbc;

    ControllerThatReadsTheDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
