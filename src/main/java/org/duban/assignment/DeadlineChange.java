package org.duban.assignment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One date in the history of an assignment's deadline, which is never rewritten.
 *
 * @param text the deadline as the document or the decision words it
 * @param daysOverdue how late the work was, in days, when this date replaced the one before
 */
public record DeadlineChange(
        int seq,
        Kind kind,
        LocalDate due,
        String text,
        String reason,
        int daysOverdue,
        String decidedBy,
        Instant decidedAt) {

    /** Why there is a date. */
    public enum Kind {
        /** 首个期限 */
        FIRST,
        /** 退回重办后的期限 */
        REWORK,
        /** 延期 */
        EXTENSION
    }
}
