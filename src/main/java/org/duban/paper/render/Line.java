package org.duban.paper.render;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One printed line.
 *
 * @param indent room left free at its start, in characters
 * @param full whether it is stretched to the full measure; the last line of a paragraph is not
 * @param spacing letter spacing in points that brings a full line exactly to the measure
 */
record Line(List<Run> runs, double indent, boolean full, double spacing) {

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
