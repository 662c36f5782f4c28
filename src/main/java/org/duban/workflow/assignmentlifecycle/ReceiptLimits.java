package org.duban.workflow.assignmentlifecycle;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.deadline.Deadlines;
import org.duban.deadline.Limit;
import org.duban.deadline.WorkingDays;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.platform.DubanProperties;
import org.springframework.stereotype.Component;

/** First limits from the decision table {@code first-limits}, by source and urgency (PRODUCT, First limits). */
@Component
class ReceiptLimits {

    private final Assignments assignments;
    private final Directives directives;
    private final DecisionService decisions;
    private final WorkingDays workingDays;
    private final DubanProperties properties;
    private final Clock clock;

    ReceiptLimits(
            Assignments assignments,
            Directives directives,
            DecisionService decisions,
            WorkingDays workingDays,
            DubanProperties properties,
            Clock clock) {
        this.assignments = assignments;
        this.directives = directives;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.properties = properties;
        this.clock = clock;
    }

    /** Until when an assignment that is issued now must be signed for. */
    Instant receiptDue(long assignmentId) {
        AssignmentView assignment = assignments.get(assignmentId);
        DirectiveView directive = directives.get(assignment.directiveId());
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey("first-limits")
                .variables(Variables.createVariables()
                        .putValue("source", directive.source().name())
                        .putValue("urgency", directive.urgency().name()))
                .evaluate()
                .getSingleResult();
        Limit limit = new Limit(
                ((Number) row.getEntry("receiptAmount")).intValue(), Limit.Unit.valueOf(row.getEntry("receiptUnit")));
        return Deadlines.apply(clock.instant(), limit, workingDays.calendar(), properties.zone())
                .at();
    }
}
