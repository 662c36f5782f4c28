package org.duban.assignment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An assignment as others see it.
 *
 * @param number place in its directive, {@code 7-1}; that of a child begins with its parent's
 * @param unitName the unit's name when the assignment was made
 * @param due the date in force, or null for work without end
 * @param firstDue the first date, which is never rewritten
 * @param appliedOn the day on which the application for closure left the unit, null while it has not
 * @param returnReason what the last check found, or why the unit's principal sent it back
 */
public record AssignmentView(
        long id,
        int version,
        long directiveId,
        long itemId,
        Long measureId,
        Long parentId,
        String number,
        String title,
        String requirement,
        long unitId,
        String unitName,
        boolean leads,
        long assignedById,
        long verifyingUnitId,
        AssignmentState state,
        LocalDate due,
        LocalDate firstDue,
        String dueText,
        boolean longTerm,
        int percent,
        Instant issuedAt,
        LocalDate issuedOn,
        Instant receiptDue,
        Instant receivedAt,
        String receivedBy,
        boolean objected,
        String leader,
        String liaison,
        int returns,
        String returnReason,
        Instant lastReportAt,
        Instant closureRequestedAt,
        LocalDate appliedOn,
        Instant endedAt,
        String endReason,
        String grade) {}
