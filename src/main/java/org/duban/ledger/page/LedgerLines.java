package org.duban.ledger.page;

import java.util.List;
import java.util.Map;
import org.duban.ledger.query.LedgerRow;
import org.duban.ledger.query.NoticeLine;
import org.duban.ledger.query.Notices;
import org.duban.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Adds to rows what is worked out for the day, and the latest paper about each. */
@Component
public class LedgerLines {

    private final Notices notices;
    private final BusinessClock clock;

    LedgerLines(Notices notices, BusinessClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    public List<LedgerLine> of(List<LedgerRow> rows) {
        Map<Long, NoticeLine> latest =
                notices.latest(rows.stream().map(LedgerRow::id).toList());
        return rows.stream()
                .map(row -> LedgerLine.of(row, clock.today(), clock.getZone(), latest.get(row.id())))
                .toList();
    }

    LedgerLine of(LedgerRow row) {
        return of(List.of(row)).get(0);
    }
}
