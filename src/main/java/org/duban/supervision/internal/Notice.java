package org.duban.supervision.internal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.organization.UnitView;
import org.duban.paper.DocumentNumber;
import org.duban.paper.PaperKind;
import org.duban.platform.StoredEntity;
import org.duban.supervision.NoticeContent;
import org.duban.supervision.NoticeOccasion;
import org.duban.supervision.NoticeState;
import org.duban.supervision.NoticeView;

/** A paper of supervision (督办文书). Guards its own transitions; the process decides when they come. */
@Entity
public class Notice extends StoredEntity {

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.DRAFT;

    @Embedded
    private NoticeOccasion occasion;

    private Long directiveId;
    private Long assignmentId;
    private Long officeId;

    @Embedded
    private NoticeRecipient recipient;

    private String title;

    @Embedded
    private NoticeContent content;

    private LocalDate due;
    private int daysLate;
    private String skippedReason;
    private boolean needsSignature;
    private boolean needsReply;
    private String series;
    private Integer year;
    private Integer number;
    private String paper;
    private String contentHash;
    private LocalDate draftedOn;
    private String draftedBy;
    private Instant draftedAt;
    private String returnedReason;
    private String signedBy;
    private Instant signedAt;
    private String discardedReason;
    private String issuedBy;
    private Instant issuedAt;
    private Instant receiptDue;
    private String receivedBy;
    private Instant receivedAt;

    @Embedded
    private NoticeAnswer answer = new NoticeAnswer();

    private Instant endedAt;

    protected Notice() {}

    /** What a notice is made of. */
    public record Plan(
            PaperKind kind,
            NoticeOccasion occasion,
            long directiveId,
            long assignmentId,
            long officeId,
            UnitView unit,
            LocalDate due,
            int daysLate,
            boolean needsSignature,
            boolean needsReply,
            String series) {}

    public Notice(Plan plan, NoticeContent content, String by, Instant now, LocalDate today) {
        kind = plan.kind();
        occasion = plan.occasion();
        directiveId = plan.directiveId();
        assignmentId = plan.assignmentId();
        officeId = plan.officeId();
        recipient = new NoticeRecipient(plan.unit());
        due = plan.due();
        daysLate = plan.daysLate();
        needsSignature = plan.needsSignature();
        needsReply = plan.needsReply();
        series = plan.series();
        title = "";
        this.content = content;
        draftedBy = by;
        draftedAt = now;
        draftedOn = today;
    }

    public void edit(NoticeContent newContent, String reasonForSkipping) {
        require(NoticeState.DRAFT);
        content = newContent;
        skippedReason = reasonForSkipping;
    }

    /** The title follows from the content. */
    public void entitle(String newTitle) {
        require(NoticeState.DRAFT);
        title = newTitle;
    }

    /** It was to go out by itself, but lacks something. */
    public void leaveToSupervisor() {
        require(NoticeState.DRAFT);
        occasion = occasion.forSupervisor();
    }

    public void submit() {
        require(NoticeState.DRAFT);
        state = NoticeState.TO_SIGN;
        returnedReason = null;
    }

    public void giveBack(String reason) {
        require(NoticeState.TO_SIGN);
        state = NoticeState.DRAFT;
        returnedReason = reason;
    }

    /** What is signed is hashed: nothing else may be sent. */
    public void sign(String hash, String by, Instant now) {
        require(NoticeState.TO_SIGN);
        contentHash = hash;
        signedBy = by;
        signedAt = now;
    }

    public void discard(String reason, Instant now) {
        require(NoticeState.DRAFT, NoticeState.TO_SIGN);
        state = NoticeState.DISCARDED;
        discardedReason = reason;
        endedAt = now;
    }

    /**
     * Sends it under its number.
     *
     * @param issuedPaper the paper as it goes out
     * @param hash of its content
     */
    public void issue(
            DocumentNumber taken, String issuedPaper, String hash, Instant receiptLimit, String by, Instant now) {
        require(NoticeState.DRAFT, NoticeState.TO_SIGN);
        if (signedBy == null && (needsSignature || state == NoticeState.TO_SIGN)) {
            throw BusinessRefusal.conflict("supervision.notice.unsigned");
        }
        if (signedBy != null && !hash.equals(contentHash)) {
            throw BusinessRefusal.conflict("supervision.notice.changed.after.signature");
        }
        state = NoticeState.ISSUED;
        year = taken.year();
        number = taken.number();
        paper = issuedPaper;
        contentHash = hash;
        receiptDue = receiptLimit;
        issuedBy = by;
        issuedAt = now;
    }

    public void receive(String by, Instant now) {
        require(NoticeState.ISSUED);
        state = NoticeState.RECEIVED;
        receivedBy = by;
        receivedAt = now;
        endedAt = needsReply ? null : now;
    }

    /** The unit's answer; it leaves the unit only with its principal's approval. */
    public void reply(String text, String by, Instant now) {
        require(NoticeState.RECEIVED, NoticeState.RETURNED);
        answer.write(text, by, now);
    }

    public void approveReply(String by, Instant now) {
        require(NoticeState.RECEIVED, NoticeState.RETURNED);
        state = NoticeState.REPLIED;
        answer.approve(by, now);
    }

    public void refuseReplyInUnit(String reason) {
        require(NoticeState.RECEIVED, NoticeState.RETURNED);
        answer.refuse(reason);
    }

    public void accept(String by, Instant now) {
        require(NoticeState.REPLIED);
        state = NoticeState.ANSWERED;
        answer.judge(by, now);
        endedAt = now;
    }

    public void returnReply(String reason, LocalDate newDate, String by, Instant now) {
        require(NoticeState.REPLIED);
        state = NoticeState.RETURNED;
        answer.giveBack(reason, by, now);
        content = content.withReplyUntil(newDate);
    }

    /** The work that it is about has ended: a draft is not sent, what was sent is not followed any more. */
    public void stop(String reason, Instant now) {
        if (endedAt != null) {
            return;
        }
        if (!state.issued()) {
            discard(reason, now);
        } else {
            state = NoticeState.STOPPED;
            endedAt = now;
        }
    }

    private void require(NoticeState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw BusinessRefusal.conflict("supervision.notice.state.refused", title);
        }
    }

    public NoticeView view() {
        return new NoticeView(
                id(),
                version(),
                kind,
                state,
                occasion,
                directiveId,
                assignmentId,
                officeId,
                recipient.unitId(),
                recipient.unitName(),
                title,
                content,
                due,
                daysLate,
                skippedReason,
                needsSignature,
                needsReply,
                series,
                number == null ? null : new DocumentNumber(series, year, number),
                paper,
                contentHash,
                draftedOn,
                draftedBy,
                draftedAt,
                returnedReason,
                signedBy,
                signedAt,
                discardedReason,
                issuedBy,
                issuedAt,
                receiptDue,
                receivedBy,
                receivedAt,
                answer.reply(),
                answer.repliedBy(),
                answer.repliedAt(),
                answer.approvedBy(),
                answer.approvedAt(),
                answer.returns(),
                answer.returnReason(),
                answer.judgedBy(),
                answer.judgedAt(),
                endedAt);
    }
}
