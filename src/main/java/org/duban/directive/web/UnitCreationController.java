package org.duban.directive.web;

import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveView;
import org.duban.directive.Drafts.Step;
import org.duban.organization.UnitLevel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enters a unit that a document names and the organisation does not know, and goes on in the draft at the same place. */
@Controller
class UnitCreationController {

    private final DirectiveAccess access;
    private final ReviewChanges changes;
    private final UnitCreation creation;
    private final UnitNaming naming;

    UnitCreationController(DirectiveAccess access, ReviewChanges changes, UnitCreation creation, UnitNaming naming) {
        this.access = access;
        this.changes = changes;
        this.creation = creation;
        this.naming = naming;
    }

    /** Nothing is entered for a draft that somebody else has changed meanwhile: they may have matched the name. */
    @PostMapping("/intake/{id}/units/new")
    String create(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) Integer open,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String unitName,
            @RequestParam(defaultValue = "") String parentName,
            @RequestParam UnitLevel level,
            Model model) {
        DirectiveView before = access.drafted(id);
        if (before.version() != version) {
            changes.onPage(id, () -> {
                throw BusinessRefusal.conflict("directive.changed.meanwhile");
            });
        }
        Long parent = naming.unit(before.officeId(), "parentName", parentName);
        if (parent == null) {
            throw BusinessRefusal.field("parentName", "directive.units.new.parent");
        }
        long unit = creation.add(name, unitName, parent, level);
        changes.change(id, version, Step.of("units"), content -> content.choosing(name, List.of(unit)));
        changes.show(access.drafted(id), open, model);
        return ReviewChanges.COLUMN;
    }
}
