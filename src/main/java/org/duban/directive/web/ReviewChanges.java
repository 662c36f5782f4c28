package org.duban.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveView;
import org.duban.directive.DraftContent;
import org.duban.directive.Drafts;
import org.duban.directive.Drafts.Step;
import org.duban.directive.Source;
import org.duban.directive.Urgency;
import org.duban.directive.drafting.DutyRule;
import org.duban.intake.DocumentKind;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the changes of the review page and puts into the model what its pieces show. */
@Component
class ReviewChanges {

    static final String COLUMN = "directive/review-parts :: structure";

    private final DirectiveAccess access;
    private final Drafts drafts;
    private final Reviews reviews;
    private final UnitNaming naming;
    private final UnitCreation creation;
    private final HttpServletRequest request;

    ReviewChanges(
            DirectiveAccess access,
            Drafts drafts,
            Reviews reviews,
            UnitNaming naming,
            UnitCreation creation,
            HttpServletRequest request) {
        this.access = access;
        this.drafts = drafts;
        this.reviews = reviews;
        this.naming = naming;
        this.creation = creation;
        this.request = request;
    }

    /** @throws Overtaken if somebody else changed the draft since {@code version} and a page asks */
    void change(long id, int version, Step step, UnaryOperator<DraftContent> change) {
        access.drafted(id);
        onPage(id, () -> drafts.change(id, version, step, change));
    }

    void onPage(long id, Runnable change) {
        try {
            change.run();
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() == BusinessRefusal.Kind.CONFLICT && request.getHeader("HX-Request") != null) {
                throw new Overtaken(id, refusal);
            }
            throw refusal;
        }
    }

    DirectiveView show(DirectiveView directive, Integer open, Model model) {
        model.addAttribute("review", reviews.of(directive, open));
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("rhythms", DutyRule.RHYTHMS);
        model.addAttribute("sources", Source.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("verifying", naming.name(directive.verifyingUnitId()));
        model.addAttribute("creation", creation.offer(directive.officeId()));
        return directive;
    }

    /** Marks are called after their places: where these change, the source is drawn anew. */
    void marked(DirectiveView directive, Model model) {
        model.addAttribute("source", reviews.source(directive));
    }
}
