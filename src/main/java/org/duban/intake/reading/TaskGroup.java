package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numbered paragraph with everything up to the next number: its further paragraphs and its lines with units and time
 * limit.
 *
 * @param heading the heading above it, or null
 * @param phase the phase that it belongs to (（二）全面整治阶段), or null
 */
record TaskGroup(Segment head, List<Segment> text, List<Segment> lines, Segment heading, String phase) {

    private static final Pattern PHASE = Pattern.compile("([^（(：:，。]{0,20}阶段)(?:[（(：:，。].*)?");

    /** All groups of the document, in order. */
    static List<TaskGroup> in(List<Segment> segments) {
        List<TaskGroup> groups = new ArrayList<>();
        List<Segment> above = new ArrayList<>();
        TaskGroup current = null;
        for (Segment segment : segments) {
            if (segment.label() == null && segment.number() != null) {
                int level = segment.number().style().ordinal();
                above.removeIf(other -> other.number().style().ordinal() >= level);
                Segment heading = above.isEmpty() ? null : above.get(above.size() - 1);
                current = new TaskGroup(segment, new ArrayList<>(), new ArrayList<>(), heading, phaseOf(above));
                current.text.add(segment);
                groups.add(current);
                above.add(segment);
            } else if (current != null && segment.label() != null) {
                current.lines.add(segment);
            } else if (current != null && current.lines.isEmpty()) {
                current.text.add(segment);
            }
        }
        return groups;
    }

    private static String phaseOf(List<Segment> above) {
        for (int i = above.size() - 1; i >= 0; i--) {
            Matcher phase = PHASE.matcher(above.get(i).content().value());
            if (phase.matches()) {
                return above.get(i).number().printed() + phase.group(1);
            }
        }
        return null;
    }

    static boolean isPhase(Segment heading) {
        return PHASE.matcher(heading.content().value()).matches();
    }

    /** The measures of the group, with the units of its brackets or of its lines. */
    List<MeasureText> measures(boolean firstLeads) {
        List<MeasureText> measures = new ArrayList<>(new MeasureSplitter(firstLeads).split(text));
        Optional<UnitStatement> stated = statement(firstLeads);
        if (stated.isPresent() && !measures.isEmpty()) {
            MeasureText last = measures.remove(measures.size() - 1);
            measures.add(last.statement() == null ? new MeasureText(last.no(), last.text(), stated.get()) : last);
        }
        return measures;
    }

    private Optional<UnitStatement> statement(boolean firstLeads) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Piece all = Piece.join(lines.stream().map(Segment::whole).toList());
        Piece spaced = Piece.join(lines.stream().map(Segment::spaced).distinct().toList());
        return Optional.of(UnitStatement.labelled(all, spaced, firstLeads));
    }

    static boolean namesUnits(List<MeasureText> measures) {
        return measures.stream()
                .anyMatch(measure -> measure.statement() != null
                        && !measure.statement().units().isEmpty());
    }
}
