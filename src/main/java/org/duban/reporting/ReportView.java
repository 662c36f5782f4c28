package org.duban.reporting;

import java.time.Instant;

/** A progress report as others see it; {@code seq} counts an assignment's reports from 1, {@code percent} is 0 to 100. */
public record ReportView(
        long id,
        long assignmentId,
        int seq,
        ReportState state,
        String text,
        int percent,
        String difficulties,
        String nextSteps,
        String reportedBy,
        Instant reportedAt,
        String approvedBy,
        Instant approvedAt,
        String returnedReason) {}
