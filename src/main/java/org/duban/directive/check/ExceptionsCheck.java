package org.duban.directive.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.directive.ResponsibleUnits;
import org.duban.directive.ResponsibleUnits.Meaning;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.UnitException;
import org.duban.organization.UnitView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What single units do otherwise has to change something: who is left out was meant, whose date differs has work. Where
 * nobody is obliged, or somebody who is not known, others say so.
 */
@Component
@Order(6)
class ExceptionsCheck implements Check {

    private final ResponsibleUnits responsibleUnits;

    ExceptionsCheck(ResponsibleUnits responsibleUnits) {
        this.responsibleUnits = responsibleUnits;
    }

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<Item> items = directive.draft().items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String place = Places.item(i);
            String name = Places.name(item, i);
            List<Meaning> whole = meanings(directive, all(item));
            idle(directive, item.exceptions(), whole, place, name, "", found);
            Places.measures(item, place, (measure, at, number) -> {
                List<Meaning> own =
                        measure.responsible().isEmpty() ? whole : meanings(directive, measure.responsible());
                idle(directive, measure.exceptions(), own, at, name, number, found);
            });
        }
        directive.draft().exceptions().stream()
                .filter(exception -> exception.deadline() != null)
                .forEach(exception -> found.accept(Finding.warning(
                        Kind.UNIT_DATE_WITHOUT_ITEM, "exceptions", exception.unit(), exception.deadline())));
    }

    private void idle(
            DirectiveView directive,
            List<UnitException> exceptions,
            List<Meaning> obliged,
            String place,
            String name,
            String number,
            Consumer<Finding> found) {
        boolean allKnown = !obliged.isEmpty()
                && obliged.stream().noneMatch(meaning -> meaning.units().isEmpty());
        for (UnitException exception : exceptions) {
            List<UnitView> units =
                    responsibleUnits.meaning(directive, exception.unit()).units();
            boolean meets = obliged.stream()
                    .filter(meaning -> !exception.excluded() || meaning.group())
                    .flatMap(meaning -> meaning.units().stream())
                    .anyMatch(worker -> units.stream().anyMatch(unit -> worker.isWithin(unit.id())));
            if (allKnown && !units.isEmpty() && !meets) {
                found.accept(Finding.warning(
                        Kind.EXCEPTION_WITHOUT_WORK, place + ".exceptions", name, number, exception.unit()));
            }
        }
    }

    private List<Meaning> meanings(DirectiveView directive, List<String> names) {
        return names.stream()
                .map(name -> responsibleUnits.meaning(directive, name))
                .toList();
    }

    private static List<String> all(Item item) {
        return Stream.of(
                        item.lead().stream(),
                        item.responsible().stream(),
                        item.measures().stream().flatMap(measure -> measure.responsible().stream()))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
