package org.duban.reporting;

import java.time.Instant;

/**
 * A piece of evidence (佐证材料).
 *
 * @param reportId report that it was handed in with, null until then
 * @param sha256 by which the file is known; the same one under another assignment is the same file
 * @param size in bytes
 * @param elsewhere how many other assignments hold the same file
 */
public record EvidenceView(
        long id,
        long assignmentId,
        Long reportId,
        String sha256,
        String name,
        String contentType,
        long size,
        String uploadedBy,
        Instant uploadedAt,
        int elsewhere) {}
