package org.duban.intake.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.ResolvedDeadline;

/**
 * When something is due. A clerk fills in the time limit alone, as a date or a phrase (2026年6月底, 立行立改), and its date is
 * found as in any document; where the date is filled in, or said to be none (—), it stands and nothing is resolved.
 */
record Due(String text, LocalDate date, String rule, List<LocalDate> dates, boolean longTerm) {

    /** Where it stands; the last three are null where there is no such column. */
    record Heads(Head text, Head date, Head rule, Head dates, Head longTerm) {

        static final Heads OF_ITEM = new Heads(Head.DUE_TEXT, Head.DUE, Head.DUE_RULE, Head.DUE_DATES, Head.LONG_TERM);
        static final Heads OF_MEASURE = new Heads(
                Head.MEASURE_DUE_TEXT,
                Head.MEASURE_DUE,
                Head.MEASURE_DUE_RULE,
                Head.MEASURE_DUE_DATES,
                Head.MEASURE_LONG_TERM);
        static final Heads SIMPLE = new Heads(Head.DUE_TEXT, Head.DUE, null, null, null);
    }

    static Due of(String text, LocalDate date) {
        return new Due(text, date, null, List.of(), false);
    }

    void write(Heads heads, Values values) {
        values.text(heads.text(), text).date(heads.date(), date);
        if (text != null && date == null) {
            values.none(heads.date());
        }
        if (heads.rule() != null) {
            values.text(heads.rule(), rule).dates(heads.dates(), dates).flag(heads.longTerm(), longTerm);
        }
    }

    /** @param base the document's date, for phrases without a year; may be null */
    static Due read(Heads heads, Line line, LocalDate base) {
        String text = line.text(heads.text());
        boolean longTerm = heads.longTerm() != null && line.flag(heads.longTerm());
        boolean full = heads.rule() != null;
        if (line.has(heads.date()) || text == null) {
            return new Due(
                    text,
                    line.date(heads.date(), base),
                    full ? line.text(heads.rule()) : null,
                    full ? line.dates(heads.dates()) : List.of(),
                    longTerm);
        }
        Optional<ResolvedDeadline> found = DatePhrase.resolve(text, base);
        return new Due(
                text,
                found.map(ResolvedDeadline::date).orElse(null),
                found.map(deadline -> deadline.rule().name()).orElse(null),
                found.map(ResolvedDeadline::dates).orElse(List.of()),
                longTerm || found.map(ResolvedDeadline::longTerm).orElse(false));
    }
}
