package org.duban.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.duban.directive.drafting.FieldEdits;
import org.duban.directive.drafting.Place;
import org.duban.directive.drafting.Rearrangement;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DocumentKind;
import org.duban.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review page: source text beside structure, every change saved at once. */
@Controller
@RequestMapping("/intake/{id}")
class ReviewController {

    private static final String COLUMN = "directive/review-parts :: structure";

    private final DirectiveAccess access;
    private final Drafts drafts;
    private final Reviews reviews;
    private final FieldViews fields;
    private final UnitNaming naming;
    private final ReadAgain readAgain;
    private final FileDownloads downloads;
    private final Texts texts;
    private final HttpServletRequest request;

    ReviewController(
            DirectiveAccess access,
            Drafts drafts,
            Reviews reviews,
            FieldViews fields,
            UnitNaming naming,
            ReadAgain readAgain,
            FileDownloads downloads,
            Texts texts,
            HttpServletRequest request) {
        this.access = access;
        this.drafts = drafts;
        this.reviews = reviews;
        this.fields = fields;
        this.naming = naming;
        this.readAgain = readAgain;
        this.downloads = downloads;
        this.texts = texts;
        this.request = request;
    }

    @GetMapping
    String page(@PathVariable long id, @RequestParam(required = false) Integer open, Model model) {
        DirectiveView directive = access.drafted(id);
        if (!directive.state().editable()) {
            return "redirect:/directives/" + id;
        }
        show(directive, open, model);
        model.addAttribute("source", reviews.source(directive));
        model.addAttribute("names", naming.names(directive.officeId()));
        return "directive/review";
    }

    /** The column again with another item open, or none. */
    @GetMapping("/structure")
    String structure(@PathVariable long id, @RequestParam(required = false) Integer open, Model model) {
        show(access.drafted(id), open, model);
        return COLUMN;
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return downloads.source(id);
    }

    /** Sets one field; {@code quiet} answers only what follows from it, so that a person goes on typing. */
    @PostMapping("/fields")
    String field(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        String path = sent.keySet().stream()
                .filter(name -> !List.of("version", "open", "quiet", "_csrf").contains(name))
                .findFirst()
                .orElse("");
        Place place = Place.parse(path).orElseThrow(() -> BusinessRefusal.field(path, "directive.field.unfit"));
        String value = String.join("", sent.get(path));
        change(
                id,
                version,
                new Step("field", path),
                content -> content.withDraft(FieldEdits.set(content.draft(), place, value)));
        DirectiveView directive = show(access.drafted(id), open, model);
        if (!quiet) {
            return COLUMN;
        }
        model.addAttribute("changed", fields.around(directive, place));
        model.addAttribute("changedItem", place.item());
        return "directive/review-parts :: quiet";
    }

    @PostMapping("/rearrange")
    String rearrange(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            @RequestParam Rearrangement how,
            @RequestParam(defaultValue = "") String at,
            Model model) {
        Place place = Place.parse(at).orElse(Place.head(""));
        change(
                id,
                version,
                new Step(how.step(place), null),
                content -> content.withDraft(how.apply(content.draft(), place)));
        DirectiveView directive = access.drafted(id);
        show(
                directive,
                Reopening.after(how, place, open, directive.draft().items().size()),
                model);
        marked(id, model);
        return COLUMN;
    }

    @PostMapping("/classification")
    String classify(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            @RequestParam Source source,
            @RequestParam Urgency urgency,
            @RequestParam(defaultValue = "") String verifyingUnit,
            Model model) {
        DirectiveView before = access.drafted(id);
        Long verifying = naming.unit(before.officeId(), "verifyingUnit", verifyingUnit);
        change(id, version, Step.of("classified"), content -> content.classified(source, urgency, verifying));
        show(access.drafted(id), open, model);
        return COLUMN;
    }

    /** Says which units a name means: by their ids, or one by its name. */
    @PostMapping("/units")
    String choose(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            @RequestParam String name,
            @RequestParam(required = false) List<Long> unit,
            @RequestParam(defaultValue = "") String unitName,
            @RequestParam(defaultValue = "false") boolean alias,
            Model model) {
        DirectiveView before = access.drafted(id);
        List<Long> chosen = unit != null
                ? unit
                : Optional.ofNullable(naming.unit(before.officeId(), "unitName", unitName))
                        .map(List::of)
                        .orElse(List.of());
        if (chosen.isEmpty()) {
            throw BusinessRefusal.field("unit", "directive.units.none");
        }
        change(id, version, Step.of("units"), content -> content.choosing(name, chosen));
        if (alias && chosen.size() == 1) {
            naming.teach(chosen.get(0), name);
        }
        show(access.drafted(id), open, model);
        return COLUMN;
    }

    /** Reads the document again as another kind; what that replaces comes back by undoing. */
    @PostMapping("/kind")
    String kind(@PathVariable long id, @RequestParam int version, @RequestParam String kind, Model model) {
        DocumentKind wanted = WantedKind.of(kind);
        if (wanted == null) {
            throw BusinessRefusal.field("kind", "directive.field.empty");
        }
        DirectiveDraft read = readAgain.as(access.drafted(id), wanted);
        change(id, version, Step.of("kind"), content -> content.withDraft(read));
        show(access.drafted(id), null, model);
        marked(id, model);
        return COLUMN;
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            Model model) {
        access.drafted(id);
        onPage(id, () -> drafts.undo(id, version));
        show(access.drafted(id), open, model);
        marked(id, model);
        return COLUMN;
    }

    @PostMapping("/redo")
    String redo(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            Model model) {
        access.drafted(id);
        onPage(id, () -> drafts.redo(id, version));
        show(access.drafted(id), open, model);
        marked(id, model);
        return COLUMN;
    }

    /** Somebody else was first: the page says so and offers the newer version. */
    @ExceptionHandler(Overtaken.class)
    ModelAndView overtaken(Overtaken overtaken, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#messages");
        response.setHeader("HX-Reswap", "innerHTML show:window:top");
        return new ModelAndView(
                "directive/review-parts :: conflict",
                Map.of("id", String.valueOf(overtaken.id), "message", texts.of(overtaken.refusal)),
                HttpStatus.CONFLICT);
    }

    private void change(long id, int version, Step step, UnaryOperator<DraftContent> change) {
        access.drafted(id);
        onPage(id, () -> drafts.change(id, version, step, change));
    }

    private void onPage(long id, Runnable change) {
        try {
            change.run();
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() == BusinessRefusal.Kind.CONFLICT && request.getHeader("HX-Request") != null) {
                throw new Overtaken(id, refusal);
            }
            throw refusal;
        }
    }

    private static final class Overtaken extends RuntimeException {

        private final long id;
        private final transient BusinessRefusal refusal;

        Overtaken(long id, BusinessRefusal refusal) {
            super(refusal);
            this.id = id;
            this.refusal = refusal;
        }
    }

    /** Marks are called after their places: where these change, the source is drawn anew. */
    private void marked(long id, Model model) {
        model.addAttribute("source", reviews.source(access.drafted(id)));
    }

    private DirectiveView show(DirectiveView directive, Integer open, Model model) {
        model.addAttribute("review", reviews.of(directive, open));
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("rhythms", DutyRule.RHYTHMS);
        model.addAttribute("sources", Source.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("verifying", naming.name(directive.verifyingUnitId()));
        return directive;
    }
}
