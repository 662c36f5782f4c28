package org.duban.directive;

/** Where a directive comes from (来源); decides with the urgency about first limits. */
public enum Source {
    /** 上级文件 */
    SUPERIOR_DOCUMENT,
    /** 督察反馈 */
    INSPECTION,
    /** 会议决定 */
    MEETING,
    /** 领导批示 */
    LEADER_INSTRUCTION,
    /** 信访件 */
    PETITION
}
