package org.duban.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.FieldError;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.ResolvedDeadline;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/**
 * Reads how a decomposition is written in a form: a line for each unit, {@code 单位；要求；期限}, the date as
 * {@code 2026-09-30}, as documents write it ({@code 9月底前}), or left out. The same text comes from Tasklist, from our page and by REST.
 */
@Component
public class ChildLines {

    private static final String FIELD = "children";

    private final Assignments assignments;
    private final Units units;
    private final Clock clock;

    ChildLines(Assignments assignments, Units units, Clock clock) {
        this.assignments = assignments;
        this.units = units;
        this.clock = clock;
    }

    /** @throws BusinessRefusal INVALID naming every line that is not clear */
    public List<ChildPlan> parse(long parentId, String text) {
        long reader = assignments.get(parentId).unitId();
        List<ChildPlan> plans = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                parse(lines[i], i + 1, reader, plans, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw BusinessRefusal.fields(errors);
        }
        return plans;
    }

    private void parse(String line, int number, long reader, List<ChildPlan> plans, List<FieldError> errors) {
        String[] parts = line.split("[；;]", 3);
        String requirement = parts.length > 1 ? parts[1].strip() : "";
        if (parts[0].isBlank() || requirement.isEmpty()) {
            errors.add(new FieldError(FIELD, "assignment.children.line", List.of(number)));
            return;
        }
        String name = parts[0].strip();
        UnitView unit = units.tree().resolve(name, reader).orElse(null);
        if (unit == null) {
            errors.add(new FieldError(FIELD, "assignment.children.unit.unknown", List.of(number, name)));
            return;
        }
        String date = parts.length > 2 ? parts[2].strip() : "";
        Optional<LocalDate> due = date(date);
        if (due.isEmpty() && !date.isEmpty()) {
            errors.add(new FieldError(FIELD, "assignment.children.date", List.of(number, date)));
            return;
        }
        plans.add(new ChildPlan(unit.id(), requirement, due.orElse(null)));
    }

    /** The one day that the words name; empty where there are none, or where they can be read in two ways. */
    private Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return DatePhrase.resolve(text, LocalDate.now(clock))
                    .filter(phrase -> !phrase.unsure() && phrase.dates().isEmpty())
                    .map(ResolvedDeadline::date);
        }
    }
}
