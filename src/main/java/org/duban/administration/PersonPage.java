package org.duban.administration;

import java.util.Comparator;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.organization.People;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.PersonView;
import org.duban.organization.RoleInUnit;
import org.duban.organization.Substitutes;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.duban.web.FormField.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person's page shows to the caller. */
@Component
class PersonPage {

    record Held(RoleInUnit role, String word, String unit) {}

    private final People people;
    private final PeopleAdministration administration;
    private final Substitutes substitutes;
    private final Units units;
    private final Sight sight;
    private final OrganisationForms forms;
    private final BusinessClock clock;

    PersonPage(
            People people,
            PeopleAdministration administration,
            Substitutes substitutes,
            Units units,
            Sight sight,
            OrganisationForms forms,
            BusinessClock clock) {
        this.people = people;
        this.administration = administration;
        this.substitutes = substitutes;
        this.units = units;
        this.sight = sight;
        this.forms = forms;
        this.clock = clock;
    }

    String show(PersonView person, int version, Model model) {
        return show(person, PersonForm.of(person, version), model);
    }

    /** The page once more, with what was sent. */
    String again(PersonView person, PersonForm form, Model model) {
        return show(person, form.refilled(person), model);
    }

    private String show(PersonView person, PersonForm form, Model model) {
        boolean self = sight.caller().personId() == person.id();
        boolean keeps = sight.keepsUnits(person.unitId());
        boolean principal = sight.isPrincipalOf(person.unitId());
        model.addAttribute("person", person);
        model.addAttribute("unit", units.tree().find(person.unitId()).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("keeps", keeps);
        model.addAttribute("phones", keeps || principal || self);
        model.addAttribute("substitutesKept", person.active() && (keeps || principal || self));
        model.addAttribute("grants", sight.grantsRoles(person.unitId()) && !self);
        model.addAttribute("resets", administration.mayResetPassword(person.id()));
        model.addAttribute("held", held(person));
        model.addAttribute("roles", forms.roles());
        model.addAttribute("substitutes", substitutes.of(List.of(person.id()), clock.today()));
        model.addAttribute("colleagues", colleagues(person));
        model.addAttribute("today", clock.today());
        return "administration/person";
    }

    private List<Held> held(PersonView person) {
        return person.roles().stream()
                .sorted(Comparator.comparing(RoleInUnit::role))
                .map(role -> new Held(
                        role,
                        forms.word(role.role()),
                        units.tree()
                                .find(role.unitId())
                                .map(UnitView::shortName)
                                .orElse("")))
                .toList();
    }

    private List<Option> colleagues(PersonView person) {
        return people.page(List.of(person.unitId()), "", null, 200).stream()
                .filter(other -> other.active() && other.id() != person.id())
                .map(other -> new Option(String.valueOf(other.id()), other.name() + " " + other.title()))
                .toList();
    }

    /** @throws BusinessRefusal NOT_FOUND if the caller does not see this person */
    PersonView visible(long id) {
        return people.find(id)
                .filter(person -> sight.caller().personId() == id
                        || units.tree()
                                .find(person.unitId())
                                .map(sight::seesPeople)
                                .orElse(false))
                .orElseThrow(() -> BusinessRefusal.notFound("organization.person.unknown"));
    }
}
