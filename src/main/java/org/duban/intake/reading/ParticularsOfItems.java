package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.UnitException;
import org.duban.intake.reading.Particulars.Said;

/** Gives each measure, or else each item, the particulars that stand in its own words; what is left is the document's. */
final class ParticularsOfItems {

    private final Particulars particulars;
    private final List<UnitException> left;

    ParticularsOfItems(Particulars particulars) {
        this.particulars = particulars;
        left = new ArrayList<>(particulars.exceptions());
    }

    List<Item> attachedTo(List<Item> items) {
        return items.stream().map(this::item).toList();
    }

    /** The exceptions that stand in no item. */
    List<UnitException> left() {
        return List.copyOf(left);
    }

    private Item item(Item item) {
        List<Measure> measures = item.measures().stream().map(this::measure).toList();
        Span text = whole(item);
        Set<UnitException> own = new LinkedHashSet<>(exceptions(text));
        measures.forEach(measure -> own.addAll(measure.exceptions()));
        Measure single = measures.size() == 1 ? measures.get(0) : null;
        return item.toBuilder()
                .measures(measures)
                .exceptions(List.copyOf(own))
                .condition(single != null ? single.condition() : words(particulars.conditions(), item))
                .hold(single != null ? single.hold() : words(particulars.holds(), item))
                .build();
    }

    private Measure measure(Measure measure) {
        Span text = measure.sources().get("text");
        if (text == null) {
            return measure;
        }
        Map<String, Span> sources = new LinkedHashMap<>(measure.sources());
        Optional<Said> condition = first(particulars.conditions(), text);
        Optional<Said> hold = first(particulars.holds(), text);
        condition.ifPresent(said -> sources.put("condition", said.source()));
        hold.ifPresent(said -> sources.put("hold", said.source()));
        return measure.toBuilder()
                .exceptions(exceptions(text).stream()
                        .filter(exception -> isOther(exception, measure))
                        .toList())
                .condition(condition.map(Said::words).orElse(null))
                .hold(hold.map(Said::words).orElse(null))
                .sources(sources)
                .build();
    }

    private List<UnitException> exceptions(Span text) {
        List<UnitException> own = particulars.exceptions().stream()
                .filter(exception -> text != null && covers(text, exception.source()))
                .toList();
        left.removeAll(own);
        return own;
    }

    /** A unit whose own measure it is makes no exception there, but in the item. */
    private static boolean isOther(UnitException exception, Measure measure) {
        return exception.excluded() || !measure.responsible().contains(exception.unit());
    }

    private static Optional<Said> first(List<Said> said, Span text) {
        return said.stream()
                .filter(words -> text != null && covers(text, words.source()))
                .findFirst();
    }

    /** Of a task without steps its heading; a problem's words tell of the past. */
    private static String words(List<Said> said, Item item) {
        Span heading = item.measures().isEmpty() ? item.sources().get("title") : null;
        return first(said, heading).map(Said::words).orElse(null);
    }

    /** From the first to the last word of an item that has no measure. */
    private static Span whole(Item item) {
        Span paragraphs = item.sources().get("paragraphs");
        return paragraphs == null ? item.sources().get("text") : paragraphs;
    }

    private static boolean covers(Span outer, Span inner) {
        return inner != null && outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
