package org.duban.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft;

/**
 * A directive as others see it.
 *
 * @param version for {@code If-Match} and forms: a change of an older version is refused
 * @param officeId the supervising office that runs it
 * @param unitChoices which units a name in the draft means, where a person decided it
 * @param verifyingUnitId who checks results unless an item says otherwise; the office when null
 */
public record DirectiveView(
        long id,
        int version,
        DirectiveState state,
        String title,
        String docNumber,
        String issuer,
        LocalDate docDate,
        Source source,
        Urgency urgency,
        long officeId,
        DirectiveDraft draft,
        Map<String, List<Long>> unitChoices,
        Long verifyingUnitId,
        String sourceText,
        String sourceFile,
        String sourceFileName,
        List<String> sourceNotes,
        long createdBy,
        Instant createdAt,
        String findingsReason,
        Instant submittedAt,
        String returnedReason,
        Long signedBy,
        Instant signedAt,
        Instant issuedAt,
        Instant endedAt,
        String endReason,
        String archiveNumber) {}
