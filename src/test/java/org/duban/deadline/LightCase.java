package org.duban.deadline;

import java.time.LocalDate;
import java.util.List;

/** Pieces of work with the light each must show on {@link #TODAY}, for the rule in Java and the one in SQL alike. */
public record LightCase(
        String name,
        String state,
        LocalDate due,
        LocalDate issuedOn,
        int percent,
        boolean longTerm,
        LocalDate appliedOn,
        Light light,
        String reason) {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 11);

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    public static List<LightCase> all() {
        return List.of(
                open("due yesterday", TODAY.minusDays(1), 99, Light.RED, "overdue[1]"),
                open("due eleven days ago", LocalDate.of(2026, 5, 31), 62, Light.RED, "overdue[11]"),
                open("due yesterday with all done but not closed", TODAY.minusDays(1), 100, Light.RED, "overdue[1]"),
                open("due today", TODAY, 100, Light.AMBER, "today[]"),
                open("due in four days", TODAY.plusDays(4), 100, Light.AMBER, "left[4]"),
                open("due on the last day of warning", TODAY.plusDays(7), 100, Light.AMBER, "left[7]"),
                open("due a day after warning", TODAY.plusDays(8), 100, Light.GREEN, "left[8]"),
                // 102 of 204 days have gone by on the day: the plan stands at 50
                open("exactly the allowed points behind", LocalDate.of(2026, 9, 21), 40, Light.GREEN, "left[102]"),
                open("one point more behind", LocalDate.of(2026, 9, 21), 39, Light.AMBER, "behind[11]"),
                open("far behind", LocalDate.of(2026, 9, 21), 33, Light.AMBER, "behind[17]"),
                open("ahead of plan", LocalDate.of(2026, 9, 21), 90, Light.GREEN, "left[102]"),
                // 102 of 305 days: 33.44, rounded down
                open("plan rounded down", LocalDate.of(2026, 12, 31), 23, Light.GREEN, "left[203]"),
                applied(
                        "applied for on the due day",
                        TODAY.minusDays(1),
                        TODAY.minusDays(1),
                        Light.GREEN,
                        "in-check[]"),
                applied(
                        "applied for early, due soon",
                        TODAY.plusDays(2),
                        TODAY.minusDays(1),
                        Light.GREEN,
                        "in-check[]"),
                applied("applied for two days late", TODAY.minusDays(9), TODAY.minusDays(7), Light.RED, "overdue[2]"),
                applied("applied for without a due date", null, TODAY, Light.GREEN, "no-due[]"),
                open("without a due date", null, 0, Light.GREEN, "no-due[]"),
                new LightCase("not issued", "DRAFT", TODAY.plusDays(40), null, 0, false, Light.GREEN, "left[40]"),
                new LightCase("issued today", "OPEN", TODAY.plusDays(40), TODAY, 0, false, Light.GREEN, "left[40]"),
                new LightCase(
                        "issued later",
                        "OPEN",
                        TODAY.plusDays(40),
                        TODAY.plusDays(3),
                        0,
                        false,
                        Light.GREEN,
                        "left[40]"),
                new LightCase("long-term", "OPEN", null, MARCH, 0, true, Light.GREEN, "long-term[]"),
                new LightCase(
                        "long-term past its date",
                        "OPEN",
                        TODAY.minusDays(11),
                        MARCH,
                        0,
                        true,
                        Light.AMBER,
                        "date-passed[11]"),
                new LightCase(
                        "long-term near its date", "OPEN", TODAY.plusDays(2), MARCH, 0, true, Light.AMBER, "left[2]"),
                new LightCase(
                        "long-term has no plan",
                        "OPEN",
                        LocalDate.of(2026, 9, 21),
                        MARCH,
                        0,
                        true,
                        Light.GREEN,
                        "left[102]"),
                new LightCase("suspended", "SUSPENDED", TODAY.minusDays(30), MARCH, 20, false, Light.GREY, "resting[]"),
                new LightCase("withdrawn", "WITHDRAWN", TODAY.minusDays(30), MARCH, 20, false, Light.GREY, "resting[]"),
                new LightCase("closed", "CLOSED", TODAY.minusDays(30), MARCH, 100, false, Light.BLUE, "closed[]"));
    }

    private LightCase(
            String name,
            String state,
            LocalDate due,
            LocalDate issuedOn,
            int percent,
            boolean longTerm,
            Light light,
            String reason) {
        this(name, state, due, issuedOn, percent, longTerm, null, light, reason);
    }

    private static LightCase applied(String name, LocalDate due, LocalDate on, Light light, String reason) {
        return new LightCase(name, "IN_VERIFICATION", due, MARCH, 100, false, on, light, reason);
    }

    private static LightCase open(String name, LocalDate due, int percent, Light light, String reason) {
        return new LightCase(name, "OPEN", due, MARCH, percent, false, light, reason);
    }

    @Override
    public String toString() {
        return name;
    }
}
