package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.UnitException;
import org.duban.intake.reading.Particulars.Said;

/** Gives each measure, or else each item, the particulars that stand in its own words; what is left is the document's. */
final class ParticularsOfItems {

    /** Source of an item: all paragraphs under its number. */
    static final String PARAGRAPHS = "paragraphs";

    private final NavigableMap<Integer, List<UnitException>> exceptions;
    private final NavigableMap<Integer, List<Said>> conditions;
    private final NavigableMap<Integer, List<Said>> holds;
    private final Set<UnitException> taken = new HashSet<>();

    ParticularsOfItems(Particulars particulars) {
        exceptions = byPlace(particulars.exceptions(), UnitException::source);
        conditions = byPlace(particulars.conditions(), Said::source);
        holds = byPlace(particulars.holds(), Said::source);
    }

    private static <T> NavigableMap<Integer, List<T>> byPlace(List<T> found, Function<T, Span> place) {
        return found.stream()
                .collect(Collectors.groupingBy(one -> place.apply(one).start(), TreeMap::new, Collectors.toList()));
    }

    /** What lies within a range of the text, in order. */
    private static <T> List<T> within(Span text, NavigableMap<Integer, List<T>> found, Function<T, Span> place) {
        return text == null
                ? List.of()
                : found.subMap(text.start(), true, text.end(), true).values().stream()
                        .flatMap(List::stream)
                        .filter(one -> place.apply(one).end() <= text.end())
                        .toList();
    }

    List<Item> attachedTo(List<Item> items) {
        return items.stream().map(this::item).toList();
    }

    /** The exceptions that stand in no item. */
    List<UnitException> left() {
        return exceptions.values().stream()
                .flatMap(List::stream)
                .filter(exception -> !taken.contains(exception))
                .toList();
    }

    private Item item(Item item) {
        List<Measure> measures =
                saidBesides(item.measures().stream().map(this::measure).toList());
        Span text = whole(item);
        Set<UnitException> own = new LinkedHashSet<>(exceptions(text));
        measures.forEach(measure -> measure.exceptions().forEach(own::remove));
        Measure single = measures.size() == 1 ? measures.get(0) : null;
        return item.toBuilder()
                .measures(measures)
                .sources(withoutParagraphs(item.sources()))
                .exceptions(List.copyOf(own))
                .condition(single != null ? single.condition() : words(conditions, item))
                .hold(single != null ? single.hold() : words(holds, item))
                .build();
    }

    /** All of an item is where one looks for particulars, and nothing that a person looks for. */
    private static Map<String, Span> withoutParagraphs(Map<String, Span> sources) {
        Map<String, Span> kept = new LinkedHashMap<>(sources);
        kept.remove(PARAGRAPHS);
        return kept;
    }

    private Measure measure(Measure measure) {
        Span text = measure.sources().get("text");
        if (text == null) {
            return measure;
        }
        Map<String, Span> sources = new LinkedHashMap<>(measure.sources());
        Optional<Said> condition = first(conditions, text);
        Optional<Said> hold = first(holds, text);
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

    /** 其中X县… with a measure of its own is an exception from the measure before, to which 其中 looks back. */
    private List<Measure> saidBesides(List<Measure> measures) {
        List<Measure> all = new ArrayList<>(measures);
        for (int i = 1; i < all.size(); i++) {
            Measure own = all.get(i);
            Measure before = all.get(i - 1);
            List<UnitException> besides = exceptions(own.sources().get("text")).stream()
                    .filter(exception -> !isOther(exception, own) && isOther(exception, before))
                    .toList();
            if (!besides.isEmpty()) {
                List<UnitException> joined = new ArrayList<>(before.exceptions());
                joined.addAll(besides);
                all.set(i - 1, before.toBuilder().exceptions(joined).build());
            }
        }
        return all;
    }

    private List<UnitException> exceptions(Span text) {
        List<UnitException> own = within(text, exceptions, UnitException::source);
        taken.addAll(own);
        return own;
    }

    /** A unit whose own measure it is makes no exception there. */
    private static boolean isOther(UnitException exception, Measure measure) {
        return exception.excluded() || !measure.responsible().contains(exception.unit());
    }

    private static Optional<Said> first(NavigableMap<Integer, List<Said>> said, Span text) {
        return within(text, said, Said::source).stream().findFirst();
    }

    /** Of a task without steps its heading; a problem's words tell of the past. */
    private static String words(NavigableMap<Integer, List<Said>> said, Item item) {
        Span heading = item.measures().isEmpty() ? item.sources().get("title") : null;
        return first(said, heading).map(Said::words).orElse(null);
    }

    /** From the first to the last word of an item that has no measure. */
    private static Span whole(Item item) {
        Span paragraphs = item.sources().get(PARAGRAPHS);
        return paragraphs == null ? item.sources().get("text") : paragraphs;
    }
}
