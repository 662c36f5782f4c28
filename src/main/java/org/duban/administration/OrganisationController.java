package org.duban.administration;

import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.Staffing;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of units and one unit of it. */
@Controller
class OrganisationController {

    private static final int PEOPLE_SHOWN = 200;

    private final Units units;
    private final People people;
    private final TreeRows rows;
    private final UnitCard card;
    private final Sight sight;

    OrganisationController(Units units, People people, TreeRows rows, UnitCard card, Sight sight) {
        this.units = units;
        this.people = people;
        this.rows = rows;
        this.card = card;
        this.sight = sight;
    }

    @GetMapping("/organisation")
    String organisation(
            @RequestParam(required = false) Long unit,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            Model model) {
        UnitView chosen = chosen(unit);
        model.addAttribute("q", q);
        model.addAttribute("chosen", chosen);
        model.addAttribute("rows", q.isBlank() ? rows.around(chosen) : rows.found(q.strip(), chosen));
        if (partial) {
            return "administration/organisation :: rows";
        }
        Staffing staffing = people.staffing();
        model.addAttribute("total", units.tree().all().size());
        model.addAttribute(
                "incomplete",
                units.tree().all().stream()
                        .filter(one -> !staffing.complete(one.id()))
                        .count());
        model.addAttribute("card", card.of(chosen));
        model.addAttribute("people", peopleOf(chosen));
        model.addAttribute(
                "imports", sight.caller().ownRoles().stream().anyMatch(held -> held.role() == Role.SYSTEM_ADMIN));
        return "administration/organisation";
    }

    private UnitView chosen(Long id) {
        if (id != null) {
            return units.tree().find(id).orElseThrow(() -> BusinessRefusal.notFound("organization.unit.unknown"));
        }
        return units.tree()
                .find(sight.caller().unitId())
                .or(() -> units.tree().children(null).stream().findFirst())
                .orElseThrow(() -> BusinessRefusal.notFound("organization.unit.unknown"));
    }

    /** Null if the caller does not see who works here. */
    private List<PersonView> peopleOf(UnitView unit) {
        return sight.seesPeople(unit) ? people.page(List.of(unit.id()), "", null, PEOPLE_SHOWN) : null;
    }
}
