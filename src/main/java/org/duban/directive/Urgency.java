package org.duban.directive;

/** 紧急程度 */
public enum Urgency {
    /** 平件 */
    NORMAL,
    /** 加急 */
    URGENT,
    /** 特急 */
    VERY_URGENT
}
