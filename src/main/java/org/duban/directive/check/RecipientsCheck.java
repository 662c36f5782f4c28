package org.duban.directive.check;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.directive.ResponsibleUnits;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.organization.UnitView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever a paper is addressed to gets something to do in it, or need not have been addressed. */
@Component
@Order(5)
class RecipientsCheck implements Check {

    private static final int NAMED = 5;

    private final ResponsibleUnits responsibleUnits;

    RecipientsCheck(ResponsibleUnits responsibleUnits) {
        this.responsibleUnits = responsibleUnits;
    }

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<String> recipients = directive.draft().recipients();
        Set<UnitView> obliged = recipients.isEmpty() ? Set.of() : obliged(directive);
        for (int i = 0; i < recipients.size(); i++) {
            String name = recipients.get(i);
            // 市直有关部门 is addressed to whom it concerns
            if (ResponsibleUnits.isVague(name)) {
                continue;
            }
            List<UnitView> idle = responsibleUnits.meaning(directive, name).units().stream()
                    .filter(unit -> obliged.stream().noneMatch(worker -> worker.isWithin(unit.id())))
                    .toList();
            if (!idle.isEmpty()) {
                found.accept(Finding.warning(
                        Kind.UNIT_WITHOUT_TASK, "recipients[" + i + "]", names(idle), idle.size(), name));
            }
        }
    }

    private Set<UnitView> obliged(DirectiveView directive) {
        return directive.draft().items().stream()
                .flatMap(RecipientsCheck::names)
                .distinct()
                .flatMap(name -> responsibleUnits.meaning(directive, name).units().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Item item) {
        return Stream.concat(
                Stream.concat(item.lead().stream(), item.responsible().stream()),
                item.measures().stream().flatMap(measure -> measure.responsible().stream()));
    }

    private static String names(List<UnitView> units) {
        String first = units.stream().limit(NAMED).map(UnitView::shortName).collect(Collectors.joining("、"));
        return units.size() > NAMED ? first + "…" : first;
    }
}
