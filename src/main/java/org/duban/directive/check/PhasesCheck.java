package org.duban.directive.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.PlanPhase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Durations that cannot fit: an end before its start, phases that overlap, work due outside of the phase it belongs to. */
@Component
@Order(7)
class PhasesCheck implements Check {

    /** A phase that is said to end before it begins goes on into the next year, if it would not last longer than this. */
    private static final int LIKELY_MONTHS = 6;

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<PlanPhase> phases = directive.draft().phases();
        for (int i = 0; i < phases.size(); i++) {
            PlanPhase phase = phases.get(i);
            backwards("phases[" + i + "].end", name(phase.name(), i), phase.start(), phase.end(), found);
            if (i > 0) {
                overlap(phases, i, found);
            }
        }
        List<Event> events = directive.draft().events();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            backwards("events[" + i + "].end", name(event.text(), i), event.start(), event.end(), found);
        }
        List<Item> items = directive.draft().items();
        for (int i = 0; i < items.size(); i++) {
            work(items.get(i), i, phases, found);
        }
    }

    private static void backwards(String place, String name, LocalDate start, LocalDate end, Consumer<Finding> found) {
        if (start != null && end != null && end.isBefore(start)) {
            LocalDate next = MistakenYear.nextSuchDay(end, start);
            boolean likely = !next.isAfter(start.plusMonths(LIKELY_MONTHS));
            found.accept(Finding.warning(Kind.END_BEFORE_START, place, name, start, end)
                    .suggesting(likely ? next : null));
        }
    }

    /** A month that two phases share is no contradiction: 3月至6月, 6月至9月. */
    private static void overlap(List<PlanPhase> phases, int index, Consumer<Finding> found) {
        PlanPhase before = phases.get(index - 1);
        PlanPhase phase = phases.get(index);
        if (before.end() == null || phase.start() == null || !phase.start().isBefore(before.end())) {
            return;
        }
        boolean sharedMonth = YearMonth.from(phase.start()).equals(YearMonth.from(before.end()))
                && (before.start() == null || before.start().isBefore(phase.start()));
        if (!sharedMonth) {
            found.accept(Finding.warning(
                            Kind.PHASES_OVERLAP,
                            "phases[" + index + "].start",
                            name(phase.name(), index),
                            phase.start(),
                            name(before.name(), index - 1),
                            before.end())
                    .suggesting(before.end().plusDays(1)));
        }
    }

    private static void work(Item item, int index, List<PlanPhase> phases, Consumer<Finding> found) {
        Optional<PlanPhase> phase = phases.stream()
                .filter(one -> one.name() != null && one.name().equals(item.phase()))
                .findFirst();
        if (phase.isEmpty()) {
            return;
        }
        String place = Places.item(index);
        String name = Places.name(item, index);
        outside(phase.get(), item.deadline(), place, name, "", found);
        Places.measures(
                item,
                place,
                (measure, at, number) -> outside(phase.get(), measure.deadline(), at, name, number, found));
    }

    private static void outside(
            PlanPhase phase, LocalDate due, String at, String name, String number, Consumer<Finding> found) {
        if (due == null) {
            return;
        }
        if (phase.start() != null && due.isBefore(phase.start())) {
            found.accept(Finding.warning(
                            Kind.DUE_BEFORE_PHASE, at + ".deadline", name, number, due, phase.name(), phase.start())
                    .suggesting(phase.end()));
        } else if (phase.end() != null && due.isAfter(phase.end())) {
            found.accept(Finding.warning(
                            Kind.DUE_AFTER_PHASE, at + ".deadline", name, number, due, phase.name(), phase.end())
                    .suggesting(phase.end()));
        }
    }

    private static String name(String name, int index) {
        if (name == null || name.isBlank()) {
            return String.valueOf(index + 1);
        }
        return name.length() > 30 ? name.substring(0, 30) + "…" : name;
    }
}
