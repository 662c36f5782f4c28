package org.duban.reporting.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.duban.BusinessRefusal;
import org.duban.platform.StoredEntity;
import org.duban.reporting.ReportContent;
import org.duban.reporting.ReportState;
import org.duban.reporting.ReportView;

/** One unit's account of its progress (进展报告). It leaves the unit when the principal approves it. */
@Entity
public class Report extends StoredEntity {

    private Long assignmentId;
    private int seq;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.SUBMITTED;

    private String text;
    private int percent;
    private String difficulties;
    private String nextSteps;
    private String reportedBy;
    private Instant reportedAt;
    private String approvedBy;
    private Instant approvedAt;
    private String returnedReason;

    protected Report() {}

    public Report(long assignmentId, int seq, ReportContent content, String by, Instant now) {
        this.assignmentId = assignmentId;
        this.seq = seq;
        write(content, by, now);
    }

    private void write(ReportContent content, String by, Instant now) {
        text = content.text();
        percent = content.percent();
        difficulties = content.difficulties();
        nextSteps = content.nextSteps();
        reportedBy = by;
        reportedAt = now;
    }

    public void revise(ReportContent content, String by, Instant now) {
        require(ReportState.RETURNED);
        write(content, by, now);
        state = ReportState.SUBMITTED;
    }

    public void approve(String by, Instant now) {
        require(ReportState.SUBMITTED);
        state = ReportState.APPROVED;
        approvedBy = by;
        approvedAt = now;
        returnedReason = null;
    }

    public void giveBack(String reason) {
        require(ReportState.SUBMITTED);
        state = ReportState.RETURNED;
        returnedReason = reason;
    }

    /** The work has ended: nobody is asked about it any more. One that left the unit stays as it is. */
    public void stop() {
        if (state.open()) {
            state = ReportState.STOPPED;
        }
    }

    private void require(ReportState expected) {
        if (state != expected) {
            throw BusinessRefusal.conflict("reporting.state.refused", seq);
        }
    }

    public ReportView view() {
        return new ReportView(
                id(),
                assignmentId,
                seq,
                state,
                text,
                percent,
                difficulties,
                nextSteps,
                reportedBy,
                reportedAt,
                approvedBy,
                approvedAt,
                returnedReason);
    }
}
