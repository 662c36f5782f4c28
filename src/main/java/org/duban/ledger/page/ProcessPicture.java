package org.duban.ledger.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.ledger.ProcessTrace.Step;
import org.duban.ledger.ProcessTrace.Trace;

/**
 * How a process went, for the drawing and, in words, for who does not see it.
 *
 * @param marks JSON for {@code diagram.js}: each element with the step at which it was entered, and left
 * @param last number of the last step
 */
public record ProcessPicture(Trace trace, List<Line> lines, String marks, int last) {

    /** One step in words: a node that was entered. */
    public record Line(int step, String name, Instant at, boolean current, boolean late) {}

    private record Mark(String id, int at, Integer until, boolean late) {}

    static ProcessPicture of(Trace trace, ObjectMapper json) {
        List<Mark> marks = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        int number = 0;
        for (Step step : trace.steps()) {
            number++;
            boolean late = step.elementId()
                    .matches("Timer_.*(Overdue|Late).*|Activity_Escalate.*|Flow_(Overdue|ReceiptLate|Escalate).*");
            if (step.flow()) {
                marks.add(new Mark(step.elementId(), number, null, late));
            } else if (step.entered()) {
                open.put(step.elementId(), marks.size());
                marks.add(new Mark(step.elementId(), number, null, late));
                if (step.elementId().startsWith("Task_")
                        || step.elementId().startsWith("Event_")
                        || step.elementId().startsWith("Timer_")) {
                    lines.add(new Line(number, step.name(), step.at(), false, late));
                }
            } else {
                Integer place = open.remove(step.elementId());
                if (place != null) {
                    Mark mark = marks.get(place);
                    marks.set(place, new Mark(mark.id(), mark.at(), number, mark.late()));
                }
            }
        }
        // what was entered and never left is where it stands now
        for (int place : open.values()) {
            Mark mark = marks.get(place);
            marks.set(place, new Mark(mark.id(), mark.at(), Integer.MAX_VALUE, mark.late()));
            lines.replaceAll(line ->
                    line.step() == mark.at() ? new Line(line.step(), line.name(), line.at(), true, line.late()) : line);
        }
        try {
            return new ProcessPicture(trace, lines, json.writeValueAsString(marks), number);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
