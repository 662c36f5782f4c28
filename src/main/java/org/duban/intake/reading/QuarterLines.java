package org.duban.intake.reading;

import java.util.List;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;

/** Gives a task its goals of the year and its quarters where they stand in lines under it: 年度目标：…一季度：…二季度：…. */
final class QuarterLines {

    private static final int LONGEST = 4_000;

    private QuarterLines() {}

    /** The item with its goals, and with one measure for the whole of it, where its only measure says nothing else. */
    static Item of(Item item, OutlineNode node) {
        boolean single = node.isLeaf() && item.measures().size() <= 1;
        Piece text = single ? node.foldedText().content() : Piece.EMPTY;
        if (!text.value().contains("季度") || text.length() > LONGEST) {
            return item;
        }
        KeyTaskCell cell = KeyTaskCell.of(text);
        if (cell.quarters().isEmpty()) {
            return item;
        }
        List<Measure> measures = item.measures().stream()
                .map(measure -> measure.toBuilder()
                        .text(item.title())
                        .deadlineText(null)
                        .deadline(null)
                        .deadlineRule(null)
                        .build())
                .toList();
        return item.toBuilder()
                .goal(item.goal().isEmpty() ? cell.goal().value() : item.goal())
                .quarterGoals(cell.quarters())
                .deadlineText(null)
                .deadlineRule(null)
                .measures(measures)
                .build();
    }
}
