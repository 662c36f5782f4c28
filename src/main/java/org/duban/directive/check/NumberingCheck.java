package org.duban.directive.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Printed numbers go up by one; beginning again with one is a new section. A gap often is an entry that was not read. */
@Component
@Order(3)
class NumberingCheck implements Check {

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<Item> items = directive.draft().items();
        look(items.stream().map(Item::no).toList(), "items", found);
        for (int i = 0; i < items.size(); i++) {
            List<String> numbers =
                    items.get(i).measures().stream().map(Measure::no).toList();
            look(numbers, Places.item(i) + ".measures", found);
        }
    }

    private static void look(List<String> numbers, String list, Consumer<Finding> found) {
        String before = null;
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            if (before != null && !follows(before, number)) {
                found.accept(Finding.warning(Kind.NUMBERING_GAP, list + "[" + i + "].no", before, number)
                        .suggesting(Ordinals.after(before).orElse(null)));
            }
            before = Ordinals.value(number).isPresent() ? number : null;
        }
    }

    private static boolean follows(String before, String number) {
        OptionalInt first = Ordinals.value(before);
        OptionalInt second = Ordinals.value(number);
        return second.isEmpty()
                || !Ordinals.sameStyle(before, number)
                || second.getAsInt() == 1
                || second.getAsInt() == first.getAsInt() + 1;
    }
}
