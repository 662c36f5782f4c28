package org.duban.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.UnitException;
import org.duban.organization.UnitView;

/**
 * What single units do otherwise than the rest in one piece of work: they are left out (除X外), or another date counts for
 * them (X县提前至…). One directive can give units different dates (PRODUCT, Deadlines). What is said of a unit holds for
 * those below it.
 */
public final class UnitExceptions {

    private record Said(UnitException exception, List<UnitView> units) {

        boolean of(UnitView unit) {
            return units.stream().anyMatch(one -> unit.isWithin(one.id()));
        }
    }

    private final List<Said> said;

    private UnitExceptions(List<Said> said) {
        this.said = said;
    }

    /** Of an item as a whole: what the document leaves out everywhere, and what the item or its only measure says. */
    public static UnitExceptions of(DirectiveView directive, Item item, ResponsibleUnits units) {
        List<UnitException> exceptions = new ArrayList<>(ofAll(directive, item));
        if (item.measures().size() == 1) {
            exceptions.addAll(item.measures().get(0).exceptions());
        }
        return new UnitExceptions(known(directive, exceptions, units));
    }

    /** Of one measure: what it says itself, and what holds for its item. */
    public static UnitExceptions of(DirectiveView directive, Item item, Measure measure, ResponsibleUnits units) {
        List<UnitException> exceptions = new ArrayList<>(measure.exceptions());
        exceptions.addAll(ofAll(directive, item));
        return new UnitExceptions(known(directive, exceptions, units));
    }

    private static List<UnitException> ofAll(DirectiveView directive, Item item) {
        List<UnitException> exceptions = new ArrayList<>(directive.draft().exceptions().stream()
                .filter(UnitException::excluded)
                .toList());
        exceptions.addAll(item.exceptions());
        return exceptions;
    }

    private static List<Said> known(DirectiveView directive, List<UnitException> exceptions, ResponsibleUnits units) {
        return exceptions.stream()
                .map(exception -> new Said(
                        exception, units.meaning(directive, exception.unit()).units()))
                .toList();
    }

    /**
     * Whether the work is not the unit's.
     *
     * @param name by which the work came to it: who is named itself is not left out, only members of a group are
     */
    public boolean leavesOut(UnitView unit, ResponsibleUnits.Meaning name) {
        return name.group()
                && said.stream().filter(one -> one.exception().excluded()).anyMatch(one -> one.of(unit));
    }

    /** The unit's own date, or empty where the date of all counts for it. */
    public Optional<UnitException> dateOf(UnitView unit) {
        return said.stream()
                .filter(one -> date(one) != null && one.of(unit))
                .map(Said::exception)
                .findFirst();
    }

    private static LocalDate date(Said one) {
        return one.exception().excluded() ? null : one.exception().deadline();
    }
}
