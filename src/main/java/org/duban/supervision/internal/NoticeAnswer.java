package org.duban.supervision.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What the unit answered to a notice, and what became of the answer. The notice says when each step is allowed. */
@Embeddable
class NoticeAnswer {

    private String reply;
    private String repliedBy;
    private Instant repliedAt;

    @Column(name = "reply_approved_by")
    private String approvedBy;

    @Column(name = "reply_approved_at")
    private Instant approvedAt;

    @Column(name = "reply_returns")
    private int returns;

    @Column(name = "reply_return_reason")
    private String returnReason;

    private String judgedBy;
    private Instant judgedAt;

    protected NoticeAnswer() {}

    void write(String text, String by, Instant now) {
        reply = text;
        repliedBy = by;
        repliedAt = now;
    }

    void approve(String by, Instant now) {
        approvedBy = by;
        approvedAt = now;
        returnReason = null;
    }

    /** By the unit's own principal; it is not counted. */
    void refuse(String reason) {
        returnReason = reason;
    }

    void judge(String by, Instant now) {
        judgedBy = by;
        judgedAt = now;
    }

    void giveBack(String reason, String by, Instant now) {
        returns++;
        returnReason = reason;
        judge(by, now);
    }

    String reply() {
        return reply;
    }

    String repliedBy() {
        return repliedBy;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    int returns() {
        return returns;
    }

    String returnReason() {
        return returnReason;
    }

    String judgedBy() {
        return judgedBy;
    }

    Instant judgedAt() {
        return judgedAt;
    }
}
