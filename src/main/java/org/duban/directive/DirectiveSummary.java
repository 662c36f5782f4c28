package org.duban.directive;

import java.time.Instant;
import java.time.LocalDate;

/** A directive as lists show it. */
public record DirectiveSummary(
        long id,
        DirectiveState state,
        String title,
        String docNumber,
        String issuer,
        LocalDate docDate,
        Source source,
        Urgency urgency,
        long officeId,
        String sourceFileName,
        Instant createdAt,
        Instant submittedAt,
        Instant issuedAt,
        Instant endedAt) {}
