package org.duban.verification;

import java.time.Instant;
import java.time.LocalDate;

/** One round of closing, counted from 1; {@code newDue} is the date set when the check failed. */
public record VerificationView(
        int round,
        State state,
        String statement,
        String appliedBy,
        Instant appliedAt,
        String approvedBy,
        Instant approvedAt,
        String verifiedBy,
        Instant verifiedAt,
        String findings,
        LocalDate newDue) {

    /** Where a round stands. */
    public enum State {
        /** 待单位审核 */
        APPLIED,
        /** 单位退回 */
        REFUSED_IN_UNIT,
        /** 待核查 */
        APPROVED,
        /** 验收通过 */
        ACCEPTED,
        /** 退回重办 */
        RETURNED
    }
}
