package org.duban.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.BusinessRefusal;
import org.duban.organization.GroupAdministration;
import org.duban.organization.GroupContent;
import org.duban.organization.GroupView;
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

/** Groups of units: their list and their form. */
@Controller
@RequestMapping("/organisation/groups")
class GroupController {

    /** @param under name of the unit in whose documents the group has this meaning; empty everywhere */
    record Form(String name, String under, String aliases, String members, int version) {}

    record Row(GroupView group, UnitView under, String members, boolean keeps) {}

    private final Units units;
    private final GroupAdministration administration;
    private final UnitNames names;
    private final Sight sight;
    private final OrganisationForms forms;

    GroupController(
            Units units, GroupAdministration administration, UnitNames names, Sight sight, OrganisationForms forms) {
        this.units = units;
        this.administration = administration;
        this.names = names;
        this.sight = sight;
        this.forms = forms;
    }

    @GetMapping
    String groups(Model model) {
        model.addAttribute(
                "groups", units.tree().groups().stream().map(this::row).toList());
        model.addAttribute("keeps", sight.keepsAliases(sight.caller().unitId()));
        return "administration/groups";
    }

    @GetMapping("/new")
    String newGroup(@RequestParam(required = false) Long unit, Model model) {
        String under = Optional.ofNullable(unit)
                .flatMap(units.tree()::find)
                .map(names::shortest)
                .orElse("");
        return form(null, new Form("", under, "", "", 0), model);
    }

    @PostMapping
    String add(Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return forms.submit(
                model,
                redirect,
                response,
                "administration.group.saved",
                () -> {
                    Long under = form.under().isBlank()
                            ? null
                            : names.one(form.under(), "under").id();
                    administration.create(content(under, form));
                    return "/organisation/groups";
                },
                () -> form(null, form, model));
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        GroupView group = group(id);
        String members =
                group.memberIds().stream().map(units::get).map(names::shortest).collect(Collectors.joining("\n"));
        int version = administration.version(id);
        Form form = new Form(group.name(), "", String.join("\n", group.aliases()), members, version);
        return form(group, form, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id, Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return forms.submit(
                model,
                redirect,
                response,
                "administration.group.saved",
                () -> {
                    administration.change(id, form.version(), content(null, form));
                    return "/organisation/groups";
                },
                () -> form(group(id), form, model));
    }

    @PostMapping("/{id}/delete")
    String delete(
            @PathVariable long id, Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return forms.submit(
                model,
                redirect,
                response,
                "administration.group.deleted",
                () -> {
                    administration.delete(id, form.version());
                    return "/organisation/groups";
                },
                () -> edit(id, model));
    }

    private GroupContent content(Long under, Form form) {
        List<Long> members =
                names.all(form.members(), "members").stream().map(UnitView::id).toList();
        return new GroupContent(under, form.name(), UnitNames.split(form.aliases()), members);
    }

    private String form(GroupView group, Form form, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("under", group == null || group.underId() == null ? null : units.get(group.underId()));
        model.addAttribute("form", form);
        return "administration/group";
    }

    private Row row(GroupView group) {
        return new Row(
                group,
                Optional.ofNullable(group.underId()).flatMap(units.tree()::find).orElse(null),
                group.memberIds().stream()
                        .map(units::get)
                        .map(UnitView::shortName)
                        .collect(Collectors.joining("、")),
                group.underId() == null
                        ? units.tree().children(null).stream().anyMatch(root -> sight.keepsAliases(root.id()))
                        : sight.keepsAliases(group.underId()));
    }

    private GroupView group(long id) {
        return units.tree().findGroup(id).orElseThrow(() -> BusinessRefusal.notFound("organization.group.unknown"));
    }
}
