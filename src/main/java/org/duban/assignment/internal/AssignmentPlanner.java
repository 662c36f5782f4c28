package org.duban.assignment.internal;

import java.util.stream.Collectors;
import org.duban.assignment.DeadlineChange.Kind;
import org.duban.assignment.internal.Obligations.Obligation;
import org.duban.directive.DirectiveContent;
import org.duban.directive.DirectiveContent.StoredItem;
import org.duban.directive.DirectiveView;
import org.duban.directive.ResponsibleUnits;
import org.duban.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Turns a signed directive into the assignments of all obliged units. */
@Component
public class AssignmentPlanner {

    private final DirectiveContent content;
    private final ResponsibleUnits responsibleUnits;
    private final AssignmentRepository assignments;
    private final DeadlineHistory deadlines;
    private final BusinessClock clock;

    AssignmentPlanner(
            DirectiveContent content,
            ResponsibleUnits responsibleUnits,
            AssignmentRepository assignments,
            DeadlineHistory deadlines,
            BusinessClock clock) {
        this.content = content;
        this.responsibleUnits = responsibleUnits;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Writes items, measures and planned assignments. @return how many assignments there are */
    public int plan(DirectiveView directive) {
        Obligations obligations = new Obligations(directive, responsibleUnits, clock.today());
        int planned = 0;
        int itemPosition = 0;
        for (StoredItem item : content.store(directive)) {
            itemPosition++;
            int place = 0;
            for (Obligation obligation : obligations.of(item)) {
                plan(directive, item, obligation, itemPosition + "-" + ++place);
                planned++;
            }
        }
        return planned;
    }

    private void plan(DirectiveView directive, StoredItem item, Obligation obligation, String number) {
        long verifying = directive.verifyingUnitId() == null
                        || directive.verifyingUnitId() == obligation.unit().id()
                ? directive.officeId()
                : directive.verifyingUnitId();
        Assignment assignment = assignments.save(new Assignment(
                new Assignment.Plan(
                        directive.id(),
                        item.id(),
                        obligation.measures().size() == 1
                                ? obligation.measures().get(0).id()
                                : null,
                        number,
                        item.item().title(),
                        requirement(item, obligation),
                        obligation.leads(),
                        obligation.due(),
                        obligation.dueText(),
                        obligation.longTerm(),
                        directive.officeId(),
                        verifying),
                null,
                obligation.unit(),
                clock.instant()));
        deadlines.add(assignment.id(), Kind.FIRST, null, obligation.due(), obligation.dueText(), null);
    }

    private static String requirement(StoredItem item, Obligation obligation) {
        if (obligation.measures().isEmpty()) {
            String goal = item.item().goal();
            String whole = goal.isBlank() ? item.item().text() : goal;
            return whole == null || whole.isBlank() ? item.item().title() : whole;
        }
        return obligation.measures().stream()
                .map(measure -> measure.measure().no().isBlank()
                                || obligation.measures().size() == 1
                        ? measure.measure().text()
                        : measure.measure().no() + ". " + measure.measure().text())
                .collect(Collectors.joining("\n"));
    }
}
