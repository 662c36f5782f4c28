package org.duban.directive.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
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

    /**
     * What is passed over.
     *
     * @throws BusinessRefusal if a finding blocks, or a reason for passing others over is missing
     */
    public List<Finding> requireSubmittable(DirectiveView directive, String reason) {
        List<Finding> findings = check(directive);
        long blocking = findings.stream().filter(Finding::blocks).count();
        if (blocking > 0) {
            throw BusinessRefusal.invalid("directive.findings.block", blocking);
        }
        if (!findings.isEmpty() && (reason == null || reason.isBlank())) {
            throw BusinessRefusal.field("reason", "directive.findings.reason", findings.size());
        }
        requireShort(reason);
        return findings;
    }

    /**
     * Looks again before the plan is issued: a day has passed since it was submitted, a unit may be gone, a paper with the
     * same number may have come. What the reason did not speak of is not passed over in silence.
     *
     * @param passed fingerprints of what was passed over before
     * @param reason of the signer, for what is new; null where nothing is to be said
     * @return what is new, and passed over with the reason
     * @throws BusinessRefusal CONFLICT if a finding blocks, INVALID if there is a new one and no reason
     */
    public List<Finding> requireIssuable(DirectiveView directive, Set<String> passed, String reason) {
        List<Finding> findings = check(directive);
        List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
        if (!blocking.isEmpty()) {
            throw BusinessRefusal.conflict("directive.sign.block", blocking.size(), told(blocking.get(0)));
        }
        List<Finding> fresh = findings.stream()
                .filter(finding -> !passed.contains(finding.fingerprint()))
                .toList();
        if (!fresh.isEmpty() && (reason == null || reason.isBlank())) {
            throw BusinessRefusal.field("reason", "directive.sign.findings", fresh.size(), told(fresh.get(0)));
        }
        requireShort(reason);
        return fresh;
    }

    private static void requireShort(String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw BusinessRefusal.field("reason", "directive.field.long", LONGEST_REASON);
        }
    }

    /** An argument that is put into the reader's language with the message that it stands in. */
    private static MessageSourceResolvable told(Finding finding) {
        return new DefaultMessageSourceResolvable(
                new String[] {finding.messageKey()}, finding.args().toArray());
    }

    private static final int LONGEST_REASON = 2_000;
}
