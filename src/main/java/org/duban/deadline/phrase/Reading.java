package org.duban.deadline.phrase;

import java.time.LocalDate;
import java.util.List;
import org.duban.deadline.Limit;
import org.duban.deadline.ResolvedDeadline;
import org.duban.deadline.ResolvedDeadline.Rule;
import org.duban.deadline.phrase.Hit.Strength;

/**
 * A phrase as read, before its text is cut out.
 *
 * @param start first glyph of the phrase
 * @param end position after its last glyph
 * @param strength null for what looks like a deadline and is none
 * @param carries the year that later phrases without one take over; null if none
 */
record Reading(
        int start,
        int end,
        LocalDate date,
        List<LocalDate> dates,
        Rule rule,
        boolean unsure,
        Limit limit,
        Strength strength,
        Integer carries) {

    static Reading none(int start, int end) {
        return new Reading(start, end, null, List.of(), null, false, null, null, null);
    }

    static Reading term(int start, int end, Rule rule, Strength strength) {
        return new Reading(start, end, null, List.of(), rule, false, null, strength, null);
    }

    static Reading within(int start, int end, LocalDate date, Limit limit) {
        return new Reading(start, end, date, List.of(), Rule.WITHIN, false, limit, Strength.BOUND, null);
    }

    static Reading recurring(int start, int end, LocalDate next) {
        return new Reading(start, end, next, List.of(), Rule.RECURRING, true, null, Strength.WEAK, null);
    }

    /** The same date as one of a rhythm named before it: 每年6月10日前…、12月10日前…. */
    Reading asRecurring() {
        return recurring(start, end, date);
    }

    Hit toHit(Glyphs glyphs) {
        ResolvedDeadline deadline = new ResolvedDeadline(
                glyphs.written(start, end), date, dates, rule == Rule.LONG_TERM, rule, unsure, limit);
        return new Hit(glyphs.place(start), glyphs.place(end - 1) + 1, deadline, strength);
    }
}
