package org.duban.directive.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.Indicator;
import org.duban.intake.LiaisonDuty;
import org.duban.intake.PlanPhase;
import org.duban.intake.UnitException;
import org.springframework.web.util.HtmlUtils;

/**
 * The text that a draft was read from, as HTML with a {@code mark} round each value that was found. Nothing of the text
 * itself becomes markup.
 */
public final class SourceMarkup {

    /** A found value: where, and the place in the draft. */
    private record Mark(int start, int end, String place) {}

    private SourceMarkup() {}

    public static String html(String text, DirectiveDraft draft) {
        List<Mark> marks = nested(marks(draft), text.length());
        StringBuilder html = new StringBuilder(text.length() * 2);
        List<Mark> open = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            at = close(open, mark.start(), text, at, html);
            html.append(HtmlUtils.htmlEscape(text.substring(at, mark.start())));
            at = mark.start();
            html.append("<mark id=\"").append(id(mark.place())).append("\">");
            open.add(mark);
        }
        at = close(open, text.length() + 1, text, at, html);
        return html.append(HtmlUtils.htmlEscape(text.substring(at))).toString();
    }

    /** Id of the mark round the value of a place. */
    public static String id(String place) {
        return "m-" + Place.id(place);
    }

    /** Ends marks that lie before {@code until}; answers how far the text has been written. */
    private static int close(List<Mark> open, int until, String text, int from, StringBuilder html) {
        int at = from;
        while (!open.isEmpty() && open.get(open.size() - 1).end() <= until) {
            Mark last = open.remove(open.size() - 1);
            html.append(HtmlUtils.htmlEscape(text.substring(at, last.end()))).append("</mark>");
            at = last.end();
        }
        return at;
    }

    /** Sorted so that outer marks come first; what sticks out of the mark that it begins in is cut off there. */
    private static List<Mark> nested(List<Mark> marks, int length) {
        List<Mark> sorted = marks.stream()
                .filter(mark -> mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= length)
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(mark -> -mark.end()))
                .toList();
        List<Mark> result = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        for (Mark mark : sorted) {
            open.removeIf(outer -> outer.end() <= mark.start());
            int end = open.stream().mapToInt(Mark::end).min().orElse(length);
            Mark fitting = new Mark(mark.start(), Math.min(mark.end(), end), mark.place());
            open.add(fitting);
            result.add(fitting);
        }
        return result;
    }

    private static List<Mark> marks(DirectiveDraft draft) {
        Map<String, Mark> marks = new HashMap<>();
        draft.sources().forEach((field, span) -> add(marks, field, span));
        addAll(marks, "indicators", draft.indicators(), Indicator::source);
        addAll(marks, "reportingDuties", draft.reportingDuties(), ReportingDuty::source);
        addAll(marks, "events", draft.events(), Event::source);
        addAll(marks, "phases", draft.phases(), PlanPhase::source);
        addAll(marks, "exceptions", draft.exceptions(), UnitException::source);
        addAll(marks, "liaisons", draft.liaisons(), LiaisonDuty::source);
        for (int i = 0; i < draft.items().size(); i++) {
            Item item = draft.items().get(i);
            String at = "items[" + i + "].";
            item.sources().forEach((field, span) -> {
                // the whole problem holds its title, which is what one looks for
                if (!field.equals("text")) {
                    add(marks, at + field, span);
                }
            });
            addAll(marks, at + "exceptions", item.exceptions(), UnitException::source);
            for (int m = 0; m < item.measures().size(); m++) {
                String measure = at + "measures[" + m + "].";
                item.measures().get(m).sources().forEach((field, span) -> add(marks, measure + field, span));
                addAll(marks, measure + "exceptions", item.measures().get(m).exceptions(), UnitException::source);
            }
        }
        return List.copyOf(marks.values());
    }

    private static <T> void addAll(Map<String, Mark> marks, String list, List<T> values, Function<T, Span> source) {
        for (int i = 0; i < values.size(); i++) {
            add(marks, list + "[" + i + "]", source.apply(values.get(i)));
        }
    }

    private static void add(Map<String, Mark> marks, String place, Span span) {
        if (span != null && place.matches("[A-Za-z0-9.\\[\\]]{1,100}")) {
            marks.put(place, new Mark(span.start(), span.end(), place));
        }
    }
}
