package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of who does it by when, as it stands in brackets behind a measure ("〔责任单位：…；责任人：…〕") or in a line of
 * its own.
 *
 * @param deadline what stands after 完成时限 and the like, or null
 * @param place the whole statement
 * @param isSubject whether nobody states the units: they are only the subject of the sentence
 */
record UnitStatement(UnitClause units, Piece deadline, Piece place, boolean isSubject) {

    UnitStatement(UnitClause units, Piece deadline, Piece place) {
        this(units, deadline, place, false);
    }

    UnitStatement due(Piece when) {
        return new UnitStatement(units, deadline == null ? when : deadline, place, isSubject);
    }

    static UnitStatement subject(UnitClause units, Piece place) {
        return new UnitStatement(units, null, place, true);
    }

    private static final Pattern LABEL = Pattern.compile("(?:(" + Phrases.alternatives("label.lead") + ")|("
            + Phrases.alternatives("label.responsible") + ")|("
            + Phrases.alternatives("label.cooperating") + ")|("
            + Phrases.alternatives("label.deadline") + ")|("
            + Phrases.alternatives("label.ignored") + "|"
            + Phrases.alternatives("label.ignoredInBracket") + ")) ?[：:]|(?<=[；;])([\\p{IsHan}]{2,8})[：:]");
    private static final Pattern ROLE_AT_END =
            Pattern.compile(".{2,300}(?:牵头|负责|落实|配合|组织实施|参与|参加|协助|协同|指导)(?:[，,]?下同)?[。；;]?");
    private static final Pattern NOT_UNITS = Pattern.compile("[《“\"%]|\\d{3,}");

    /** What a bracket says of all that follow it: 以下均需地方各级政府落实，不再列出. */
    private static final Pattern REMARK = Pattern.compile("[，,。；;](?:以下(?:均|各|任务|措施|不|涉及|同)|不再列出|不再重复)");

    private static final Pattern ASIDE = Pattern.compile("不?含|包括|以下|简称|即|如|除|不包|原|详见|见|附");

    /**
     * The units in a bracket, or nothing when the bracket speaks of something else.
     *
     * @param atEnd whether a sentence ends with the bracket; only then a bare list of names counts
     */
    static Optional<UnitStatement> inBracket(Piece bracket, Piece spacedParagraph, boolean firstLeads, boolean atEnd) {
        Matcher remark = REMARK.matcher(bracket.value());
        Piece content = remark.find() ? bracket.slice(0, remark.start()) : bracket;
        if (LABEL.matcher(content.value()).find()) {
            UnitStatement statement = labelled(content, spacedParagraph, firstLeads);
            return statement.units().isEmpty() && statement.deadline() == null
                    ? Optional.empty()
                    : Optional.of(statement);
        }
        Piece due = BracketTime.in(content);
        Piece names = due.isEmpty() ? content : BracketTime.without(content);
        String text = LeadConvention.strip(names.value());
        UnitClause units = UnitClause.parse(due.isEmpty() ? names.spacedAs(spacedParagraph) : text, firstLeads);
        boolean allUnits = !units.isEmpty() && units.responsible().stream().allMatch(UnitNames::looksLikeUnit);
        boolean said = ROLE_AT_END.matcher(text).matches();
        return allUnits && !NOT_UNITS.matcher(text).find() && (said || atEnd && isList(text))
                ? Optional.of(new UnitStatement(units, due.isEmpty() ? null : due, content))
                : Optional.empty();
    }

    private static boolean isList(String text) {
        return text.length() <= 300 && !ASIDE.matcher(text).lookingAt() && text.indexOf('。') < 0;
    }

    /** The parts of {@code content} by their labels. */
    static UnitStatement labelled(Piece content, Piece spacedParagraph, boolean firstLeads) {
        Matcher label = LABEL.matcher(content.value());
        List<int[]> marks = new ArrayList<>();
        while (label.find()) {
            int kind = 1;
            // the last is a label that is not known, and says nothing of units
            while (label.group(kind) == null) {
                kind++;
            }
            marks.add(new int[] {kind, label.start(), label.end()});
        }
        UnitClause units = UnitClause.NONE;
        Piece deadline = null;
        boolean named = marks.stream().anyMatch(mark -> mark[0] == 1);
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1)[1] : content.length();
            Piece part = content.slice(marks.get(i)[2], end).strip();
            Piece due = marks.get(i)[0] <= 3 ? BracketTime.in(part) : Piece.EMPTY;
            String text = due.isEmpty()
                    ? part.spacedAs(spacedParagraph)
                    : BracketTime.without(part).value();
            deadline = deadline == null && !due.isEmpty() ? due : deadline;
            switch (marks.get(i)[0]) {
                case 1 -> units = units.and(UnitClause.parse(text, true).asLead());
                case 2 -> units = units.and(UnitClause.parse(text, firstLeads && !named, named));
                case 3 -> units = units.and(UnitClause.parse(text, false, true));
                case 4 -> deadline = part;
                default -> {
                    // people and those who check are not responsible
                }
            }
        }
        return new UnitStatement(units, deadline, content);
    }
}
