package org.duban.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duban.deadline.ResolvedDeadline.Rule;
import org.duban.deadline.phrase.Hit;
import org.duban.deadline.phrase.Hit.Strength;
import org.duban.deadline.phrase.PhraseScanner;

/**
 * Reads the deadlines of Chinese official documents, after the rules of PRODUCT.md ("Deadlines").
 *
 * <p>White space anywhere, full-width digits and Chinese numerals are read like plain digits. The time taken grows with
 * the length of the text and with nothing else: there is no backtracking, and no phrase is longer than a few dozen
 * characters.
 */
public final class DatePhrase {

    /** A longer text is no deadline cell: of it only the phrases are kept. */
    private static final int LONGEST_TEXT = 100;

    private DatePhrase() {}

    /**
     * What a text means that stands where a deadline stands: a cell of a table, or what follows "整改时限：". Several
     * deadlines in it give one with the chosen date; 长期坚持 beside a date leaves the date and sets {@code longTerm}.
     *
     * @param documentDate the document's date, for phrases without a year or counted from it. Where the document has
     *     none but its title names a year, 1 January of that. Null leaves such phrases without a date, and unsure
     * @return empty where the text names no deadline
     */
    public static Optional<ResolvedDeadline> resolve(String text, LocalDate documentDate) {
        List<Hit> all = PhraseScanner.scan(text, documentDate);
        List<Hit> firm =
                all.stream().filter(hit -> hit.strength() != Strength.WEAK).toList();
        String written = PhraseScanner.withoutWhiteSpace(text);
        List<Hit> hits = firm.isEmpty() ? standingForAll(written, all) : firm;
        return hits.isEmpty() ? Optional.empty() : Optional.of(together(written, hits));
    }

    /**
     * All deadline phrases of a sentence or paragraph, from left to right. Titles in 《》, the start of a period ("起",
     * "以来"), terms of validity, bare years and what returns every year or month are none.
     *
     * <p>A phrase without a year takes it from one before it in the same sentence, else from the document's date.
     *
     * @param documentDate as in {@link #resolve}
     */
    public static List<FoundPhrase> find(String sentence, LocalDate documentDate) {
        return PhraseScanner.scan(sentence, documentDate).stream()
                .filter(hit -> hit.strength() != Strength.WEAK)
                .map(hit -> new FoundPhrase(hit.start(), hit.end(), hit.deadline(), hit.strength() == Strength.BOUND))
                .toList();
    }

    /** Weak phrases mean a deadline only where little else is said: "2025年", not "较2025年下降12%". */
    private static List<Hit> standingForAll(String written, List<Hit> weak) {
        int covered =
                weak.stream().mapToInt(hit -> hit.deadline().text().length()).sum();
        return covered * 2 >= written.length() ? weak : List.of();
    }

    private static ResolvedDeadline together(String written, List<Hit> hits) {
        List<ResolvedDeadline> parts = hits.stream().map(Hit::deadline).toList();
        // of several dates of a rhythm the next counts, of several deadlines the last
        Comparator<ResolvedDeadline> byDate = Comparator.comparing(ResolvedDeadline::date);
        boolean rhythm = parts.stream().allMatch(part -> part.rule() == Rule.RECURRING);
        ResolvedDeadline chosen = parts.stream()
                .filter(part -> part.date() != null)
                .max(rhythm ? byDate.reversed() : byDate)
                .orElse(parts.get(0));
        TreeSet<LocalDate> dates = new TreeSet<>();
        parts.forEach(part -> dates.addAll(part.dates()));
        if (!dates.isEmpty() && chosen.date() != null) {
            dates.add(chosen.date());
        }
        Limit limit = chosen.limit() != null
                ? chosen.limit()
                : parts.stream()
                        .map(ResolvedDeadline::limit)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        String text = written.length() <= LONGEST_TEXT
                ? written
                : parts.stream().map(ResolvedDeadline::text).distinct().collect(Collectors.joining("；"));
        return new ResolvedDeadline(
                text,
                chosen.date(),
                List.copyOf(dates),
                parts.stream().anyMatch(part -> part.longTerm() || part.rule() == Rule.LONG_TERM),
                chosen.rule(),
                parts.stream().anyMatch(ResolvedDeadline::unsure),
                limit);
    }
}
