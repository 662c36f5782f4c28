package org.duban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.duban.testing.Acting;
import org.duban.testing.DubanTest;
import org.duban.testing.TestCity;
import org.duban.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DubanTest
class AuditTrailTest {

    private static final AuditedObject OBJECT = AuditedObject.assignment(11, 7);

    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Acting acting;
    private final TestCity city;

    AuditTrailTest(AuditTrail trail, JdbcClient jdbc, TransactionTemplate transaction, Acting acting, TestCity city) {
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.acting = acting;
        this.city = city;
    }

    @Test
    void anEntrySaysWhoWhenForWhichUnitAndWhatChanged() throws Exception {
        acting.asUser("liaison-linxi", () -> record("assignment.received", Map.of("state", "ISSUED"), "RECEIVED"));

        assertThat(trail.of("assignment", 11)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("liaison-linxi");
            assertThat(entry.unitId()).isEqualTo(city.unit(TestCity.COUNTY_A));
            assertThat(entry.unitName()).isEqualTo("临溪县");
            assertThat(entry.directiveId()).isEqualTo(7);
            assertThat(entry.at()).isCloseTo(TestClock.START.toInstant(), within(60, ChronoUnit.SECONDS));
            assertThat(entry.before()).isEqualTo("{\"state\":\"ISSUED\"}");
            assertThat(entry.after()).isEqualTo("{\"state\":\"RECEIVED\"}");
        });
    }

    @Test
    void entriesOfOneObjectFormAWholeChainAndObjectsDoNotMix() {
        threeEntries();
        transaction.executeWithoutResult(
                status -> trail.record(AuditedObject.assignment(12, 7), "other", null, Map.of()));

        assertThat(trail.of("assignment", 11)).extracting(AuditRecord::seq).containsExactly(1, 2, 3);
        assertThat(trail.firstBreak(trail.of("assignment", 11))).isEmpty();
        assertThat(trail.of("assignment", 12)).extracting(AuditRecord::seq).containsExactly(1);
        assertThat(trail.firstBreak(trail.of("assignment", 12))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set after = '{}' where seq = 2",
                "delete from audit_record where seq = 2",
                "truncate audit_record"
            })
    void theDatabaseRefusesToChangeARecord(String attempt) {
        threeEntries();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).update())
                .withMessageContaining("append-only");

        assertThat(trail.of("assignment", 11)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set after = '{\"state\":\"CLOSED\"}' where seq = 2",
                "update audit_record set actor = 'somebody' where seq = 2",
                "update audit_record set at = at + interval '1 day' where seq = 2",
                "update audit_record set on_behalf_of = 'somebody' where seq = 2",
                "update audit_record set previous_hash = repeat('0', 64) where seq = 2",
                "delete from audit_record where seq = 2"
            })
    void whoeverGoesRoundTheDatabaseBreaksTheChainWhereHeTouchedIt(String tampering) {
        threeEntries();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(tampering).update()).isOne();
        });

        assertThat(trail.firstBreak(trail.of("assignment", 11))).contains(2);
    }

    @Test
    void nothingIsRecordedOutsideTheTransactionOfTheChange() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> trail.record(OBJECT, "assignment.received", null, Map.of()));
        transaction.executeWithoutResult(status -> {
            trail.record(OBJECT, "assignment.received", null, Map.of());
            status.setRollbackOnly();
        });

        assertThat(trail.of("assignment", 11)).isEmpty();
    }

    @Test
    void twoEntriesCannotTakeTheSamePlace() {
        threeEntries();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("insert into audit_record (id, object_type, object_id, seq, at, actor,"
                                + " actor_name, origin, action, previous_hash, hash) select 1, object_type, object_id,"
                                + " seq, at, actor, actor_name, origin, action, previous_hash, hash"
                                + " from audit_record where seq = 3")
                        .update());
    }

    private void threeEntries() {
        record("assignment.issued", null, "ISSUED");
        record("assignment.received", Map.of("state", "ISSUED"), "RECEIVED");
        record("assignment.accepted", Map.of("state", "RECEIVED"), "CARRIED_OUT");
    }

    private void record(String action, Map<String, ?> before, String state) {
        transaction.executeWithoutResult(status -> trail.record(OBJECT, action, before, Map.of("state", state)));
    }
}
