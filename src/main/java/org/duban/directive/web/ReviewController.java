package org.duban.directive.web;

import java.util.List;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveView;
import org.duban.directive.Drafts;
import org.duban.directive.Drafts.Step;
import org.duban.directive.Source;
import org.duban.directive.Urgency;
import org.duban.directive.drafting.FieldEdits;
import org.duban.directive.drafting.Place;
import org.duban.directive.drafting.Rearrangement;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DocumentKind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review page: source text beside structure, every change saved at once. */
@Controller
@RequestMapping("/intake/{id}")
class ReviewController {

    private final DirectiveAccess access;
    private final Drafts drafts;
    private final Reviews reviews;
    private final FieldViews fields;
    private final UnitNaming naming;
    private final ReadAgain readAgain;
    private final FileDownloads downloads;
    private final ReviewChanges changes;

    ReviewController(
            DirectiveAccess access,
            Drafts drafts,
            Reviews reviews,
            FieldViews fields,
            UnitNaming naming,
            ReadAgain readAgain,
            FileDownloads downloads,
            ReviewChanges changes) {
        this.access = access;
        this.drafts = drafts;
        this.reviews = reviews;
        this.fields = fields;
        this.naming = naming;
        this.readAgain = readAgain;
        this.downloads = downloads;
        this.changes = changes;
    }

    @GetMapping
    String page(@PathVariable long id, @RequestParam(required = false) Integer open, Model model) {
        DirectiveView directive = access.drafted(id);
        if (!directive.state().editable()) {
            return "redirect:/directives/" + id;
        }
        changes.show(directive, open, model);
        model.addAttribute("source", reviews.source(directive));
        model.addAttribute("names", naming.names(directive.officeId()));
        return "directive/review";
    }

    /** The column again with another item open, or none. */
    @GetMapping("/structure")
    String structure(@PathVariable long id, @RequestParam(required = false) Integer open, Model model) {
        changes.show(access.drafted(id), open, model);
        return ReviewChanges.COLUMN;
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
        changes.change(
                id,
                version,
                new Step("field", path),
                content -> content.withDraft(FieldEdits.set(content.draft(), place, value)));
        DirectiveView directive = changes.show(access.drafted(id), open, model);
        if (!quiet) {
            return ReviewChanges.COLUMN;
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
        changes.change(
                id,
                version,
                new Step(how.step(place), null),
                content -> content.withDraft(how.apply(content.draft(), place)));
        DirectiveView directive = access.drafted(id);
        changes.show(
                directive,
                Reopening.after(how, place, open, directive.draft().items().size()),
                model);
        changes.marked(directive, model);
        return ReviewChanges.COLUMN;
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
        changes.change(id, version, Step.of("classified"), content -> content.classified(source, urgency, verifying));
        changes.show(access.drafted(id), open, model);
        return ReviewChanges.COLUMN;
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
        changes.change(id, version, Step.of("units"), content -> content.choosing(name, chosen));
        if (alias && chosen.size() == 1) {
            naming.teach(chosen.get(0), name);
        }
        changes.show(access.drafted(id), open, model);
        return ReviewChanges.COLUMN;
    }

    /** Reads the document again as another kind; what that replaces comes back by undoing. */
    @PostMapping("/kind")
    String kind(@PathVariable long id, @RequestParam int version, @RequestParam String kind, Model model) {
        DocumentKind wanted = WantedKind.of(kind);
        if (wanted == null) {
            throw BusinessRefusal.field("kind", "directive.field.empty");
        }
        DirectiveDraft read = readAgain.as(access.drafted(id), wanted);
        changes.change(id, version, Step.of("kind"), content -> content.withDraft(read));
        changes.marked(changes.show(access.drafted(id), null, model), model);
        return ReviewChanges.COLUMN;
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            Model model) {
        access.drafted(id);
        changes.onPage(id, () -> drafts.undo(id, version));
        changes.marked(changes.show(access.drafted(id), open, model), model);
        return ReviewChanges.COLUMN;
    }

    @PostMapping("/redo")
    String redo(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            Model model) {
        access.drafted(id);
        changes.onPage(id, () -> drafts.redo(id, version));
        changes.marked(changes.show(access.drafted(id), open, model), model);
        return ReviewChanges.COLUMN;
    }
}
