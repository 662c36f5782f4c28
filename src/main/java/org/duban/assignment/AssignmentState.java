package org.duban.assignment;

import java.util.Set;

/** Where an assignment stands. */
public enum AssignmentState {
    /** 待下达: planned, its process not started yet */
    PLANNED,
    /** 待签收 */
    ISSUED,
    /** 异议待裁定 */
    OBJECTED,
    /** 已签收: people not named yet */
    RECEIVED,
    /** 组织实施 */
    IN_PROGRESS,
    /** 申请办结: with the unit's principal */
    CLOSURE_REQUESTED,
    /** 核查验收 */
    IN_VERIFICATION,
    /** 待办结: accepted by the verifier */
    VERIFIED,
    /** 已办结 */
    CLOSED,
    /** 已改派: was not the unit's */
    REASSIGNED,
    /** 已撤销 */
    WITHDRAWN;

    private static final Set<AssignmentState> ENDED = Set.of(CLOSED, REASSIGNED, WITHDRAWN);

    public boolean ended() {
        return ENDED.contains(this);
    }
}
