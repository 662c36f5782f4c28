package org.duban.ledger.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.duban.reporting.EvidenceView;

/** A piece of evidence. */
record EvidenceJson(
        String id,
        String assignmentId,
        String name,
        String contentType,
        long size,
        String sha256,

        @Schema(description = "How many other assignments hold the same file")
        int elsewhere,

        String uploadedBy,
        Instant uploadedAt) {

    static EvidenceJson of(EvidenceView evidence) {
        return new EvidenceJson(
                Long.toString(evidence.id()),
                Long.toString(evidence.assignmentId()),
                evidence.name(),
                evidence.contentType(),
                evidence.size(),
                evidence.sha256(),
                evidence.elsewhere(),
                evidence.uploadedBy(),
                evidence.uploadedAt());
    }
}
