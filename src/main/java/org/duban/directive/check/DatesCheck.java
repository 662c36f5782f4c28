package org.duban.directive.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.UnitException;
import org.duban.platform.BusinessClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When work is due: everything falls due some day, no part after its whole, nothing before the paper or today. */
@Component
@Order(6)
class DatesCheck implements Check {

    private static final String AT_ONCE = "立行立改";
    private static final String DEADLINE = ".deadline";

    private final BusinessClock clock;

    DatesCheck(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<Item> items = directive.draft().items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String place = Places.item(i);
            String name = Places.name(item, i);
            present(item, place, name, found);
            sensible(directive, item.deadline(), place + DEADLINE, name, "", found);
            sensible(directive, item.exceptions(), place, name, "", found);
            Places.measures(item, place, (measure, at, number) -> {
                later(item, measure, at, name, number, found);
                sensible(directive, measure.deadline(), at + DEADLINE, name, number, found);
                sensible(directive, measure.exceptions(), at, name, number, found);
            });
        }
    }

    private static void present(Item item, String place, String name, Consumer<Finding> found) {
        boolean whole =
                item.deadline() != null || item.longTerm() || !item.dueDates().isEmpty() || atOnce(item.deadlineText());
        if (whole) {
            return;
        }
        if (item.measures().stream().noneMatch(DatesCheck::dated)) {
            found.accept(Finding.warning(Kind.WITHOUT_DEADLINE, place + DEADLINE, name, ""));
            return;
        }
        Optional<LocalDate> latest = item.measures().stream()
                .map(Measure::deadline)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        Places.measures(item, place, (measure, at, number) -> {
            if (!dated(measure)) {
                found.accept(Finding.warning(Kind.WITHOUT_DEADLINE, at + DEADLINE, name, number)
                        .suggesting(latest.orElse(null)));
            }
        });
    }

    private static boolean dated(Measure measure) {
        return measure.deadline() != null
                || measure.longTerm()
                || !measure.dueDates().isEmpty()
                || atOnce(measure.deadlineText());
    }

    private static boolean atOnce(String text) {
        return text != null && text.contains(AT_ONCE);
    }

    private static void later(
            Item item, Measure measure, String at, String name, String number, Consumer<Finding> found) {
        if (measure.deadline() != null
                && item.deadline() != null
                && !item.longTerm()
                && measure.deadline().isAfter(item.deadline())) {
            found.accept(Finding.warning(
                            Kind.PART_LATER_THAN_WHOLE,
                            at + DEADLINE,
                            name,
                            number,
                            measure.deadline(),
                            item.deadline())
                    .suggesting(item.deadline()));
        }
    }

    private void sensible(
            DirectiveView directive,
            List<UnitException> exceptions,
            String at,
            String name,
            String number,
            Consumer<Finding> found) {
        exceptions.forEach(
                exception -> sensible(directive, exception.deadline(), at + ".exceptions", name, number, found));
    }

    private void sensible(
            DirectiveView directive, LocalDate date, String at, String name, String number, Consumer<Finding> found) {
        if (date == null) {
            return;
        }
        if (directive.docDate() != null && date.isBefore(directive.docDate())) {
            Finding before = Finding.warning(Kind.DATE_BEFORE_DOCUMENT, at, name, number, date, directive.docDate());
            boolean yearMistaken = date.getYear() < directive.docDate().getYear() && at.endsWith(DEADLINE);
            found.accept(
                    yearMistaken ? before.suggesting(MistakenYear.nextSuchDay(date, directive.docDate())) : before);
        } else if (date.isBefore(clock.today())) {
            found.accept(Finding.warning(Kind.DATE_PASSED, at, name, number, date));
        }
    }
}
