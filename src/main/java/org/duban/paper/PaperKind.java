package org.duban.paper;

/** The kinds of paper that are composed from facts; labels are {@code paper.kind.<NAME>} in the messages. */
public enum PaperKind {
    /** 提醒函, also 催办通知书: the lightest paper. */
    REMINDER,
    /** 督办通知单. */
    SUPERVISION_NOTICE,
    /** 督办函: makes a lateness known, sideways or to a lower government. */
    SUPERVISION_LETTER,
    /** 约谈通知书. */
    INTERVIEW_NOTICE,
    /** 挂牌督办通知书. */
    LISTED_SUPERVISION,
    /** 解除挂牌督办通知书. */
    LISTED_SUPERVISION_LIFTED,
    /** 撤销、终止督办告知书. */
    WITHDRAWAL,
    /** Any other paper: its text is the writer's own. */
    GENERAL
}
