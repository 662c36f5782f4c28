package org.duban.deadline;

import java.util.List;
import java.util.Locale;

/**
 * A length of time that someone is given: "5 working days", "24 hours".
 *
 * @param amount 1 to 3650
 */
public record Limit(int amount, Unit unit) {

    /** What a limit counts. */
    public enum Unit {
        /** Calendar days, ending with the last one's end. */
        DAYS,
        /** Days on which offices work, after the statutory calendar. */
        WORKING_DAYS,
        /** Months to the same day, or to the month's last where it has no such day. */
        MONTHS,
        /** Hours by the clock, nights and holidays included. */
        HOURS
    }

    private static final int MOST = 3650;

    /** What 立行立改 means unless the office sets another: 30 days after issue. */
    public static final Limit IMMEDIATE = new Limit(30, Unit.DAYS);

    /** @throws IllegalArgumentException for an amount below 1 or above 3650, or without a unit */
    public Limit {
        if (amount < 1 || amount > MOST || unit == null) {
            throw new IllegalArgumentException("no limit: " + amount + " " + unit);
        }
    }

    public static Limit days(int amount) {
        return new Limit(amount, Unit.DAYS);
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAYS);
    }

    public static Limit months(int amount) {
        return new Limit(amount, Unit.MONTHS);
    }

    public static Limit hours(int amount) {
        return new Limit(amount, Unit.HOURS);
    }

    /** The limit in words, as key and argument of the message bundle. */
    public Wording wording() {
        return new Wording(
                "deadline.limit." + unit.name().toLowerCase(Locale.ROOT).replace('_', '-'), List.of(amount));
    }
}
