package org.duban.supervision;

/** What somebody is late with. All of these count (PRODUCT, Escalation). */
public enum Lateness {
    /** 任务逾期 */
    WORK,
    /** 超时未签收: of an assignment or of a notice */
    RECEIPT,
    /** 超时未回复: to a notice */
    REPLY,
    /** 报送逾期 */
    REPORT
}
