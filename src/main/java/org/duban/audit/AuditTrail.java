package org.duban.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and reads the record (PRODUCT: "Nothing is lost").
 *
 * <p>Each object has a chain of its own: an entry carries the hash of the one before it, so an altered or removed entry
 * shows. Chains of different objects do not wait for each other. Two changes of one object at the same moment collide on
 * its next number, and the later one is refused.
 */
@Component
public class AuditTrail {

    private static final String GENESIS = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    AuditTrail(JdbcClient jdbc, Ids ids, Clock clock, CurrentActor currentActor, ObjectMapper json) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.currentActor = currentActor;
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    /**
     * Writes one entry in the caller's transaction.
     *
     * @param action what happened, as a message key without its prefix ({@code assignment.received})
     * @param before values that changed, as they were; null where something came into being
     * @param after the same values as they are now, and what else says what was done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditedObject object, String action, Map<String, ?> before, Map<String, ?> after) {
        Actor actor = currentActor.current();
        Optional<AuditRecord> previous = last(object);
        AuditRecord entry = new AuditRecord(
                ids.next(),
                object.type(),
                object.id(),
                previous.map(AuditRecord::seq).orElse(0) + 1,
                object.directiveId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.username(),
                actor.name(),
                actor.onBehalfOf(),
                actor.unitId(),
                actor.unitName(),
                actor.origin(),
                action,
                toJson(before),
                toJson(after),
                previous.map(AuditRecord::hash).orElse(GENESIS),
                "");
        insert(entry, hash(entry));
    }

    /** Entries of one object, oldest first. */
    public List<AuditRecord> of(String objectType, long objectId) {
        return jdbc.sql("select * from audit_record where object_type = :type and object_id = :id order by seq")
                .param("type", objectType)
                .param("id", objectId)
                .query(AuditRecord.class)
                .list();
    }

    /** The first place in an object's chain that does not fit, or empty if the chain is whole. */
    public Optional<Integer> firstBreak(List<AuditRecord> chain) {
        String previous = GENESIS;
        int seq = 1;
        for (AuditRecord entry : chain) {
            if (entry.seq() != seq
                    || !entry.previousHash().equals(previous)
                    || !entry.hash().equals(hash(entry))) {
                return Optional.of(seq);
            }
            previous = entry.hash();
            seq++;
        }
        return Optional.empty();
    }

    private Optional<AuditRecord> last(AuditedObject object) {
        return jdbc.sql("select * from audit_record where object_type = :type and object_id = :id"
                        + " order by seq desc limit 1")
                .param("type", object.type())
                .param("id", object.id())
                .query(AuditRecord.class)
                .optional();
    }

    private void insert(AuditRecord entry, String hash) {
        jdbc.sql("insert into audit_record (id, object_type, object_id, seq, directive_id, at, actor, actor_name,"
                        + " on_behalf_of, unit_id, unit_name, origin, action, before, after, previous_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.id(),
                        entry.objectType(),
                        entry.objectId(),
                        entry.seq(),
                        entry.directiveId(),
                        java.sql.Timestamp.from(entry.at()),
                        entry.actor(),
                        entry.actorName(),
                        entry.onBehalfOf(),
                        entry.unitId(),
                        entry.unitName(),
                        entry.origin(),
                        entry.action(),
                        entry.before(),
                        entry.after(),
                        entry.previousHash(),
                        hash)
                .update();
    }

    private String toJson(Map<String, ?> values) {
        try {
            return values == null ? null : json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + values.keySet(), e);
        }
    }

    private static String hash(AuditRecord entry) {
        String text = Stream.of(
                        entry.previousHash(),
                        entry.id(),
                        entry.objectType(),
                        entry.objectId(),
                        entry.seq(),
                        entry.directiveId(),
                        epochMillis(entry.at()),
                        entry.actor(),
                        entry.actorName(),
                        entry.onBehalfOf(),
                        entry.unitId(),
                        entry.unitName(),
                        entry.origin(),
                        entry.action(),
                        entry.before(),
                        entry.after())
                .map(value -> value == null ? "\u0000" : value.toString())
                .collect(Collectors.joining("\u001f"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long epochMillis(Instant at) {
        return at.toEpochMilli();
    }
}
