package org.duban.supervision;

import java.time.Instant;

/**
 * One climb up the ladder.
 *
 * @param noticeId the notice that is late to be signed for or answered; 0 where it is the assignment itself
 * @param round which of the deadlines it is about: a new date begins a new round
 * @param level the highest rung taken, 0 before the first
 */
public record Escalation(
        long id,
        long assignmentId,
        long noticeId,
        Lateness lateness,
        int round,
        int level,
        Instant nextLook,
        Instant startedAt,
        Instant endedAt) {}
