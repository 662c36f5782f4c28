package org.duban.intake;

/** What kind of document was recognised; it decides how its items are read. */
public enum DocumentKind {
    /** Problems, each with goal, time limit, lead and measures (整改清单). */
    RECTIFICATION_LIST,
    /** Tasks with their units and time limits, in phases or sections (任务分解、专项行动方案). */
    TASK_LIST,
    /** A notice that passes on another document and adds requirements of its own (转发通知). */
    FORWARDING_NOTICE,
    /** Anything else: its head is read, items are not invented. */
    OTHER
}
