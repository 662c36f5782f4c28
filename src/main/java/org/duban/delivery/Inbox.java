package org.duban.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.organization.RoleInUnit;
import org.duban.platform.Page;
import org.duban.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's view of the messages to their units: those for a role that they hold there, each read by each person. */
@Service
@Transactional
public class Inbox {

    private static final String MINE = "select m.id, m.message_key, m.unit_id, m.title, m.text, m.link, m.created_at,"
            + " m.pushed_at, r.person_id is not null as read from message m"
            + " left join message_read r on r.message_id = m.id and r.person_id = :person where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. @param before id of the last message of the page before, or null */
    @Transactional(readOnly = true)
    public Page<MessageView> page(Caller caller, boolean unreadOnly, Long before, int size) {
        Map<String, Object> params = new HashMap<>(Map.of("person", caller.personId(), "limit", size + 1));
        params.put("before", before == null ? Long.MAX_VALUE : before);
        String sql = MINE + mine(caller, params) + " and m.id < :before"
                + (unreadOnly ? " and r.person_id is null" : "") + " order by m.id desc limit :limit";
        return Page.of(
                jdbc.sql(sql).params(params).query(MessageView.class).list(),
                size,
                message -> String.valueOf(message.id()));
    }

    @Transactional(readOnly = true)
    public int unread(Caller caller) {
        Map<String, Object> params = new HashMap<>(Map.of("person", caller.personId()));
        return jdbc.sql("select count(*) from (" + MINE + mine(caller, params)
                        + " and r.person_id is null limit 100) x")
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** Marks a message as read by the caller. @throws BusinessRefusal NOT_FOUND for one that is not theirs */
    public MessageView read(Caller caller, long id) {
        Map<String, Object> params = new HashMap<>(Map.of("person", caller.personId(), "id", id));
        MessageView message = jdbc.sql(MINE + mine(caller, params) + " and m.id = :id")
                .params(params)
                .query(MessageView.class)
                .optional()
                .orElseThrow(() -> BusinessRefusal.notFound("delivery.message.not.found"));
        markRead("m.id = :id", caller, params);
        return message;
    }

    /** Marks all of the caller's messages as read. */
    public void readAll(Caller caller) {
        Map<String, Object> params = new HashMap<>(Map.of("person", caller.personId()));
        markRead(mine(caller, params), caller, params);
    }

    private void markRead(String which, Caller caller, Map<String, Object> params) {
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        jdbc.sql("insert into message_read (message_id, person_id, read_at) select m.id, :person, :now from message m"
                        + " where " + which + " on conflict do nothing")
                .params(params)
                .update();
    }

    private static String mine(Caller caller, Map<String, Object> params) {
        List<String> parts = new ArrayList<>();
        for (RoleInUnit held : caller.roles()) {
            int n = parts.size();
            parts.add("(m.unit_id = :unit" + n + " and m.roles like :role" + n + ")");
            params.put("unit" + n, held.unitId());
            params.put("role" + n, "%," + held.role().name() + ",%");
        }
        return parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
    }
}
