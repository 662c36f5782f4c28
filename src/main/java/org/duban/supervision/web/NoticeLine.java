package org.duban.supervision.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.duban.deadline.Light;
import org.duban.supervision.NoticeRegister;
import org.duban.supervision.NoticeState;

/**
 * A line of the register as the page shows it.
 *
 * @param word message key of the state in words
 * @param hoursLate hours since it should have been signed for; 0 if it is not late
 */
record NoticeLine(NoticeRegister.Row row, Light light, String word, long hoursLate, boolean replyLate) {

    static NoticeLine of(NoticeRegister.Row row, Instant now, LocalDate today) {
        boolean unsigned = row.state() == NoticeState.ISSUED;
        long hoursLate = unsigned && now.isAfter(row.receiptDue())
                ? Math.max(1, Duration.between(row.receiptDue(), now).toHours())
                : 0;
        boolean awaited =
                row.needsReply() && (row.state() == NoticeState.RECEIVED || row.state() == NoticeState.RETURNED);
        boolean replyLate = awaited && row.replyUntil().isBefore(today);
        return new NoticeLine(
                row, light(row, hoursLate > 0, replyLate), word(row, hoursLate > 0, replyLate), hoursLate, replyLate);
    }

    private static Light light(NoticeRegister.Row row, boolean unsigned, boolean replyLate) {
        if (unsigned || replyLate) {
            return Light.RED;
        }
        return switch (row.state()) {
            case DRAFT, TO_SIGN, DISCARDED, STOPPED -> Light.GREY;
            case RETURNED, REPLIED -> Light.AMBER;
            case ANSWERED -> Light.BLUE;
            case RECEIVED -> row.needsReply() ? Light.AMBER : Light.BLUE;
            case ISSUED -> Light.GREEN;
        };
    }

    private static String word(NoticeRegister.Row row, boolean unsigned, boolean replyLate) {
        if (unsigned) {
            return "supervision.shown.unsigned";
        }
        if (replyLate) {
            return "supervision.shown.late";
        }
        if (row.state() == NoticeState.RECEIVED) {
            return row.needsReply() ? "supervision.shown.await" : "supervision.shown.delivered";
        }
        return "supervision.state." + row.state();
    }
}
