package org.duban.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.duban.BusinessRefusal;
import org.duban.organization.NewUnit;
import org.duban.organization.UnitAdministration;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** OrganisationForms of one unit: a new one, its names and aliases, its place, its end. */
@Controller
@RequestMapping("/organisation/units")
class UnitController {

    record NewForm(String name, String shortName, UnitLevel level, String aliases) {}

    record EditForm(String name, String shortName, String aliases, String into, int version) {}

    private final Units units;
    private final UnitAdministration administration;
    private final UnitNames names;
    private final Sight sight;
    private final OrganisationForms forms;

    UnitController(
            Units units, UnitAdministration administration, UnitNames names, Sight sight, OrganisationForms forms) {
        this.units = units;
        this.administration = administration;
        this.names = names;
        this.sight = sight;
        this.forms = forms;
    }

    @GetMapping("/new")
    String newUnit(@RequestParam long parent, Model model) {
        return newForm(parent, new NewForm("", "", null, ""), model);
    }

    @PostMapping
    String add(
            @RequestParam long parent,
            NewForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return forms.submit(
                model,
                redirect,
                response,
                "administration.unit.added",
                () -> page(administration.add(new NewUnit(
                        parent, form.name(), form.shortName(), form.level(), UnitNames.split(form.aliases())))),
                () -> newForm(parent, form, model));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        UnitView unit = unit(id);
        return editForm(
                unit,
                new EditForm(
                        unit.name(),
                        unit.shortName(),
                        String.join("\n", unit.aliases()),
                        "",
                        administration.version(id)),
                model);
    }

    @PostMapping("/{id}/names")
    String rename(
            @PathVariable long id,
            EditForm form,
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
                () -> administration.rename(id, form.version(), form.name(), form.shortName()));
    }

    @PostMapping("/{id}/aliases")
    String aliases(
            @PathVariable long id,
            EditForm form,
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
                () -> administration.setAliases(id, form.version(), UnitNames.split(form.aliases())));
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable long id,
            @RequestParam int places,
            EditForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return change(
                id,
                form,
                model,
                redirect,
                response,
                "administration.moved",
                () -> administration.move(id, form.version(), places));
    }

    @PostMapping("/{id}/merge")
    String merge(
            @PathVariable long id,
            EditForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return forms.submit(
                model,
                redirect,
                response,
                "administration.merged",
                () -> {
                    long into = names.one(form.into(), "into").id();
                    administration.merge(id, form.version(), into);
                    return page(into);
                },
                () -> editForm(unit(id), refill(unit(id), form), model));
    }

    @PostMapping("/{id}/dissolve")
    String dissolve(
            @PathVariable long id,
            EditForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Long parent = unit(id).parentId();
        return forms.submit(
                model,
                redirect,
                response,
                "administration.dissolved",
                () -> {
                    administration.dissolve(id, form.version());
                    return parent == null ? "/organisation" : page(parent);
                },
                () -> editForm(unit(id), refill(unit(id), form), model));
    }

    private String change(
            long id,
            EditForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            String doneKey,
            Runnable how) {
        return forms.submit(
                model,
                redirect,
                response,
                doneKey,
                () -> {
                    how.run();
                    return page(id);
                },
                () -> editForm(unit(id), refill(unit(id), form), model));
    }

    /** What the other forms of the page show is not sent along. */
    private static EditForm refill(UnitView unit, EditForm form) {
        return new EditForm(
                form.name() == null ? unit.name() : form.name(),
                form.shortName() == null ? unit.shortName() : form.shortName(),
                form.aliases() == null ? String.join("\n", unit.aliases()) : form.aliases(),
                form.into(),
                form.version());
    }

    private String newForm(long parent, NewForm form, Model model) {
        model.addAttribute("parent", unit(parent));
        model.addAttribute("form", form);
        model.addAttribute("levels", forms.levels());
        return "administration/unit-new";
    }

    private String editForm(UnitView unit, EditForm form, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("keeps", sight.keepsUnits(unit.id()));
        model.addAttribute("address", names.address(unit));
        return "administration/unit-edit";
    }

    private static String page(long id) {
        return "/organisation?unit=" + id;
    }

    private UnitView unit(long id) {
        return units.tree().find(id).orElseThrow(() -> BusinessRefusal.notFound("organization.unit.unknown"));
    }
}
