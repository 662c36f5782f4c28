package org.duban.web;

import java.util.Locale;

/** The groups of the left column, in their order. */
public enum NavigationGroup {
    /** 总览 */
    WATCH,
    /** 立项 */
    SET_UP,
    /** 督办 */
    SUPERVISE,
    /** 结果 */
    CONCLUDE,
    /** 规则 */
    RULES,
    /** 管理 */
    ADMINISTER;

    public String messageKey() {
        return "web.group." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
