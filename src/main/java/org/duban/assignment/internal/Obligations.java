package org.duban.assignment.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.directive.DirectiveContent.StoredItem;
import org.duban.directive.DirectiveContent.StoredMeasure;
import org.duban.directive.DirectiveView;
import org.duban.directive.ResponsibleUnits;
import org.duban.directive.ResponsibleUnits.Meaning;
import org.duban.directive.UnitExceptions;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.UnitException;
import org.duban.organization.UnitView;

/**
 * Works out who is obliged to what in one item. A unit gets one obligation for each date: what it must do by the same day
 * is one piece of work, so that it signs and reports once; what falls due on another day is another, so that nothing
 * falls due unseen.
 */
class Obligations {

    /** 立行立改 falls due this many days after issue (PRODUCT, Deadlines). */
    static final int DAYS_FOR_AT_ONCE = 30;

    private static final String AT_ONCE = "立行立改";

    /** One unit's part in an item. {@code measures} is empty where the item as a whole is meant. */
    record Obligation(
            UnitView unit,
            boolean leads,
            LocalDate due,
            String dueText,
            boolean longTerm,
            List<StoredMeasure> measures) {}

    private record Key(long unitId, LocalDate due, boolean longTerm) {}

    private final DirectiveView directive;
    private final ResponsibleUnits responsibleUnits;
    private final LocalDate issueDay;
    private final Map<Key, Obligation> found = new LinkedHashMap<>();

    Obligations(DirectiveView directive, ResponsibleUnits responsibleUnits, LocalDate issueDay) {
        this.directive = directive;
        this.responsibleUnits = responsibleUnits;
        this.issueDay = issueDay;
    }

    List<Obligation> of(StoredItem stored) {
        found.clear();
        Item item = stored.item();
        for (StoredMeasure measure : stored.measures()) {
            if (!measure.measure().responsible().isEmpty()) {
                UnitExceptions otherwise = UnitExceptions.of(directive, item, measure.measure(), responsibleUnits);
                for (LocalDate due : dueDates(measure, item)) {
                    add(measure.measure().responsible(), measure.measure().lead(), due, measure, item, otherwise);
                }
            }
        }
        Set<String> wholeItem = new LinkedHashSet<>(item.lead());
        wholeItem.addAll(item.responsible());
        Set<Long> busy = found.values().stream().map(o -> o.unit().id()).collect(Collectors.toSet());
        List<String> withoutMeasure = wholeItem.stream()
                .filter(name -> responsibleUnits.meaning(directive, name).units().stream()
                        .noneMatch(unit -> busy.contains(unit.id())))
                .toList();
        UnitExceptions otherwise = UnitExceptions.of(directive, item, responsibleUnits);
        for (LocalDate due : dates(item.dueDates(), itemDue(item))) {
            add(withoutMeasure, item.lead(), due, null, item, otherwise);
        }
        return List.copyOf(found.values());
    }

    private void add(
            List<String> names,
            List<String> leads,
            LocalDate due,
            StoredMeasure measure,
            Item item,
            UnitExceptions otherwise) {
        for (String name : names) {
            Meaning meaning = responsibleUnits.meaning(directive, name);
            for (UnitView unit : meaning.units()) {
                if (!otherwise.leavesOut(unit, meaning)) {
                    Optional<UnitException> own = otherwise.dateOf(unit);
                    add(
                            unit,
                            leads.contains(name),
                            own.map(UnitException::deadline).orElse(due),
                            own.map(UnitException::deadlineText).orElseGet(() -> dueText(measure, item)),
                            measure,
                            item);
                }
            }
        }
    }

    private void add(UnitView unit, boolean leads, LocalDate due, String dueText, StoredMeasure measure, Item item) {
        boolean longTerm = due == null
                && (item.longTerm() || measure != null && measure.measure().longTerm());
        Key key = new Key(unit.id(), due, longTerm);
        Obligation before = found.get(key);
        List<StoredMeasure> measures = new ArrayList<>(before == null ? List.of() : before.measures());
        if (measure != null && !measures.contains(measure)) {
            measures.add(measure);
        }
        boolean lead = leads || before != null && before.leads();
        found.put(key, new Obligation(unit, lead, due, dueText, longTerm, List.copyOf(measures)));
    }

    private static String dueText(StoredMeasure measure, Item item) {
        String own = measure == null ? null : measure.measure().deadlineText();
        return own == null ? item.deadlineText() : own;
    }

    private List<LocalDate> dueDates(StoredMeasure measure, Item item) {
        LocalDate own = measure.measure().deadline();
        if (own == null && atOnce(measure.measure().deadlineText())) {
            own = issueDay.plusDays(DAYS_FOR_AT_ONCE);
        }
        if (own == null && measure.measure().dueDates().isEmpty()) {
            return measure.measure().longTerm() ? dates(List.of(), null) : dates(item.dueDates(), itemDue(item));
        }
        return dates(measure.measure().dueDates(), own);
    }

    private LocalDate itemDue(Item item) {
        if (item.deadline() == null && !item.longTerm() && atOnce(item.deadlineText())) {
            return issueDay.plusDays(DAYS_FOR_AT_ONCE);
        }
        return item.deadline();
    }

    private static boolean atOnce(String text) {
        return text != null && text.contains(AT_ONCE);
    }

    /** A range became one due date a year; otherwise the single date, which may be null. */
    private static List<LocalDate> dates(List<LocalDate> several, LocalDate single) {
        List<LocalDate> dates = new ArrayList<>(several);
        if (dates.isEmpty()) {
            dates.add(single);
        }
        return dates;
    }
}
