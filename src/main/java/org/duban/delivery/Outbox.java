package org.duban.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.RoleInUnit;
import org.duban.organization.Units;
import org.duban.platform.DubanProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes to the gateway: a JSON body with the message's key, by which the receiver knows one that came before, signed
 * by HMAC-SHA256 over the bytes of the body.
 */
@Service
@Transactional
public class Outbox {

    private record Row(
            String messageKey, long unitId, String roles, String title, String text, String link, Instant createdAt) {}

    private final JdbcClient jdbc;
    private final GatewayProperties gateway;
    private final Units units;
    private final People people;
    private final DubanProperties duban;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            GatewayProperties gateway,
            Units units,
            People people,
            DubanProperties duban,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.gateway = gateway;
        this.units = units;
        this.people = people;
        this.duban = duban;
        this.json = json;
        this.clock = clock;
    }

    /** Whether there is a gateway that still has to be given this message. */
    @Transactional(readOnly = true)
    public boolean pending(long messageId) {
        return gateway.configured()
                && jdbc.sql("select pushed_at is null from message where id = ?")
                        .param(messageId)
                        .query(Boolean.class)
                        .single();
    }

    @Transactional(readOnly = true)
    public String key(long messageId) {
        return row(messageId).messageKey();
    }

    /** For whom a message is, in words. */
    @Transactional(readOnly = true)
    public String addressee(long messageId) {
        Row row = row(messageId);
        return units.get(row.unitId()).name() + "：" + row.title();
    }

    @Transactional(readOnly = true)
    public String body(long messageId) {
        Row row = row(messageId);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", row.messageKey());
        body.put("unit", units.get(row.unitId()).name());
        body.put("people", recipients(row));
        body.put("title", row.title());
        body.put("text", row.text());
        body.put("link", row.link());
        body.put("at", row.createdAt().atZone(duban.zone()).toOffsetDateTime().toString());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code sha256=} and the HMAC of the body in hexadecimal. */
    public String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(gateway.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The gateway took it. */
    public void pushed(long messageId) {
        jdbc.sql("update message set pushed_at = ? where id = ? and pushed_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), messageId)
                .update();
    }

    private List<Map<String, String>> recipients(Row row) {
        return people.inUnits(List.of(row.unitId())).stream()
                .filter(person -> concerns(person, row))
                .map(person -> Map.of("name", person.name(), "phone", person.phone()))
                .toList();
    }

    private static boolean concerns(PersonView person, Row row) {
        for (Role role : Role.values()) {
            if (row.roles().contains("," + role.name() + ",")
                    && person.roles().contains(new RoleInUnit(role, row.unitId()))) {
                return true;
            }
        }
        return false;
    }

    private Row row(long messageId) {
        return jdbc.sql("select message_key, unit_id, roles, title, text, link, created_at from message where id = ?")
                .param(messageId)
                .query(Row.class)
                .single();
    }
}
