package org.duban.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.duban.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells units the news. What is told belongs to the transaction of what happened: neither is there without the other. */
@Service
public class Messages {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Messages(JdbcClient jdbc, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Puts the message into the unit's inbox and queues it for the gateway; one with a known key is told already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(NewMessage message) {
        long id = ids.next();
        int added = jdbc.sql("insert into message (id, message_key, unit_id, roles, title, text, link, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_key) do nothing")
                .params(
                        id,
                        message.key(),
                        message.unitId(),
                        message.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",", ",", ",")),
                        message.title(),
                        message.text(),
                        message.link(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            events.publishEvent(new MessageQueued(id));
        }
    }
}
