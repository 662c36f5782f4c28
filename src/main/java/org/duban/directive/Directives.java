package org.duban.directive;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.directive.check.PlanCheck;
import org.duban.directive.internal.Directive;
import org.duban.directive.internal.DirectiveRepository;
import org.duban.directive.internal.DraftSteps;
import org.duban.organization.Role;
import org.duban.security.Callers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a directive from its submission on. What follows the submission is called by the process, whose tasks decide
 * who may; how a draft comes to be is told by {@link Drafts}.
 */
@Service
@Transactional
public class Directives {

    private final DirectiveRepository directives;
    private final PlanCheck planCheck;
    private final DraftSteps steps;
    private final AuditTrail audit;
    private final Callers callers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Directives(
            DirectiveRepository directives,
            PlanCheck planCheck,
            DraftSteps steps,
            AuditTrail audit,
            Callers callers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.planCheck = planCheck;
        this.steps = steps;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<DirectiveView> find(long id) {
        return directives.findById(id).map(Directive::view);
    }

    /** @throws BusinessRefusal NOT_FOUND if there is none */
    @Transactional(readOnly = true)
    public DirectiveView get(long id) {
        return load(id).view();
    }

    @Transactional(readOnly = true)
    public List<Finding> findings(long id) {
        return planCheck.check(load(id).view());
    }

    /**
     * Submits a draft for signature; its process starts.
     *
     * @param reason why findings that do not block are passed over; needed where there are any, and kept
     * @throws BusinessRefusal INVALID if a finding blocks, or a reason is missing; CONFLICT for one that was returned:
     *     it comes again by the task of its process
     */
    public void submit(long id, int version, String reason) {
        Directive directive = loadDraft(id, version);
        directive.requireFresh();
        submitChecked(directive, reason);
        events.publishEvent(new DirectiveSubmitted(id));
    }

    /** Called by the process: the draft that was returned comes again. */
    public void resubmit(long id, String reason) {
        submitChecked(load(id), reason);
    }

    private void submitChecked(Directive directive, String reason) {
        DirectiveState before = directive.state();
        List<Finding> passed = planCheck.requireSubmittable(directive.view(), reason);
        directive.submit(reason, passed.stream().map(Finding::fingerprint).toList(), clock.instant());
        steps.clear(directive.id());
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("state", DirectiveState.SUBMITTED);
        after.put("findingsReason", reason);
        record(directive.id(), "directive.submitted", Map.of("state", before), after);
    }

    /** Called by the process. */
    public void giveBack(long id, String reason) {
        load(id).giveBack(reason);
        record(
                id,
                "directive.returned",
                Map.of("state", DirectiveState.SUBMITTED),
                Map.of("state", DirectiveState.RETURNED, "reason", reason));
    }

    /**
     * Called by the process: signed; from now on the content stands.
     *
     * @param reason why what the plan check finds only now is passed over, and kept; null where nothing is to be said
     * @throws BusinessRefusal CONFLICT if a finding blocks by now, INVALID if there are new ones and no reason
     */
    public void sign(long id, String reason) {
        Directive directive = load(id);
        List<Finding> fresh = directive
                .findingsPassed()
                .map(passed -> planCheck.requireIssuable(directive.view(), passed, reason))
                .orElse(List.of());
        directive.sign(callers.required().personId(), clock.instant());
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("state", DirectiveState.ISSUING);
        if (!fresh.isEmpty()) {
            after.put("findingsPassed", fresh.stream().map(Finding::fingerprint).toList());
            after.put("findingsReason", reason);
        }
        record(id, "directive.signed", Map.of("state", DirectiveState.SUBMITTED), after);
    }

    /** Called by the process when the last assignment was started; twice is as once. */
    public void markIssued(long id, int assignments) {
        Directive directive = load(id);
        if (directive.state() == DirectiveState.ISSUING) {
            directive.issued(clock.instant());
            record(
                    id,
                    "directive.issued",
                    Map.of("state", DirectiveState.ISSUING),
                    Map.of("state", DirectiveState.ISSUED, "assignments", assignments));
        }
    }

    /** Called by the process when the last assignment ended; files the directive under its archive number. */
    public void conclude(long id, String archiveNumber) {
        load(id).conclude(archiveNumber, clock.instant());
        record(
                id,
                "directive.concluded",
                Map.of("state", DirectiveState.ISSUED),
                Map.of("state", DirectiveState.CONCLUDED, "archiveNumber", archiveNumber));
        events.publishEvent(new DirectiveEnded(id));
    }

    /** Called by the process when a withdrawal was approved. */
    public void withdraw(long id, String ground) {
        Directive directive = load(id);
        DirectiveState before = directive.state();
        directive.withdraw(ground, clock.instant());
        record(
                id,
                "directive.withdrawn",
                Map.of("state", before),
                Map.of("state", DirectiveState.WITHDRAWN, "ground", ground));
        events.publishEvent(new DirectiveEnded(id));
    }

    private Directive load(long id) {
        return directives.findById(id).orElseThrow(() -> BusinessRefusal.notFound("directive.not.found"));
    }

    private Directive loadDraft(long id, int version) {
        Directive directive = load(id);
        if (!callers.actAs(Role.SUPERVISOR, directive.view().officeId())) {
            throw BusinessRefusal.notFound("directive.not.found");
        }
        if (directive.version() != version) {
            throw BusinessRefusal.conflict("directive.changed.meanwhile");
        }
        return directive;
    }

    private void record(long id, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.record(AuditedObject.directive(id), action, before, after);
    }
}
