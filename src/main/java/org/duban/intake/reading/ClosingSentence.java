package org.duban.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;

/**
 * The sentence that closes a measure with who does it by when, written without brackets: 县住建局牵头，县应急局配合，2026年6月底前完成。
 */
final class ClosingSentence {

    private static final Pattern TELLS = Pattern.compile("(?:要|应当?|须|必须|请)(?=按|积极|密切|切实|认真|分工|牵头|负责|配合|抓|做|加强|会同)");
    private static final Pattern DONE = Pattern.compile("(?<=前|底|内|末|月|日|年|旬)(?:全面|全部|基本|力争)?(?:完成|办结|落实|取得实效|见效)$");
    private static final Pattern ROLE = Pattern.compile("牵头|负责|配合|落实|参与|协助|协同");
    /** Clauses at the end of a sentence that says more: …，由县供销社负责. */
    private static final Pattern TAIL = Pattern.compile(
            "[，,](?:具体(?:工作)?)?由?([^，,。；;：:]{3,60}(?:牵头|负责|牵头负责|负责落实|负责实施|组织实施|落实|承办)(?:[，,][^，,。；;]{2,80}(?:配合|协助|参与|协同))?)$");

    private static final int LONGEST = 300;
    private static final int LONGEST_TIME = 20;

    private ClosingSentence() {}

    /** What the last sentence of {@code text} states, where it does nothing but state units. */
    static Optional<UnitStatement> of(Piece text, Piece spaced, boolean firstLeads) {
        List<Piece> sentences = Sentences.of(text);
        int at = sentences.size() - 1;
        Piece time = at > 1 ? time(sentences.get(at)) : null;
        at -= time == null ? 0 : 1;
        if (at < 0) {
            return Optional.empty();
        }
        Piece last = sentences.get(at);
        Optional<UnitStatement> alone = at == 0 ? Optional.empty() : whole(last, spaced, firstLeads);
        return alone.or(() -> tail(last, spaced, firstLeads))
                .map(statement -> time == null ? statement : statement.due(time));
    }

    private static Optional<UnitStatement> whole(Piece last, Piece spaced, boolean firstLeads) {
        boolean candidate = last.length() <= LONGEST
                && ROLE.matcher(last.value()).find()
                && !TELLS.matcher(last.value()).find();
        return candidate
                ? UnitStatement.inBracket(
                        withoutDone(last), spaced, firstLeads, last.value().contains("牵头"))
                : Optional.empty();
    }

    private static Optional<UnitStatement> tail(Piece last, Piece spaced, boolean firstLeads) {
        Matcher tail = TAIL.matcher(last.value());
        return tail.find() && !TELLS.matcher(tail.group(1)).find()
                ? UnitStatement.inBracket(last.slice(tail.start(1), tail.end(1)), spaced, firstLeads, false)
                        .filter(statement ->
                                statement.units().responsible().stream().allMatch(AssignedSentences::isSomebody))
                : Optional.empty();
    }

    /** The time that a short last sentence begins with, or null. */
    private static Piece time(Piece sentence) {
        return sentence.length() > LONGEST_TIME
                ? null
                : DatePhrase.find(sentence.value(), null).stream()
                        .filter(phrase -> phrase.start() <= 1 && phrase.bound())
                        .map(phrase -> sentence.slice(phrase.start(), phrase.end()))
                        .findFirst()
                        .orElse(null);
    }

    private static Piece withoutDone(Piece sentence) {
        var done = DONE.matcher(sentence.value());
        return done.find() ? sentence.slice(0, done.start()) : sentence;
    }
}
