package org.duban.intake.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds who is named for an item of a plan as a whole, and so at none of its measures. */
final class WholeStatement {

    private final boolean firstLeads;

    WholeStatement(boolean firstLeads) {
        this.firstLeads = firstLeads;
    }

    /** Units named at the heading, or in lines behind the last of several measures alone, are the whole item's. */
    Optional<UnitStatement> of(OutlineNode node, List<MeasureText> texts) {
        Optional<UnitStatement> atHeading = labelled(node.statementLines(), firstLeads);
        if (atHeading.isEmpty()) {
            List<MeasureText> own = new MeasureSplitter(firstLeads).split(List.of(node.head()));
            atHeading = own.stream()
                    .map(MeasureText::statement)
                    .filter(Objects::nonNull)
                    .findFirst();
        }
        if (atHeading.isEmpty() && closesWithBracket(node, texts)) {
            MeasureText last = texts.remove(texts.size() - 1);
            texts.add(new MeasureText(last.no(), last.text(), null));
            return Optional.of(last.statement());
        }
        List<OutlineNode> children = node.children();
        boolean onlyLast = texts.size() > 1
                && children.size() > 1
                && children.subList(0, children.size() - 1).stream()
                        .allMatch(child -> child.allStatementLines().isEmpty())
                && texts.subList(0, texts.size() - 1).stream().allMatch(WholeStatement::namesNone);
        List<Segment> lines = children.get(children.size() - 1).allStatementLines();
        if (atHeading.isEmpty() && onlyLast && !lines.isEmpty()) {
            MeasureText last = texts.remove(texts.size() - 1);
            texts.add(new MeasureText(last.no(), last.text(), null));
            return labelled(lines, firstLeads);
        }
        return atHeading;
    }

    /** A bracket of units in a paragraph of its own behind several measures that name none. */
    private static boolean closesWithBracket(OutlineNode node, List<MeasureText> texts) {
        OutlineNode last = node;
        while (!last.isLeaf()) {
            last = last.children().get(last.children().size() - 1);
        }
        String end = last.text().isEmpty()
                ? ""
                : last.text().get(last.text().size() - 1).whole().value();
        boolean bracket = end.length() > 2 && Brackets.isOpen(end.charAt(0)) && end.indexOf('。') < 0;
        return bracket
                && texts.size() > 1
                && !namesNone(texts.get(texts.size() - 1))
                && texts.subList(0, texts.size() - 1).stream().allMatch(WholeStatement::namesNone);
    }

    private static boolean namesNone(MeasureText text) {
        return text.statement() == null || text.statement().isSubject();
    }

    /** What lines such as 责任单位：… say together. */
    static Optional<UnitStatement> labelled(List<Segment> lines, boolean firstLeads) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Piece all = Piece.join(lines.stream().map(Segment::whole).toList());
        Piece spaced = Piece.join(lines.stream().map(Segment::spaced).distinct().toList());
        return Optional.of(UnitStatement.labelled(all, spaced, firstLeads));
    }
}
