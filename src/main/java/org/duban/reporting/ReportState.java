package org.duban.reporting;

/** Where a report stands. */
public enum ReportState {
    /** 待单位审核 */
    SUBMITTED,
    /** 退回修改 */
    RETURNED,
    /** 已报送 */
    APPROVED,
    /** 已终止: the work ended before it was approved */
    STOPPED;

    /** Whether somebody still has to act on it. */
    public boolean open() {
        return this == SUBMITTED || this == RETURNED;
    }
}
