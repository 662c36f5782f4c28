package org.duban.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.duban.BusinessRefusal;
import org.duban.organization.PeopleAdministration;
import org.duban.organization.PersonView;
import org.duban.organization.RoleAdministration;
import org.duban.organization.Substitutes;
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

    private final PeopleAdministration administration;
    private final RoleAdministration roles;
    private final Substitutes substitutes;
    private final UnitNames names;
    private final OrganisationForms forms;
    private final PersonPage page;

    PersonController(
            PeopleAdministration administration,
            RoleAdministration roles,
            Substitutes substitutes,
            UnitNames names,
            OrganisationForms forms,
            PersonPage page) {
        this.administration = administration;
        this.roles = roles;
        this.substitutes = substitutes;
        this.names = names;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping
    String person(@PathVariable long id, Model model) {
        PersonView person = page.visible(id);
        return page.show(person, administration.version(id), model);
    }

    @PostMapping("/describe")
    String describe(
            @PathVariable long id,
            PersonForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
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
            @PathVariable long id,
            PersonForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
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
            PersonForm form,
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
            @PathVariable long id,
            PersonForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
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
            @PathVariable long id,
            PersonForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
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
            PersonForm form,
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
            @PathVariable long id,
            PersonForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
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
            PersonForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return change(
                id, form, model, redirect, response, "administration.substitute.ended", () -> substitutes.end(entry));
    }

    private String change(
            long id,
            PersonForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            String doneKey,
            Runnable how) {
        PersonView person = page.visible(id);
        return forms.submit(
                model,
                redirect,
                response,
                doneKey,
                () -> {
                    how.run();
                    return "/organisation/people/" + id;
                },
                () -> page.again(person, form, model));
    }
}
