package org.duban.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.organization.NewPerson;
import org.duban.organization.OneTimePassword;
import org.duban.organization.People;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.PersonView;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of people and the form of a new one. */
@Controller
@RequestMapping("/organisation/people")
class PeopleController {

    record Form(String username, String name, String title, String phone, String unit) {}

    /** @param held roles in words, with the unit where it is not the person's own */
    record Row(PersonView person, String unit, String held) {}

    private final People people;
    private final PeopleAdministration administration;
    private final Units units;
    private final UnitNames names;
    private final Sight sight;
    private final OrganisationForms forms;

    PeopleController(
            People people,
            PeopleAdministration administration,
            Units units,
            UnitNames names,
            Sight sight,
            OrganisationForms forms) {
        this.people = people;
        this.administration = administration;
        this.units = units;
        this.names = names;
        this.sight = sight;
        this.forms = forms;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Long after,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            Model model) {
        PersonView last = after == null ? null : visible(after);
        List<PersonView> found = people.page(sight.visibleUnits(), q, last, Page.USUAL + 1);
        Page<PersonView> page = Page.of(found, Page.USUAL, person -> String.valueOf(person.id()));
        model.addAttribute("q", q);
        model.addAttribute("rows", page.items().stream().map(this::row).toList());
        model.addAttribute("more", page.next() == null ? null : address(q, page.next()));
        model.addAttribute("keeps", sight.keepsUnits(sight.caller().unitId()));
        return partial ? "administration/people :: rows" : "administration/people";
    }

    @GetMapping("/new")
    String newPerson(@RequestParam(required = false) Long unit, Model model) {
        String name = units.tree()
                .find(unit == null ? sight.caller().unitId() : unit)
                .map(names::shortest)
                .orElse("");
        return form(new Form("", "", "", "", name), model);
    }

    @PostMapping
    String create(Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return forms.submit(
                model,
                redirect,
                response,
                "administration.person.added",
                () -> {
                    long unit = names.one(form.unit(), "unit").id();
                    OneTimePassword made = administration.create(
                            new NewPerson(form.username(), form.name(), form.title(), form.phone(), unit));
                    redirect.addFlashAttribute("password", made);
                    return "/organisation/people/" + made.personId();
                },
                () -> form(form, model));
    }

    private String form(Form form, Model model) {
        model.addAttribute("form", form);
        return "administration/person-new";
    }

    private Row row(PersonView person) {
        List<String> held = person.roles().stream()
                .sorted((a, b) -> a.role().compareTo(b.role()))
                .map(role -> forms.word(role.role())
                        + (role.unitId() == person.unitId()
                                ? ""
                                : units.tree()
                                        .find(role.unitId())
                                        .map(unit -> "（" + unit.shortName() + "）")
                                        .orElse("")))
                .toList();
        String unit =
                units.tree().find(person.unitId()).map(UnitView::shortName).orElse(null);
        return new Row(person, unit, String.join("、", held));
    }

    private PersonView visible(long id) {
        return people.find(id)
                .filter(person -> units.tree()
                        .find(person.unitId())
                        .map(sight::seesPeople)
                        .orElse(false))
                .orElseThrow(() -> BusinessRefusal.notFound("organization.person.unknown"));
    }

    private static String address(String q, String after) {
        return UriComponentsBuilder.fromPath("/organisation/people")
                .queryParam("q", "{q}")
                .queryParam("after", after)
                .build(q)
                .toString();
    }
}
