package org.duban.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.duban.organization.People;
import org.duban.organization.PeopleAdministration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own password. */
@Controller
@RequestMapping("/account/password")
class PasswordController {

    private final PeopleAdministration administration;
    private final People people;
    private final Sight sight;
    private final OrganisationForms forms;

    PasswordController(PeopleAdministration administration, People people, Sight sight, OrganisationForms forms) {
        this.administration = administration;
        this.people = people;
        this.sight = sight;
        this.forms = forms;
    }

    @GetMapping
    String password(Model model) {
        model.addAttribute("oneTime", people.hasOneTimePassword(sight.caller().personId()));
        return "administration/password";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return forms.submit(
                model,
                redirect,
                response,
                "administration.password.changed",
                () -> {
                    administration.changeOwnPassword(present, wanted);
                    return "/";
                },
                () -> password(model));
    }
}
