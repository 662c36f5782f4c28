package org.duban.directive.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.Indicator;
import org.duban.intake.ItemBuilder;
import org.duban.intake.UnitShare;

/**
 * Makes work of a table that only splits figures: each figure is an item, due at the end of the document's year, of all
 * units that have a share of it, each leading its own (分别牵头). The figures themselves stay as they are.
 */
final class FiguresAsItems {

    private FiguresAsItems() {}

    /** The draft with an item for each indicator behind those that it has. */
    static DirectiveDraft of(DirectiveDraft draft) {
        List<Item> items = new ArrayList<>(draft.items());
        for (Indicator indicator : draft.indicators()) {
            items.add(item(indicator, items.size() + 1, draft.date()));
        }
        return draft.withItems(items);
    }

    private static Item item(Indicator indicator, int number, LocalDate date) {
        String amount = indicator.annual() == null ? "" : indicator.annual().toPlainString();
        String goal = Stream.of(indicator.name(), amount, indicator.unit())
                .filter(Objects::nonNull)
                .reduce("", String::concat);
        List<String> units = indicator.split().stream()
                .map(UnitShare::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new ItemBuilder()
                .no(String.valueOf(number))
                .title(indicator.name())
                .goal(goal)
                .text(goal)
                .deadline(date == null ? null : LocalDate.of(date.getYear(), 12, 31))
                .lead(units)
                .responsible(units)
                .build();
    }
}
