package org.duban.directive.check;

import java.util.ArrayList;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.springframework.stereotype.Component;

/** Holds a plan against the rule that a split must cover its whole (PRODUCT, Decomposition). */
@Component
public class PlanCheck {

    private final List<Check> checks;

    PlanCheck(List<Check> checks) {
        this.checks = checks;
    }

    /** All findings, family by family. */
    public List<Finding> check(DirectiveView directive) {
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> check.look(directive, findings::add));
        return List.copyOf(findings);
    }

    /** @throws BusinessRefusal if a finding blocks, or a reason for passing others over is missing */
    public void requireSubmittable(DirectiveView directive, String reason) {
        List<Finding> findings = check(directive);
        long blocking = findings.stream().filter(Finding::blocks).count();
        if (blocking > 0) {
            throw BusinessRefusal.invalid("directive.findings.block", blocking);
        }
        if (!findings.isEmpty() && (reason == null || reason.isBlank())) {
            throw BusinessRefusal.field("reason", "directive.findings.reason", findings.size());
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw BusinessRefusal.field("reason", "directive.field.long", LONGEST_REASON);
        }
    }

    private static final int LONGEST_REASON = 2_000;
}
