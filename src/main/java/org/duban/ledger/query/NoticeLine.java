package org.duban.ledger.query;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.paper.PaperKind;
import org.duban.supervision.NoticeState;

/**
 * What the ledger shows of an official paper (督办文书) that was issued.
 *
 * @param number as printed
 * @param due until when it is to be answered, or null
 * @param late whether it was not signed for, or not answered, in time
 */
public record NoticeLine(
        long id,
        long assignmentId,
        PaperKind kind,
        NoticeState state,
        String number,
        String unitName,
        LocalDate due,
        Instant at,
        boolean late) {

    public String kindKey() {
        return "paper.kind." + kind;
    }

    public String stateKey() {
        return "supervision.state." + state;
    }
}
