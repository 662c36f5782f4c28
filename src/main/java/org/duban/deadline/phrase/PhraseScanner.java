package org.duban.deadline.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.deadline.ResolvedDeadline.Rule;

/**
 * Walks over a text once and reads the phrase that begins at each place, if one does. Each attempt looks at a bounded
 * number of characters.
 */
public final class PhraseScanner {

    private static final int LONGEST_TITLE = 80;

    private final Glyphs glyphs;
    private final RecurringReader recurring;
    private final TermReader terms;
    private final DateReader dates;

    private PhraseScanner(String text, LocalDate documentDate) {
        this.glyphs = new Glyphs(text);
        this.recurring = new RecurringReader(glyphs, documentDate);
        this.terms = new TermReader(glyphs, documentDate);
        this.dates = new DateReader(glyphs, documentDate);
    }

    /** The phrases of the text, from left to right, none over another. */
    public static List<Hit> scan(String text, LocalDate documentDate) {
        return new PhraseScanner(text, documentDate).scan();
    }

    /** The text as written, white space removed. */
    public static String withoutWhiteSpace(String text) {
        Glyphs glyphs = new Glyphs(text);
        return glyphs.written(0, glyphs.length());
    }

    private List<Hit> scan() {
        List<Hit> hits = new ArrayList<>();
        Integer carriedYear = null;
        boolean rhythm = false;
        int i = 0;
        while (i < glyphs.length()) {
            Reading reading = readingAt(i, carriedYear);
            if (reading == null) {
                char c = glyphs.at(i);
                carriedYear = c == '。' ? null : carriedYear;
                rhythm = rhythm && c != '。' && c != ';';
                i = afterTitle(i);
                continue;
            }
            if (rhythm && reading.carries() == null && glyphs.wordBefore(i, "、", "和", "及") > 0) {
                reading = reading.asRecurring();
            }
            rhythm = rhythm || reading.rule() == Rule.RECURRING;
            if (reading.strength() != null) {
                hits.add(reading.toHit(glyphs));
            }
            if (reading.carries() != null) {
                carriedYear = reading.carries();
            }
            i = Math.max(reading.end(), i + 1);
        }
        return hits;
    }

    private Reading readingAt(int i, Integer carriedYear) {
        Reading reading = recurring.at(i);
        if (reading == null) {
            reading = terms.at(i);
        }
        return reading == null ? dates.at(i, carriedYear) : reading;
    }

    /** The next place to look at: a title's dates are its own. */
    private int afterTitle(int i) {
        if (glyphs.at(i) == '《') {
            for (int k = i + 1; k < i + LONGEST_TITLE; k++) {
                if (glyphs.at(k) == '》') {
                    return k + 1;
                }
            }
        }
        return i + 1;
    }
}
