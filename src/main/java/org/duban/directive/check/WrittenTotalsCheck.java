package org.duban.directive.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.DirectiveDraft.Item;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Splits written out in words: "甲镇14公里、乙镇9公里、其余7公里，合计32公里", or a goal of 32公里 that a measure splits. Parts that
 * reach less than their total are found; more is allowed (自我加压).
 */
@Component
@Order(9)
class WrittenTotalsCheck implements Check {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]+");

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<Item> items = directive.draft().items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String name = Places.name(item, i);
            within(item.goal(), Places.item(i) + ".goal", name, "", found);
            Places.measures(item, Places.item(i), (measure, at, number) -> {
                within(measure.text(), at + ".text", name, number, found);
                WrittenFigures.splitOfGoal(item.goal(), measure.text())
                        .ifPresent(split -> report(split, at + ".text", name, number, found));
            });
        }
    }

    private static void within(String text, String place, String name, String number, Consumer<Finding> found) {
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            Optional<WrittenFigures.Split> split = WrittenFigures.splitWithin(sentence.group());
            split.ifPresent(below -> report(below, place, name, number, found));
        }
    }

    private static void report(
            WrittenFigures.Split split, String place, String name, String number, Consumer<Finding> found) {
        found.accept(
                Finding.warning(Kind.PARTS_BELOW_TOTAL, place, name, number, split.sum(), split.total(), split.unit()));
    }
}
