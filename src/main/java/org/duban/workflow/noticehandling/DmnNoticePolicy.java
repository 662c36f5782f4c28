package org.duban.workflow.noticehandling;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.duban.deadline.Limit;
import org.duban.paper.PaperKind;
import org.duban.supervision.NoticePolicy;
import org.duban.supervision.NoticeRules;
import org.duban.workflow.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** Reads the decision table {@code notice-rules}. */
@Component
class DmnNoticePolicy implements NoticePolicy {

    private final DecisionService decisions;
    private final EngineCalls engineCalls;

    DmnNoticePolicy(DecisionService decisions, EngineCalls engineCalls) {
        this.decisions = decisions;
        this.engineCalls = engineCalls;
    }

    @Override
    public NoticeRules rules(PaperKind kind) {
        DmnDecisionRuleResult row = engineCalls.asSystem(() -> decisions
                .evaluateDecisionTableByKey("notice-rules")
                .variables(Variables.createVariables().putValue("kind", kind.name()))
                .evaluate()
                .getSingleResult());
        if (row == null) {
            throw new IllegalArgumentException("no rules for " + kind);
        }
        int untilDays = number(row, "untilDays");
        return new NoticeRules(
                row.getEntry("seriesSuffix"),
                row.getEntry("needsSignature"),
                limit(row, "receipt"),
                limit(row, "reply"),
                untilDays == 0 ? null : untilDays);
    }

    private static Limit limit(DmnDecisionRuleResult row, String name) {
        int amount = number(row, name + "Amount");
        return amount == 0 ? null : new Limit(amount, Limit.Unit.valueOf(row.getEntry(name + "Unit")));
    }

    private static int number(DmnDecisionRuleResult row, String name) {
        return ((Number) row.getEntry(name)).intValue();
    }
}
