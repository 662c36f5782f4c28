package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.paper.DocumentNumber;
import org.duban.paper.PaperKind;

/**
 * A notice as others see it.
 *
 * @param unitId the recipient
 * @param due the due date that it is about, as of when it was drafted
 * @param daysLate days overdue when drafted, 0 if it was not
 * @param skippedReason why it goes out without the lighter one before it
 * @param number null until it is issued
 * @param contentHash SHA-256 of what was signed or sent, in hexadecimal
 * @param replyReturns how often a reply was sent back
 */
public record NoticeView(
        long id,
        int version,
        PaperKind kind,
        NoticeState state,
        NoticeOccasion occasion,
        long directiveId,
        long assignmentId,
        long officeId,
        long unitId,
        String unitName,
        String title,
        NoticeContent content,
        LocalDate due,
        int daysLate,
        String skippedReason,
        boolean needsSignature,
        boolean needsReply,
        String series,
        DocumentNumber number,
        String paper,
        String contentHash,
        LocalDate draftedOn,
        String draftedBy,
        Instant draftedAt,
        String returnedReason,
        String signedBy,
        Instant signedAt,
        String discardedReason,
        String issuedBy,
        Instant issuedAt,
        Instant receiptDue,
        String receivedBy,
        Instant receivedAt,
        String reply,
        String repliedBy,
        Instant repliedAt,
        String replyApprovedBy,
        Instant replyApprovedAt,
        int replyReturns,
        String replyReturnReason,
        String judgedBy,
        Instant judgedAt,
        Instant endedAt) {

    /** Whether it still waits for something. */
    public boolean open() {
        return endedAt == null;
    }

    /** The day until which a reply is awaited now; null where none is. */
    public LocalDate replyAwaited() {
        boolean awaited = needsReply && (state == NoticeState.RECEIVED || state == NoticeState.RETURNED);
        return awaited ? content.replyUntil() : null;
    }
}
