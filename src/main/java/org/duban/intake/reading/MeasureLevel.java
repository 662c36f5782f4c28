package org.duban.intake.reading;

import java.util.List;
import org.duban.intake.reading.Numeral.Style;

/**
 * Which of the numbers in a section are its measures': the lowest level that every branch has. Deeper numbers that only
 * some branches have belong to the text.
 */
final class MeasureLevel {

    private MeasureLevel() {}

    /** The style of the measures' numbers, or null where none has a number. */
    static Style of(List<Segment> parts) {
        Style top = first(parts);
        if (top == null) {
            return null;
        }
        Style level = top;
        Style below = below(parts, level);
        while (below != null && everyBranchHas(parts, level, below)) {
            level = below;
            below = below(parts, level);
        }
        return level;
    }

    /** Whether {@code part} is a heading above the level of the measures. */
    static boolean isAbove(List<Segment> parts, Segment part, Style level) {
        Style style = first(parts);
        while (style != null && style != level) {
            if (part.number().style() == style) {
                return true;
            }
            style = below(parts, style);
        }
        return false;
    }

    private static Style first(List<Segment> parts) {
        return parts.stream()
                .filter(part -> part.number() != null)
                .map(part -> part.number().style())
                .findFirst()
                .orElse(null);
    }

    /** The style that first appears under a number of {@code level}, starting from 1. */
    private static Style below(List<Segment> parts, Style level) {
        boolean seen = false;
        for (Segment part : parts) {
            Numeral number = part.number();
            if (number != null && number.style() == level) {
                seen = true;
            } else if (seen
                    && number != null
                    && number.value() == 1
                    && number.style().ordinal() > level.ordinal()) {
                return number.style();
            }
        }
        return null;
    }

    private static boolean everyBranchHas(List<Segment> parts, Style level, Style below) {
        boolean has = true;
        for (Segment part : parts) {
            if (part.number() == null) {
                continue;
            }
            if (part.number().style() == level) {
                if (!has) {
                    return false;
                }
                has = false;
            } else if (part.number().style() == below) {
                has = true;
            }
        }
        return has;
    }
}
