package org.duban.directive;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.directive.internal.Directive;
import org.duban.directive.internal.DirectiveRepository;
import org.duban.directive.internal.DraftChange;
import org.duban.directive.internal.DraftRules;
import org.duban.directive.internal.DraftSteps;
import org.duban.organization.Role;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafting: what supervisors of an office do to a directive before it is signed. Each change names the version that it
 * was made on, is refused when somebody else was first, leaves a record of the fields it changed, and can be taken back.
 */
@Service
@Transactional
public class Drafts {

    /**
     * What a draft was read from.
     *
     * @param hash of the file, null for pasted text as {@code name} is
     * @param notes message keys of what the reviewer must know of it, as that parts were hidden
     */
    public record SourceFile(String text, String hash, String name, List<String> notes) {}

    /**
     * What a change is, for the button that takes it back.
     *
     * @param what end of the message key {@code directive.step.<what>}
     * @param place the field it changes, as a path; null for the draft as a whole
     */
    public record Step(String what, String place) {

        public static Step of(String what) {
            return new Step(what, null);
        }
    }

    private final DirectiveRepository directives;
    private final DraftRules rules;
    private final DraftSteps steps;
    private final AuditTrail audit;
    private final Callers callers;
    private final Clock clock;

    Drafts(
            DirectiveRepository directives,
            DraftRules rules,
            DraftSteps steps,
            AuditTrail audit,
            Callers callers,
            Clock clock) {
        this.directives = directives;
        this.rules = rules;
        this.steps = steps;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Files a draft in the caller's office. @return its id
     *
     * @throws BusinessRefusal FORBIDDEN for who supervises nothing, INVALID for values that cannot be kept
     */
    public long create(DraftContent content, Optional<SourceFile> file) {
        Caller caller = callers.required();
        long office = caller.unitsWith(Role.SUPERVISOR).stream()
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal(Kind.FORBIDDEN, "directive.draft.forbidden"));
        callers.actAs(Role.SUPERVISOR, office);
        rules.require(content);
        Directive fresh = new Directive(office, content, caller.personId(), clock.instant());
        file.ifPresent(read -> fresh.readFrom(read.text(), read.hash(), read.name(), read.notes()));
        Directive directive = directives.save(fresh);
        record(
                directive.id(),
                "directive.created",
                null,
                Map.of("title", directive.view().title()));
        return directive.id();
    }

    /**
     * Changes a draft.
     *
     * @param version the version that the change was made on
     * @throws BusinessRefusal CONFLICT if somebody changed it meanwhile, or it is not a draft any more; INVALID for
     *     values that cannot be kept
     */
    public void change(long id, int version, Step step, UnaryOperator<DraftContent> change) {
        Directive directive = mine(id, version);
        DraftContent before = DraftContent.of(directive.view());
        DraftContent after = change.apply(before);
        if (!after.equals(before)) {
            rules.require(after);
            steps.push(id, step.what(), step.place(), before);
            apply(directive, "directive.edited", before, after);
        }
    }

    /** Takes the last change back. @return what it was; empty when there is nothing to take back */
    public Optional<Step> undo(long id, int version) {
        return turn(id, version, "directive.undone", steps::back);
    }

    /** Does again what was taken back last. @return what it was; empty when there is nothing, or something came between */
    public Optional<Step> redo(long id, int version) {
        return turn(id, version, "directive.redone", steps::again);
    }

    private Optional<Step> turn(
            long id, int version, String action, BiFunction<Long, DraftContent, Optional<DraftSteps.Taken>> turning) {
        Directive directive = mine(id, version);
        directive.requireEditable();
        DraftContent now = DraftContent.of(directive.view());
        Optional<DraftSteps.Taken> turned = turning.apply(id, now);
        turned.ifPresent(taken -> apply(directive, action, now, taken.content()));
        return turned.map(taken -> new Step(taken.what(), taken.place()));
    }

    /** Throws a draft away. Nothing else is ever deleted. */
    public void discard(long id, int version) {
        Directive directive = mine(id, version);
        directive.requireDiscardable();
        record(id, "directive.discarded", Map.of("title", directive.view().title()), null);
        directives.delete(directive);
    }

    /** The change that {@link #undo} would take back. */
    @Transactional(readOnly = true)
    public Optional<Step> lastStep(long id) {
        return steps.last(id).map(last -> new Step(last.what(), last.place()));
    }

    /** The change that {@link #redo} would do again. */
    @Transactional(readOnly = true)
    public Optional<Step> nextStep(long id) {
        return steps.next(id).map(next -> new Step(next.what(), next.place()));
    }

    private void apply(Directive directive, String action, DraftContent before, DraftContent after) {
        directive.edit(after);
        DraftChange change = DraftChange.between(before, after);
        record(directive.id(), action, change.before(), change.after());
    }

    private Directive mine(long id, int version) {
        Directive directive = directives
                .findById(id)
                .filter(found -> callers.actAs(Role.SUPERVISOR, found.view().officeId()))
                .orElseThrow(() -> BusinessRefusal.notFound("directive.not.found"));
        if (directive.version() != version) {
            throw BusinessRefusal.conflict("directive.changed.meanwhile");
        }
        return directive;
    }

    private void record(long id, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.record(AuditedObject.directive(id), action, before, after);
    }
}
