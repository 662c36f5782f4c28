package org.duban.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.organization.People;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.RoleAdministration;
import org.duban.organization.RoleInUnit;
import org.duban.organization.Substitutes;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.duban.platform.BusinessClock;
import org.duban.web.FormField.Option;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: what is said of them, roles, substitutes, account. */
@Controller
@RequestMapping("/organisation/people/{id}")
class PersonController {

    /** The fields of all forms of the page; each sends its own. */
    record Form(
            String name,
            String title,
            String phone,
            Role role,
            String unit,
            String to,
            Long substitute,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            int version) {}

    record Held(RoleInUnit role, String word, String unit) {}

    private final People people;
    private final PeopleAdministration administration;
    private final RoleAdministration roles;
    private final Substitutes substitutes;
    private final Units units;
    private final UnitNames names;
    private final Sight sight;
    private final OrganisationForms forms;
    private final BusinessClock clock;

    PersonController(
            People people,
            PeopleAdministration administration,
            RoleAdministration roles,
            Substitutes substitutes,
            Units units,
            UnitNames names,
            Sight sight,
            OrganisationForms forms,
            BusinessClock clock) {
        this.people = people;
        this.administration = administration;
        this.roles = roles;
        this.substitutes = substitutes;
        this.units = units;
        this.names = names;
        this.sight = sight;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String person(@PathVariable long id, Model model) {
        PersonView person = visible(id);
        Form form = new Form(
                person.name(),
                person.title(),
                person.phone(),
                null,
                null,
                null,
                null,
                null,
                null,
                administration.version(id));
        return show(person, form, model);
    }

    @PostMapping("/describe")
    String describe(
            @PathVariable long id, Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return change(
                id,
                form,
                model,
                redirect,
                response,
                "administration.saved",
                () -> administration.describe(id, form.version(), form.name(), form.title(), form.phone()));
    }

    @PostMapping("/transfer")
    String transfer(
            @PathVariable long id, Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return change(
                id,
                form,
                model,
                redirect,
                response,
                "administration.person.transferred",
                () -> administration.transfer(
                        id, form.version(), names.one(form.to(), "to").id()));
    }

    @PostMapping("/active")
    String activate(
            @PathVariable long id,
            @RequestParam boolean active,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return change(id, form, model, redirect, response, "administration.saved", () -> {
            if (active) {
                administration.activate(id, form.version());
            } else {
                administration.deactivate(id, form.version());
            }
        });
    }

    @PostMapping("/password")
    String password(
            @PathVariable long id, Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return change(
                id,
                form,
                model,
                redirect,
                response,
                "administration.person.password",
                () -> redirect.addFlashAttribute("password", administration.resetPassword(id, form.version())));
    }

    @PostMapping("/roles")
    String grant(
            @PathVariable long id, Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return change(id, form, model, redirect, response, "administration.role.granted", () -> {
            if (form.role() == null) {
                throw BusinessRefusal.field("role", "organization.needed");
            }
            roles.grant(
                    id,
                    form.version(),
                    form.role(),
                    names.one(form.unit(), "unit").id());
        });
    }

    @PostMapping("/roles/revoke")
    String revoke(
            @PathVariable long id,
            @RequestParam long inUnit,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return change(
                id,
                form,
                model,
                redirect,
                response,
                "administration.role.revoked",
                () -> roles.revoke(id, form.version(), form.role(), inUnit));
    }

    @PostMapping("/substitutes")
    String substitute(
            @PathVariable long id, Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return change(id, form, model, redirect, response, "administration.substitute.added", () -> {
            if (form.substitute() == null) {
                throw BusinessRefusal.field("substitute", "organization.needed");
            }
            substitutes.add(id, form.substitute(), form.firstDay(), form.lastDay());
        });
    }

    @PostMapping("/substitutes/{entry}/end")
    String endSubstitute(
            @PathVariable long id,
            @PathVariable long entry,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return change(
                id, form, model, redirect, response, "administration.substitute.ended", () -> substitutes.end(entry));
    }

    private String change(
            long id,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            String doneKey,
            Runnable how) {
        PersonView person = visible(id);
        return forms.submit(
                model,
                redirect,
                response,
                doneKey,
                () -> {
                    how.run();
                    return "/organisation/people/" + id;
                },
                () -> show(person, refill(person, form), model));
    }

    private static Form refill(PersonView person, Form form) {
        return new Form(
                form.name() == null ? person.name() : form.name(),
                form.title() == null ? person.title() : form.title(),
                form.phone() == null ? person.phone() : form.phone(),
                form.role(),
                form.unit(),
                form.to(),
                form.substitute(),
                form.firstDay(),
                form.lastDay(),
                form.version());
    }

    private String show(PersonView person, Form form, Model model) {
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

    private PersonView visible(long id) {
        return people.find(id)
                .filter(person -> sight.caller().personId() == id
                        || units.tree()
                                .find(person.unitId())
                                .map(sight::seesPeople)
                                .orElse(false))
                .orElseThrow(() -> BusinessRefusal.notFound("organization.person.unknown"));
    }
}
