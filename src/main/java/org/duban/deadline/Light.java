package org.duban.deadline;

import java.util.Locale;

/** How a piece of work stands (红黄绿灯), in the order in which the ledger shows them. */
public enum Light {
    /** Overdue (逾期). */
    RED,
    /** Due soon or behind plan (临期、滞后). */
    AMBER,
    /** On course (正常). */
    GREEN,
    /** Suspended, or ended without being done (中止). */
    GREY,
    /** Closed (办结). */
    BLUE;

    /** Key of its word. */
    public String messageKey() {
        return "deadline.light." + name().toLowerCase(Locale.ROOT);
    }
}
