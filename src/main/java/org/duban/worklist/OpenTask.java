package org.duban.worklist;

import java.time.Instant;
import org.duban.organization.Role;

/**
 * A user task that waits for somebody.
 *
 * @param kind id of the task in its model, {@code Task_SignForReceipt}
 * @param role and {@code unitId}: who may act
 * @param subject what it is about, in one line
 * @param claimedBy user name of who took it, or null
 */
public record OpenTask(
        String taskId,
        String kind,
        String name,
        String processInstanceId,
        String businessKey,
        Role role,
        long unitId,
        Long directiveId,
        Long assignmentId,
        Long noticeId,
        Long reportId,
        String subject,
        String claimedBy,
        Instant due,
        Instant createdAt) {}
