package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lists of tasks that are ordered by units, whose names stand as headings in lines of their own: each task under one is as
 * if it had 责任单位 behind it.
 */
final class UnitHeadings {

    private static final String LABEL = "责任单位：";
    private static final int LONGEST = 16;
    private static final int FEWEST = 2;

    private UnitHeadings() {}

    static List<Segment> resolve(List<Segment> segments) {
        List<Integer> headings = IntStream.range(0, segments.size() - 1)
                .filter(i -> isHeading(segments.get(i), segments.get(i + 1)))
                .boxed()
                .toList();
        if (headings.size() < FEWEST) {
            return segments;
        }
        List<Segment> resolved = new ArrayList<>(segments.subList(0, headings.get(0)));
        for (int h = 0; h < headings.size(); h++) {
            int end = h + 1 < headings.size() ? headings.get(h + 1) : segments.size();
            Segment unit = statement(segments.get(headings.get(h)));
            Numeral.Style style = segments.get(headings.get(h) + 1).number().style();
            for (Segment segment : segments.subList(headings.get(h) + 1, end)) {
                resolved.add(segment);
                if (segment.isNumbered(style)) {
                    resolved.add(unit);
                }
            }
        }
        return resolved;
    }

    private static boolean isHeading(Segment segment, Segment next) {
        String name = segment.whole().value();
        return segment.label() == null
                && segment.number() == null
                && segment.cell() == null
                && name.length() <= LONGEST
                && UnitNames.looksLikeUnit(name)
                && OrganNames.isOrgan(name)
                && !UnitNames.isGroup(name)
                && next.label() == null
                && next.number() != null
                && next.number().value() == 1
                && next.number().style().ordinal() >= Numeral.Style.ARABIC.ordinal();
    }

    private static Segment statement(Segment heading) {
        int place = heading.whole().span().start();
        Piece label = Piece.of(LABEL, 0, LABEL.length()).movedTo(place);
        Piece whole = Piece.join(List.of(label, heading.whole()));
        return new Segment(Label.RESPONSIBLE, null, heading.whole(), whole, whole, null);
    }
}
