package org.duban.directive;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.directive.internal.Directive;
import org.duban.directive.internal.DirectiveRepository;
import org.duban.intake.DirectiveDraft;
import org.duban.organization.Role;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to a directive. Drafting is for supervisors of its office; what follows the submission is called by the
 * process, whose tasks decide who may.
 */
@Service
@Transactional
public class Directives {

    /** What a draft was read from. */
    public record SourceFile(String text, String hash, String name) {}

    private final DirectiveRepository directives;
    private final PlanCheck planCheck;
    private final AuditTrail audit;
    private final Callers callers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Directives(
            DirectiveRepository directives,
            PlanCheck planCheck,
            AuditTrail audit,
            Callers callers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.planCheck = planCheck;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
        this.events = events;
    }

    /** Files a draft in the caller's office. @throws BusinessRefusal FORBIDDEN for who supervises nothing */
    public long create(DirectiveDraft draft, Source source, Urgency urgency, Optional<SourceFile> file) {
        Caller caller = callers.required();
        long office = caller.unitsWith(Role.SUPERVISOR).stream()
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal(Kind.FORBIDDEN, "directive.draft.forbidden"));
        Directive directive = new Directive(office, draft, source, urgency, caller.personId(), clock.instant());
        file.ifPresent(read -> directive.readFrom(read.text(), read.hash(), read.name()));
        directives.save(directive);
        record(
                directive.id(),
                "directive.created",
                null,
                Map.of("title", directive.view().title()));
        return directive.id();
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

    /**
     * Replaces a draft.
     *
     * @param version the version that the change was made on
     * @throws BusinessRefusal CONFLICT if somebody changed it meanwhile, or it is not a draft any more
     */
    public void edit(long id, int version, DirectiveDraft draft) {
        Directive directive = loadDraft(id, version);
        DirectiveDraft before = directive.view().draft();
        directive.edit(draft);
        record(id, "directive.edited", Map.of("draft", before), Map.of("draft", draft));
    }

    /** Says what a directive is, how urgent, and who checks its results (null: the office). */
    public void classify(long id, int version, Source source, Urgency urgency, Long verifyingUnitId) {
        Directive directive = loadDraft(id, version);
        DirectiveView before = directive.view();
        directive.classify(source, urgency, verifyingUnitId);
        record(
                id,
                "directive.classified",
                classification(before.source(), before.urgency(), before.verifyingUnitId()),
                classification(source, urgency, verifyingUnitId));
    }

    /** Says which units a name in the draft means (有关乡镇, or a name that is not on file). */
    public void choose(long id, int version, String name, List<Long> unitIds) {
        Directive directive = loadDraft(id, version);
        List<Long> before = directive.view().unitChoices().getOrDefault(name, List.of());
        directive.choose(name, unitIds);
        record(id, "directive.units.chosen", Map.of(name, before), Map.of(name, unitIds));
    }

    /** Throws a draft away. Nothing else is ever deleted. */
    public void discard(long id, int version) {
        Directive directive = loadDraft(id, version);
        record(id, "directive.discarded", Map.of("title", directive.view().title()), null);
        directives.delete(directive);
    }

    @Transactional(readOnly = true)
    public List<Finding> findings(long id) {
        return planCheck.check(load(id).view());
    }

    /**
     * Submits a draft for signature; its process starts.
     *
     * @param reason why findings that do not block are passed over; needed where there are any, and kept
     * @throws BusinessRefusal INVALID if a finding blocks, or a reason is missing
     */
    public void submit(long id, int version, String reason) {
        Directive directive = loadDraft(id, version);
        submitChecked(directive, reason);
        events.publishEvent(new DirectiveSubmitted(id));
    }

    /** Called by the process: the draft that was returned comes again. */
    public void resubmit(long id, String reason) {
        submitChecked(load(id), reason);
    }

    private void submitChecked(Directive directive, String reason) {
        planCheck.requireSubmittable(directive.view(), reason);
        directive.submit(reason, clock.instant());
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("state", DirectiveState.SUBMITTED);
        after.put("findingsReason", reason);
        record(directive.id(), "directive.submitted", Map.of("state", DirectiveState.DRAFT), after);
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

    /** Called by the process: signed; from now on the content stands. */
    public void sign(long id) {
        load(id).sign(callers.required().personId(), clock.instant());
        record(
                id,
                "directive.signed",
                Map.of("state", DirectiveState.SUBMITTED),
                Map.of("state", DirectiveState.ISSUING));
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
    }

    private Directive load(long id) {
        return directives.findById(id).orElseThrow(() -> BusinessRefusal.notFound("directive.not.found"));
    }

    private Directive loadDraft(long id, int version) {
        Directive directive = load(id);
        if (!callers.required().has(Role.SUPERVISOR, directive.view().officeId())) {
            throw BusinessRefusal.notFound("directive.not.found");
        }
        if (directive.version() != version) {
            throw BusinessRefusal.conflict("directive.changed.meanwhile");
        }
        return directive;
    }

    private static Map<String, Object> classification(Source source, Urgency urgency, Long verifyingUnitId) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("source", source);
        values.put("urgency", urgency);
        values.put("verifyingUnit", verifyingUnitId);
        return values;
    }

    private void record(long id, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.record(AuditedObject.directive(id), action, before, after);
    }
}
