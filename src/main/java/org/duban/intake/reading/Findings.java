package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;
import org.duban.intake.Indicator;

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
        other.unsure.forEach(doubt -> doubts.add(moved(doubt, itemOf(doubt) + items.size())));
        return new Findings(
                ofBoth,
                both(items, other.items),
                both(events, other.events),
                both(embedded, other.embedded),
                both(indicators, other.indicators),
                doubts);
    }

    /** Without some items and what is unsure of them; doubts of those behind move up. */
    Findings without(Predicate<Item> dropped) {
        List<Item> kept = new ArrayList<>();
        int[] places = new int[items.size()];
        for (int i = 0; i < items.size(); i++) {
            boolean drops = dropped.test(items.get(i));
            places[i] = drops ? -1 : kept.size();
            if (!drops) {
                kept.add(items.get(i));
            }
        }
        List<Unsure> doubts = unsure.stream()
                .filter(doubt -> itemOf(doubt) < 0 || places[itemOf(doubt)] >= 0)
                .map(doubt -> itemOf(doubt) < 0 ? doubt : moved(doubt, places[itemOf(doubt)]))
                .toList();
        return new Findings(kind, kept, events, embedded, indicators, doubts);
    }

    /** The item that a doubt is about, or -1. */
    private static int itemOf(Unsure doubt) {
        Matcher item = ITEM.matcher(doubt.field());
        return item.find() ? Integer.parseInt(item.group(1)) : -1;
    }

    private static Unsure moved(Unsure doubt, int item) {
        Matcher at = ITEM.matcher(doubt.field());
        return at.find()
                ? new Unsure("items[" + item + "]" + doubt.field().substring(at.end()), doubt.reason())
                : doubt;
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
