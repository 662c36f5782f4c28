package org.duban.paper.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines by the rules of Chinese setting: no closing mark begins a line, no opening mark ends one, a
 * figure or a Latin word stays whole, a full line fills the measure. A single closing mark that does not fit is drawn into
 * the line; its blank half hangs over the edge.
 */
final class LineBreaker {

    private static final String HANGING = "，。、；：？！）》〉】〕」』”’";
    private static final String NEVER_FIRST = HANGING + "…—％‰℃·,.;:?!)]}%";
    private static final String NEVER_LAST = "（《〈【〔「『“‘([{￥";
    private static final int MOST_MOVED_DOWN = 4;
    private static final double LONGEST_WORD = 14;
    private static final double WIDEST_GAP = 0.35;

    private final PaperFonts fonts;
    private final Measure measure;

    LineBreaker(PaperFonts fonts, Measure measure) {
        this.fonts = fonts;
        this.measure = measure;
    }

    /** Breaks a paragraph; the first line is indented by {@code firstIndent} characters, the others by {@code indent}. */
    List<Line> breakUp(List<Run> runs, double firstIndent, double indent) {
        List<Unit> units = new Units(fonts, measure, LONGEST_WORD).of(runs);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < units.size()) {
            double lineIndent = lines.isEmpty() ? firstIndent : indent;
            double width = measure.width() - lineIndent * measure.pitch();
            int end = end(units, start, width);
            lines.add(line(units.subList(start, end), lineIndent, width, end == units.size()));
            start = end;
        }
        return lines;
    }

    private int end(List<Unit> units, int start, double width) {
        double used = 0;
        int end = start;
        while (end < units.size() && used + units.get(end).width() <= width + 0.01) {
            used += units.get(end).width();
            end++;
        }
        if (end == units.size()) {
            return end;
        }
        if (end == start) {
            return start + 1;
        }
        if (canBeDrawnIn(units, end)) {
            return end + 1;
        }
        int moved = end;
        while (moved > start + 1 && end - moved < MOST_MOVED_DOWN && isForbiddenBreak(units, moved)) {
            moved--;
        }
        return isForbiddenBreak(units, moved) ? end : moved;
    }

    private static boolean canBeDrawnIn(List<Unit> units, int mark) {
        return HANGING.indexOf(units.get(mark).first()) >= 0
                && (mark + 1 == units.size() || !isForbiddenBreak(units, mark + 1));
    }

    private static boolean isForbiddenBreak(List<Unit> units, int at) {
        return NEVER_FIRST.indexOf(units.get(at).first()) >= 0
                || NEVER_LAST.indexOf(units.get(at - 1).last()) >= 0;
    }

    private Line line(List<Unit> units, double indent, double width, boolean last) {
        double used = units.stream().mapToDouble(Unit::width).sum();
        int characters = units.stream().mapToInt(Unit::length).sum();
        double goal = used > width ? width + measure.fontSize() / 2 : width;
        double extra = characters > 1 ? (goal - used) / (characters - 1) : 0;
        boolean full = used > width || !last && extra < WIDEST_GAP * measure.fontSize();
        return new Line(Units.runs(units), indent, full, measure.tracking() + (full ? extra : 0));
    }
}
