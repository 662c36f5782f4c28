package org.duban.directive.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Unsure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Dates that can be read two ways; the reader took the earlier, a person has to confirm it (PRODUCT, Deadlines). */
@Component
@Order(7)
class UnsureCheck implements Check {

    private static final Pattern PLACE =
            Pattern.compile("items\\[(\\d{1,4})](?:\\.measures\\[(\\d{1,4})])?\\.deadline");

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        for (Unsure unsure : directive.draft().unsure()) {
            Matcher place = PLACE.matcher(unsure.field());
            int index = place.matches() ? Integer.parseInt(place.group(1)) : Integer.MAX_VALUE;
            if (index < directive.draft().items().size()) {
                Item item = directive.draft().items().get(index);
                String name = Places.name(item, index);
                if (place.group(2) == null) {
                    unsure(unsure.field(), name, "", item.deadlineText(), item.deadline(), found);
                } else if (Integer.parseInt(place.group(2)) < item.measures().size()) {
                    int number = Integer.parseInt(place.group(2));
                    Measure measure = item.measures().get(number);
                    String of = measure.no().isBlank() ? String.valueOf(number + 1) : measure.no();
                    unsure(unsure.field(), name, of, measure.deadlineText(), measure.deadline(), found);
                }
            }
        }
    }

    private static void unsure(
            String place, String name, String number, String text, LocalDate date, Consumer<Finding> found) {
        String said = text == null ? "" : text;
        found.accept(
                date == null
                        ? Finding.warning(Kind.DEADLINE_UNREAD, place, name, number, said)
                        : Finding.warning(Kind.DEADLINE_UNSURE, place, name, number, said, date)
                                .suggesting(otherReading(text, date).orElse(null)));
    }

    /** "2026年前" was read as the day before 2026 begins; it may also mean by its end. */
    static Optional<LocalDate> otherReading(String text, LocalDate earlier) {
        if (text == null || earlier == null) {
            return Optional.empty();
        }
        LocalDate begin = earlier.plusDays(1);
        if (text.contains("年前") && begin.getDayOfYear() == 1) {
            return Optional.of(LocalDate.of(begin.getYear(), 12, 31));
        }
        if (text.contains("月前") && begin.getDayOfMonth() == 1) {
            return Optional.of(YearMonth.from(begin).atEndOfMonth());
        }
        return Optional.empty();
    }
}
