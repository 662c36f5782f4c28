package org.duban.audit;

/**
 * Who acts.
 *
 * @param username login name, {@code system} for timers and jobs
 * @param onBehalfOf name of the absent colleague when a substitute acts, else null
 * @param unitId unit in whose name; null for the system
 * @param origin where from: an address and way in, or the job
 */
public record Actor(String username, String name, String onBehalfOf, Long unitId, String unitName, String origin) {

    public static final Actor SYSTEM = new Actor("system", "系统", null, null, null, "timer");

    public boolean isSystem() {
        return username.equals(SYSTEM.username);
    }
}
