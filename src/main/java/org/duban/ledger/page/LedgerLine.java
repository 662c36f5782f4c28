package org.duban.ledger.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.duban.deadline.Light;
import org.duban.deadline.Lights;
import org.duban.deadline.Wording;
import org.duban.ledger.query.LedgerRow;
import org.duban.ledger.query.NoticeLine;

/**
 * A row as the pages show it.
 *
 * @param notice the latest paper, or null
 */
public record LedgerLine(LedgerRow row, Lights.Shown shown, Integer plan, NoticeLine notice) {

    private static final Map<String, String> AMBER_WORDS = Map.of(
            "deadline.reason.behind", "ledger.amber.behind",
            "deadline.reason.date-passed", "ledger.amber.passed");

    static LedgerLine of(LedgerRow row, LocalDate today, ZoneId zone, NoticeLine notice) {
        return new LedgerLine(row, row.shown(today, zone), row.plan(today), notice);
    }

    public Light light() {
        return shown.light();
    }

    public Wording reason() {
        return shown.reason();
    }

    /** Key of the word beside the light. */
    public String wordKey() {
        return shown.light() == Light.AMBER
                ? AMBER_WORDS.getOrDefault(shown.reason().key(), "ledger.amber.soon")
                : shown.light().messageKey();
    }

    public Object[] reasonArgs() {
        return shown.reason().args().toArray();
    }

    /** Whether another date is in force than the first. */
    public boolean moved() {
        return row.firstDue() != null && !row.firstDue().equals(row.due());
    }
}
