package org.duban.ledger.query;

import java.util.Map;
import org.duban.deadline.Light;

/**
 * How many rows show which light.
 *
 * @param turnedRed those whose first overdue day is today
 * @param dueSoon those due within a week, today included
 * @param endedThisYear closed ones, of this year
 */
public record LedgerCounts(Map<Light, Integer> byLight, int turnedRed, int dueSoon, int endedThisYear) {

    public int of(Light light) {
        return byLight.getOrDefault(light, 0);
    }

    public int total() {
        return byLight.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many rows a list has that is restricted to {@code light}, or to none. */
    public int shown(Light light) {
        return light == null ? total() : of(light);
    }
}
