package org.duban.reporting;

/** Where a report stands. */
public enum ReportState {
    /** 待单位审核 */
    SUBMITTED,
    /** 退回修改 */
    RETURNED,
    /** 已报送 */
    APPROVED
}
