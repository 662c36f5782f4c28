package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.FoundPhrase;
import org.duban.deadline.ResolvedDeadline;
import org.duban.deadline.ResolvedDeadline.Rule;

/** Asks the deadline module what phrases mean, in the light of the document's date (null when it is not known). */
final class Deadlines {

    /** Phrases that are deadlines only in a place of their own: within a sentence they are verbs. */
    private static final Set<Rule> ONLY_STATED =
            Set.of(Rule.LONG_TERM, Rule.ON_SCHEDULE, Rule.IMMEDIATE, Rule.RECURRING);

    /** A year's work is due at its end. */
    private static final String WHOLE_YEAR = "全年";

    private static final int HEAD = 1;
    /** How long a policy holds is no time by which work is due. */
    private static final Pattern HOLDS_UNTIL = Pattern.compile("(?:执行|施行|有效期|有效|延续实施|延续执行)(?:截?至|到|为)$");

    /** 2026年1月1日至12月31日，对…的企业给予补贴: the time for which a grant is had; 2月15日至5月31日为防火期. */
    private static final Pattern GRANTS = Pattern.compile(
            "^为[^，,。；;]{0,12}期|^[，,][^。；;]{0,120}?(?:给予|可以?(?:申请|享受|返还|领取|按)|免征|减征|减按|免收|减半|缓缴|返还|享受|补贴标准|补助标准)");

    private static final int LONGEST_VERB = 8;
    private static final int LONGEST_CLAUSE = 80;

    /**
     * What a text says about when work is due.
     *
     * @param text the phrase or phrases as written, joined by ；
     * @param date the latest date, or null without one
     * @param rule the deadline module's name of the rule that gave the date
     * @param dates every date of work that returns, else empty
     * @param place where it stands: from the first phrase to the end of the last
     */
    record Due(
            String text,
            LocalDate date,
            String rule,
            List<LocalDate> dates,
            boolean longTerm,
            boolean unsure,
            Piece place) {}

    private final LocalDate documentDate;

    Deadlines(LocalDate documentDate) {
        this.documentDate = documentDate;
    }

    /** What stands where a deadline stands; kept as written even when it names no date. */
    Optional<Due> stated(Piece piece) {
        Piece bare = withoutStop(piece);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DatePhrase.resolve(WHOLE_YEAR.equals(bare.value()) ? "年底" : bare.value(), documentDate)
                .map(found -> new Due(
                        bare.value(),
                        found.date(),
                        found.rule().name(),
                        found.dates(),
                        found.longTerm(),
                        found.unsure(),
                        bare))
                .orElseGet(() -> new Due(bare.value(), null, null, List.of(), false, true, bare)));
    }

    /** The deadlines that the text of a measure names, which is not so for most. */
    Optional<Due> within(Piece piece) {
        List<FoundPhrase> phrases = stating(piece.value()).stream()
                .filter(phrase -> !ONLY_STATED.contains(phrase.deadline().rule()))
                .filter(phrase ->
                        !HOLDS_UNTIL.matcher(before(phrase, piece.value())).find())
                .filter(phrase -> !isTermOfPolicy(phrase, piece.value()))
                .toList();
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        List<FoundPhrase> ofWork = phrases.stream()
                .filter(phrase -> !ReportingDuties.onlySends(clauseOf(phrase, piece.value())))
                .toList();
        return Optional.of(together(piece, ofWork.isEmpty() ? phrases : ofWork));
    }

    /** The phrases that state a deadline: bound by their words, at the head of a clause, or in a row with such (6月、9月). */
    private List<FoundPhrase> stating(String text) {
        List<FoundPhrase> stating = new ArrayList<>();
        int end = -1;
        for (FoundPhrase phrase : DatePhrase.find(text, documentDate)) {
            boolean inRow = end >= 0 && phrase.start() == end + 1 && "、和及与".indexOf(text.charAt(end)) >= 0;
            if (phrase.bound() || inRow || standsAlone(phrase, text)) {
                stating.add(phrase);
                end = phrase.end();
            }
        }
        return stating;
    }

    private static boolean isTermOfPolicy(FoundPhrase phrase, String text) {
        String written = phrase.deadline().text();
        boolean range = written.indexOf('至') > 0 || written.indexOf('到') > 0 || written.indexOf('—') > 0;
        return range && GRANTS.matcher(text.substring(phrase.end())).find();
    }

    private static String before(FoundPhrase phrase, String text) {
        boolean until = phrase.start() < text.length() && "至到".indexOf(text.charAt(phrase.start())) >= 0;
        return text.substring(Math.max(0, phrase.start() - LONGEST_VERB), phrase.start() + (until ? 1 : 0));
    }

    private static String clauseOf(FoundPhrase phrase, String text) {
        int start = phrase.start();
        while (start > 0 && "，,。；;".indexOf(text.charAt(start - 1)) < 0 && phrase.start() - start < LONGEST_CLAUSE) {
            start--;
        }
        int end = phrase.end();
        while (end < text.length() && "，,。；;".indexOf(text.charAt(end)) < 0 && end - phrase.end() < LONGEST_CLAUSE) {
            end++;
        }
        return text.substring(start, end);
    }

    private static Due together(Piece piece, List<FoundPhrase> phrases) {
        Set<String> texts = new LinkedHashSet<>();
        phrases.forEach(phrase -> texts.add(phrase.deadline().text()));
        ResolvedDeadline latest = phrases.stream()
                .map(FoundPhrase::deadline)
                .filter(deadline -> deadline.date() != null)
                .max(Comparator.comparing(ResolvedDeadline::date))
                .orElse(phrases.get(0).deadline());
        return new Due(
                String.join("；", texts),
                latest.date(),
                latest.rule().name(),
                latest.dates(),
                false,
                phrases.stream().anyMatch(phrase -> phrase.deadline().unsure()),
                piece.slice(
                        phrases.get(0).start(), phrases.get(phrases.size() - 1).end()));
    }

    /**
     * A date that says nothing of being due is a deadline at the head of a clause: of the measure, when a comma sets it
     * off, and of any other when it is still to come; so are years of work ("2021年-2025年，").
     */
    private boolean standsAlone(FoundPhrase phrase, String text) {
        boolean head = phrase.start() <= HEAD;
        boolean clause = head || "，,。；;".indexOf(text.charAt(phrase.start() - 1)) >= 0;
        boolean setOff = phrase.end() >= text.length() || "，,：:".indexOf(text.charAt(phrase.end())) >= 0;
        LocalDate date = phrase.deadline().date();
        boolean toCome = date != null && documentDate != null && !date.isBefore(documentDate);
        boolean years = phrase.deadline().rule() == Rule.YEARLY;
        return clause && (years ? setOff : setOff && head || toCome);
    }

    private static Piece withoutStop(Piece piece) {
        int end = piece.length();
        while (end > 0 && "。；;，,、 ".indexOf(piece.value().charAt(end - 1)) >= 0) {
            end--;
        }
        return piece.slice(0, end);
    }
}
