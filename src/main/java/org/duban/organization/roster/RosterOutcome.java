package org.duban.organization.roster;

/** What would become of a row; in the order in which they are shown. */
public enum RosterOutcome {
    /** 错误: is not written */
    ERROR,
    /** 提示: is written, but look at it */
    HINT,
    /** 新增 */
    NEW,
    /** 更新 */
    UPDATE,
    /** 跳过: is so already */
    SKIP;

    public boolean isWritten() {
        return this == HINT || this == NEW || this == UPDATE;
    }
}
