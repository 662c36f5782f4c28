package org.duban.intake;

/** What kind of document was recognised; it decides how its items are read. */
public enum DocumentKind {
    /** Problems, each with goal, time limit, lead and measures (整改清单). */
    RECTIFICATION_LIST,
    /** Tasks with their units and time limits, in phases or sections (任务分解、专项行动方案). */
    TASK_LIST,
    /** A year's tasks with quarterly goals and a monthly plan (重点工作推进计划). */
    KEY_TASK_TABLE,
    /** Figures to reach, split over periods or units (指标任务分解表). */
    INDICATOR_BREAKDOWN,
    /** Minutes of a meeting whose decisions are tasks (会议纪要). */
    MINUTES,
    /** A leader's written instruction (领导批示). */
    INSTRUCTION,
    /** A notice that passes on another document and adds requirements of its own (转发通知). */
    FORWARDING_NOTICE,
    /** Anything else: its head is read, items are not invented. */
    OTHER
}
