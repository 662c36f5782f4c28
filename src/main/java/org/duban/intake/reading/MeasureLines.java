package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lines with 责任单位： or 完成时限： that follow a measure. They are the measure's own where another measure follows, so that
 * a single such line at the end of an entry is the entry's.
 */
final class MeasureLines {

    private static final Set<Label> POSSIBLE =
            EnumSet.of(Label.RESPONSIBLE, Label.LEAD, Label.COOPERATING, Label.DEADLINE, Label.IGNORED);

    /** The labels that stand between measures of the entry. */
    private final Set<Label> ofMeasures = EnumSet.noneOf(Label.class);

    /** By the index of the segment that they follow. */
    private final TreeMap<Integer, List<Segment>> lines = new TreeMap<>();

    MeasureLines(List<Segment> entry) {
        Set<Label> seen = EnumSet.noneOf(Label.class);
        boolean inMeasures = false;
        for (Segment segment : entry) {
            inMeasures |= segment.is(Label.MEASURES);
            if (inMeasures && segment.label() != null && POSSIBLE.contains(segment.label())) {
                seen.add(segment.label());
            } else if (segment.label() == null && segment.number() != null) {
                ofMeasures.addAll(seen);
            }
        }
    }

    boolean belongToMeasures(Segment line) {
        return ofMeasures.contains(line.label());
    }

    void add(int measurePart, Segment line) {
        lines.computeIfAbsent(measurePart, part -> new ArrayList<>()).add(line);
    }

    /** The measures of {@code parts}, each with the lines that follow it. */
    List<MeasureText> attachTo(List<Segment> parts, boolean firstLeads) {
        if (lines.isEmpty()) {
            return new MeasureSplitter(firstLeads).split(parts);
        }
        List<MeasureText> measures = new ArrayList<>();
        int from = 0;
        for (int part : lines.keySet()) {
            List<MeasureText> own = new MeasureSplitter(firstLeads).split(parts.subList(from, part + 1));
            measures.addAll(withLast(own, statement(lines.get(part), firstLeads)));
            from = part + 1;
        }
        measures.addAll(new MeasureSplitter(firstLeads).split(parts.subList(from, parts.size())));
        return measures;
    }

    private static List<MeasureText> withLast(List<MeasureText> measures, UnitStatement statement) {
        if (measures.isEmpty()) {
            return measures;
        }
        MeasureText last = measures.get(measures.size() - 1);
        MeasureText stated = last.statement() == null ? new MeasureText(last.no(), last.text(), statement) : last;
        return Stream.concat(measures.subList(0, measures.size() - 1).stream(), Stream.of(stated))
                .toList();
    }

    private static UnitStatement statement(List<Segment> lines, boolean firstLeads) {
        Piece all = Piece.join(lines.stream().map(Segment::whole).toList());
        Piece spaced = Piece.join(lines.stream().map(Segment::spaced).distinct().toList());
        return UnitStatement.labelled(all, spaced, firstLeads);
    }
}
