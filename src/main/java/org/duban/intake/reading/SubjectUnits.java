package org.duban.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units that are named only as the subject of a sentence (市住建局牵头制定…): they count where the whole measure is theirs,
 * which is so where no other sentence of it names another.
 */
final class SubjectUnits {

    private static final int LONGEST_HEADING = 30;

    /** 县水利局负责堤防，县住建局负责排水 leaves to each a part. */
    private static final Pattern SHARED = Pattern.compile("负责[^，,；;。]{2,40}[，,；;][^，,；;。]{2,20}负责");

    /** 县应急局：组织普查. */
    private static final Pattern NAMED = Pattern.compile("([^，,。；;：:、]{3,16})[：:](?=.)");

    private SubjectUnits() {}

    static Optional<UnitStatement> of(Piece text) {
        Matcher named = NAMED.matcher(text.value());
        if (named.lookingAt() && UnitNames.looksLikeUnit(named.group(1))) {
            Piece place = text.slice(0, named.end(1));
            return Optional.of(UnitStatement.subject(UnitClause.parse(named.group(1), false), place));
        }
        List<Piece> sentences = Sentences.of(text);
        int from = sentences.size() > 1 && isHeading(sentences.get(0)) ? 1 : 0;
        UnitStatement only = null;
        for (Piece sentence : sentences.subList(from, sentences.size())) {
            List<MeasureText> assigned = AssignedSentences.in(sentence);
            if (assigned.size() > 1
                    || only != null
                            && assigned.stream().map(MeasureText::statement).anyMatch(differs(only.units()))
                    || SHARED.matcher(sentence.value()).find()) {
                return Optional.empty();
            }
            if (assigned.isEmpty() && only == null) {
                return Optional.empty();
            }
            only = assigned.isEmpty() || only != null ? only : assigned.get(0).statement();
        }
        return Optional.ofNullable(only).map(statement -> UnitStatement.subject(statement.units(), statement.place()));
    }

    private static Predicate<UnitStatement> differs(UnitClause units) {
        return other -> !other.units().responsible().equals(units.responsible());
    }

    private static boolean isHeading(Piece sentence) {
        return sentence.length() <= LONGEST_HEADING
                && !Sentences.hasComma(sentence.value())
                && AssignedSentences.in(sentence).isEmpty();
    }
}
