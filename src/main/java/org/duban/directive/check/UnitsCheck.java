package org.duban.directive.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.directive.ResponsibleUnits;
import org.duban.directive.UnitGuesses;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.UnitException;
import org.duban.organization.UnitView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is obliged: everything has a unit, every item a lead, every name means units on file. */
@Component
@Order(4)
class UnitsCheck implements Check {

    private final ResponsibleUnits responsibleUnits;
    private final UnitGuesses guesses;

    UnitsCheck(ResponsibleUnits responsibleUnits, UnitGuesses guesses) {
        this.responsibleUnits = responsibleUnits;
        this.guesses = guesses;
    }

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<Item> items = directive.draft().items();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String place = Places.item(i);
            obliged(directive, item, place, Places.name(item, i), found);
            names(directive, item.lead(), place + ".lead", seen, found);
            names(directive, item.responsible(), place + ".responsible", seen, found);
            names(directive, excepted(item.exceptions()), place + ".exceptions", seen, found);
            Places.measures(item, place, (measure, at, name) -> {
                names(directive, measure.responsible(), at + ".responsible", seen, found);
                names(directive, excepted(measure.exceptions()), at + ".exceptions", seen, found);
            });
        }
        names(directive, excepted(directive.draft().exceptions()), "exceptions", seen, found);
    }

    private static List<String> excepted(List<UnitException> exceptions) {
        return exceptions.stream().map(UnitException::unit).toList();
    }

    private void obliged(DirectiveView directive, Item item, String place, String name, Consumer<Finding> found) {
        boolean whole = !item.lead().isEmpty() || !item.responsible().isEmpty();
        boolean atMeasures =
                item.measures().stream().anyMatch(m -> !m.responsible().isEmpty());
        if (!whole && !atMeasures) {
            found.accept(Finding.blocking(Kind.WITHOUT_UNIT, place + ".responsible", name, ""));
            return;
        }
        if (item.lead().isEmpty()
                && item.measures().stream().allMatch(m -> m.lead().isEmpty())) {
            found.accept(Finding.warning(Kind.WITHOUT_LEAD, place + ".lead", name)
                    .suggesting(firstNamed(item)
                            .filter(first ->
                                    !responsibleUnits.meaning(directive, first).group())
                            .orElse(null)));
        }
        if (atMeasures) {
            Places.measures(item, place, (measure, at, number) -> {
                if (measure.responsible().isEmpty()) {
                    found.accept(Finding.warning(Kind.WITHOUT_UNIT, at + ".responsible", name, number)
                            .suggesting(firstNamed(item).orElse(null)));
                }
            });
        }
    }

    /** In a list of units the first leads unless one is named (PRODUCT, Responsibility). */
    private static Optional<String> firstNamed(Item item) {
        return Stream.of(
                        item.lead().stream(),
                        item.responsible().stream(),
                        item.measures().stream().map(Measure::responsible).flatMap(List::stream))
                .flatMap(names -> names)
                .findFirst();
    }

    private void names(
            DirectiveView directive, List<String> names, String place, Set<String> seen, Consumer<Finding> found) {
        for (String name : names) {
            if (seen.add(name)) {
                ResponsibleUnits.Meaning meaning = responsibleUnits.meaning(directive, name);
                if (meaning.unclear()) {
                    found.accept(Finding.blocking(Kind.UNITS_TO_CHOOSE, place, name));
                } else if (meaning.unknown()) {
                    found.accept(Finding.blocking(Kind.UNIT_UNKNOWN, place, name)
                            .suggesting(guesses.likeliest(name, directive.officeId()).stream()
                                    .findFirst()
                                    .map(UnitView::name)
                                    .orElse(null)));
                }
            }
        }
    }
}
