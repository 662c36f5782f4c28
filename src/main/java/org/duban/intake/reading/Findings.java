package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Indicator;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;

/** What a kind reader found beside the head. @param kind more exactly than the reader's own, or null */
record Findings(
        DocumentKind kind,
        List<Item> items,
        List<Event> events,
        List<DirectiveDraft> embedded,
        List<Indicator> indicators,
        List<Unsure> unsure) {

    static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of());

    private static final Pattern ITEM = Pattern.compile("^items\\[(\\d{1,6})\\]");

    Findings(List<Item> items, List<Event> events, List<DirectiveDraft> embedded, List<Unsure> unsure) {
        this(null, items, events, embedded, List.of(), unsure);
    }

    boolean isEmpty() {
        return items.isEmpty() && indicators.isEmpty();
    }

    Findings withKind(DocumentKind newKind) {
        return new Findings(newKind, items, events, embedded, indicators, unsure);
    }

    Findings withItems(List<Item> newItems) {
        return new Findings(kind, newItems, events, embedded, indicators, unsure);
    }

    /** Both, one behind the other; the kind is that of the one with more items. */
    Findings and(Findings other) {
        boolean mine = !isEmpty() && (other.isEmpty() || items.size() >= other.items.size());
        return and(other, mine ? kind : other.kind);
    }

    Findings and(Findings other, DocumentKind ofBoth) {
        List<Unsure> doubts = new ArrayList<>(unsure);
        for (Unsure doubt : other.unsure) {
            Matcher item = ITEM.matcher(doubt.field());
            String field = item.find()
                    ? "items[" + (Integer.parseInt(item.group(1)) + items.size()) + "]"
                            + doubt.field().substring(item.end())
                    : doubt.field();
            doubts.add(new Unsure(field, doubt.reason()));
        }
        return new Findings(
                ofBoth,
                both(items, other.items),
                both(events, other.events),
                both(embedded, other.embedded),
                both(indicators, other.indicators),
                doubts);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
