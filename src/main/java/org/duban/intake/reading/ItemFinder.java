package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds where the entries of a rectification list begin and end. An entry is what its labels make it: a number is an
 * entry's when goal, time limit or measures follow before the next number of its kind.
 */
final class ItemFinder {

    /** Entry of segments from {@code start} to {@code end}, the end not included. */
    record Range(int start, int end) {}

    private static final Set<Label> OF_ENTRY = EnumSet.of(Label.GOAL, Label.DEADLINE, Label.MEASURES);
    private static final Set<Label> MARKS =
            EnumSet.of(Label.GOAL, Label.DEADLINE, Label.MEASURES, Label.LEAD, Label.RESPONSIBLE);

    private final List<Segment> segments;

    ItemFinder(List<Segment> segments) {
        this.segments = segments;
    }

    List<Range> find() {
        List<Integer> starts = starts();
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int next = i + 1 < starts.size() ? starts.get(i + 1) : segments.size();
            Range range = new Range(starts.get(i), endOf(starts.get(i), next));
            if (kindsOfLabel(range) >= 2) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private List<Integer> starts() {
        List<Integer> problems = problems();
        boolean numbered =
                problems.stream().filter(i -> segments.get(i).number() != null).count() > problems.size() / 2;
        if (numbered) {
            return problems;
        }
        int firstLabel = firstEntryLabel();
        int head = firstLabel < 0 ? -1 : headBefore(firstLabel);
        if (firstLabel < 0) {
            return problems.size() >= 2 ? problems : List.of();
        }
        return head < 0
                ? unnumberedStarts()
                : numberedStarts(segments.get(head).number().style());
    }

    private List<Integer> problems() {
        return IntStream.range(0, segments.size())
                .filter(i -> segments.get(i).is(Label.PROBLEM))
                .boxed()
                .toList();
    }

    private int firstEntryLabel() {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).is(Label.GOAL) || segments.get(i).is(Label.MEASURES) && nextIsEntry(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean nextIsEntry(int index) {
        return segments.subList(Math.max(0, index - 3), Math.min(segments.size(), index + 4)).stream()
                        .filter(segment -> segment.label() != null)
                        .count()
                >= 2;
    }

    /** The number that the first entry begins with: the nearest before its first label. */
    private int headBefore(int label) {
        for (int i = label - 1; i >= Math.max(0, label - 8); i--) {
            Segment segment = segments.get(i);
            if (segment.label() == null && segment.number() != null) {
                return i;
            }
        }
        return -1;
    }

    private List<Integer> numberedStarts(Numeral.Style style) {
        boolean measuresAlike = measuresHave(style);
        List<Integer> starts = new ArrayList<>();
        int candidate = -1;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.isNumbered(style)) {
                candidate = i;
            } else if (candidate >= 0
                    && (measuresAlike
                            ? segment.is(Label.GOAL)
                            : segment.label() != null && OF_ENTRY.contains(segment.label()))) {
                starts.add(candidate);
                candidate = -1;
            }
        }
        return starts;
    }

    /** Whether the measures are numbered in the same way as the entries. */
    private boolean measuresHave(Numeral.Style style) {
        for (int i = 0; i + 1 < segments.size(); i++) {
            if (segments.get(i).is(Label.MEASURES)) {
                Segment first = segments.get(i).content().isEmpty()
                        ? segments.get(i + 1)
                        : Segment.plain(
                                segments.get(i).content(), segments.get(i).spaced(), null);
                if (first.isNumbered(style) && first.number().value() == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Without numbers an entry begins with 问题：, or else with the paragraph before its goal. */
    private List<Integer> unnumberedStarts() {
        List<Integer> starts = new ArrayList<>(problems());
        if (starts.isEmpty()) {
            for (int i = 1; i < segments.size(); i++) {
                if (segments.get(i).is(Label.GOAL) && segments.get(i - 1).label() == null) {
                    starts.add(i - 1);
                }
            }
        }
        return starts;
    }

    /** The last entry would swallow what follows the list, and one before a heading that heading. */
    private int endOf(int start, int next) {
        Numeral own = segments.get(start).number();
        Numeral.Style ofMeasures = null;
        boolean inMeasures = false;
        for (int i = start + 1; i < next; i++) {
            Segment segment = segments.get(i);
            inMeasures |= segment.is(Label.MEASURES);
            if (segment.is(Label.MEASURES) && ofMeasures == null) {
                ofMeasures = Numeral.at(segment.content().value())
                        .map(Numeral::style)
                        .orElse(null);
            }
            if (segment.label() != null || !inMeasures) {
                continue;
            }
            if (segment.content().value().startsWith("附件")
                    || segment.content().value().startsWith("附表")) {
                return i;
            }
            if (segment.number() != null) {
                Numeral.Style style = segment.number().style();
                if (own != null && style.ordinal() < own.style().ordinal()) {
                    return i;
                }
                ofMeasures = ofMeasures == null ? style : ofMeasures;
                boolean above = own != null && style.ordinal() <= own.style().ordinal();
                if (style != ofMeasures && above) {
                    return i;
                }
            }
        }
        return next;
    }

    private long kindsOfLabel(Range range) {
        return segments.subList(range.start(), range.end()).stream()
                .map(Segment::label)
                .filter(label -> label != null && MARKS.contains(label))
                .distinct()
                .count();
    }
}
