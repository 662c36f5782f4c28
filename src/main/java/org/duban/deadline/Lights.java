package org.duban.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** The light of a piece of work, and the few words that say why. Pure: the day comes from the caller. */
public final class Lights {

    private Lights() {}

    /**
     * What a light depends on.
     *
     * @param due the last day on which the work is on time; null if none is set
     * @param issuedOn the day from which the plan runs; null while not issued
     * @param percent how much is done, 0 to 100
     * @param longTerm work that goes on without an end (长期坚持)
     * @param appliedOn the day on which its closure was applied for, while it is checked and after; else null
     * @param closedOn the day on which it was closed, for closed work; null if unknown
     */
    public record Work(
            Standing standing,
            LocalDate due,
            LocalDate issuedOn,
            int percent,
            boolean longTerm,
            LocalDate appliedOn,
            LocalDate closedOn) {

        public static Work open(LocalDate due, LocalDate issuedOn, int percent) {
            return new Work(Standing.OPEN, due, issuedOn, percent, false, null, null);
        }

        /** The day on which the unit was done with it: the check that follows is not its time. */
        private LocalDate doneOn() {
            return appliedOn == null ? closedOn : appliedOn;
        }
    }

    /**
     * When amber begins.
     *
     * @param warningDays due within so many days, the due day itself being 0
     * @param behindPoints more than so many percentage points behind plan
     */
    public record Thresholds(int warningDays, int behindPoints) {

        public static final Thresholds USUAL = new Thresholds(7, 10);
    }

    /** A light with its reason. */
    public record Shown(Light light, Wording reason) {}

    /**
     * The light of a piece of work on a day. Closed is blue; resting is grey; overdue is red, but long-term work never
     * is: a date of its own that has passed makes it amber; due soon or too far behind plan is amber; all else is green.
     * Work whose closure was applied for by its due day is green while it is checked (done on the due day is on time);
     * applied for later, it stays as late as it was on that day.
     */
    public static Shown of(Work work, LocalDate today, Thresholds thresholds) {
        return switch (work.standing()) {
            case CLOSED -> new Shown(Light.BLUE, closed(work));
            case RESTING -> new Shown(Light.GREY, Wording.of("deadline.reason.resting"));
            case OPEN -> open(work, today, thresholds);
        };
    }

    private static Shown open(Work work, LocalDate today, Thresholds thresholds) {
        if (work.due() == null) {
            return new Shown(
                    Light.GREEN, Wording.of(work.longTerm() ? "deadline.reason.long-term" : "deadline.reason.no-due"));
        }
        LocalDate day = work.appliedOn() == null ? today : work.appliedOn();
        long left = ChronoUnit.DAYS.between(day, work.due());
        if (left >= 0 && work.appliedOn() != null) {
            return new Shown(Light.GREEN, Wording.of("deadline.reason.in-check"));
        }
        if (left < 0) {
            return work.longTerm()
                    ? new Shown(Light.AMBER, Wording.of("deadline.reason.date-passed", -left))
                    : new Shown(Light.RED, Wording.of("deadline.reason.overdue", -left));
        }
        if (left <= thresholds.warningDays()) {
            return new Shown(Light.AMBER, left(left));
        }
        int behind = behind(work, today);
        if (behind > thresholds.behindPoints()) {
            return new Shown(Light.AMBER, Wording.of("deadline.reason.behind", behind));
        }
        return new Shown(Light.GREEN, left(left));
    }

    private static Wording left(long days) {
        return days == 0 ? Wording.of("deadline.reason.today") : Wording.of("deadline.reason.left", days);
    }

    private static Wording closed(Work work) {
        if (work.due() == null || work.doneOn() == null) {
            return Wording.of("deadline.reason.closed");
        }
        long early = ChronoUnit.DAYS.between(work.doneOn(), work.due());
        if (early == 0) {
            return Wording.of("deadline.reason.closed-on-day");
        }
        return early > 0
                ? Wording.of("deadline.reason.closed-early", early)
                : Wording.of("deadline.reason.closed-late", -early);
    }

    private static int behind(Work work, LocalDate today) {
        OptionalInt plan = work.longTerm() ? OptionalInt.empty() : planPercent(work.issuedOn(), work.due(), today);
        return plan.isEmpty() ? 0 : plan.getAsInt() - work.percent();
    }

    /**
     * Where the plan stands: the share of the days between issue and due date that has gone by, 0 to 100, rounded down.
     * Empty where either date is missing. Work due on its day of issue stands at 100 from that day on.
     */
    public static OptionalInt planPercent(LocalDate issuedOn, LocalDate due, LocalDate today) {
        if (issuedOn == null || due == null) {
            return OptionalInt.empty();
        }
        if (!today.isBefore(due)) {
            return OptionalInt.of(100);
        }
        if (!today.isAfter(issuedOn)) {
            return OptionalInt.of(0);
        }
        long elapsed = ChronoUnit.DAYS.between(issuedOn, today);
        return OptionalInt.of((int) (100 * elapsed / ChronoUnit.DAYS.between(issuedOn, due)));
    }

    /**
     * The same light as an SQL expression, for queries that filter and count by it.
     *
     * <p>Needs the columns {@code state} (text, as {@link Standing#of} reads it), {@code due}, {@code issued_on} and
     * {@code applied_on} (date, may be null), {@code percent} (integer, not null) and {@code long_term} (boolean, not
     * null), unqualified and unambiguous, as table {@code assignment} has them; a query over several tables puts them
     * into a subquery. Named parameters: {@code :today} (date),
     * {@code :warn} and {@code :behind} (integers, as in {@link Thresholds}). Gives the name of a {@link Light}.
     */
    public static final String SQL = """
            case
              when state in (%s) then 'BLUE'
              when state in (%s) then 'GREY'
              when due is null or applied_on <= due then 'GREEN'
              when due < cast(:today as date) then case when long_term then 'AMBER' else 'RED' end
              when due - cast(:today as date) <= cast(:warn as integer) then 'AMBER'
              when not long_term and issued_on < cast(:today as date)
                and 100 * (cast(:today as date) - issued_on) / (due - issued_on) - percent > cast(:behind as integer)
                then 'AMBER'
              else 'GREEN'
            end""".formatted(Standing.CLOSED.sqlList(), Standing.RESTING.sqlList());
}
