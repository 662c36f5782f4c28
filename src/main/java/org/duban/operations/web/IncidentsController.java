package org.duban.operations.web;

import org.duban.BusinessRefusal;
import org.duban.operations.Incidents;
import org.duban.organization.Role;
import org.duban.security.Callers;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.duban.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 流程故障: for system administrators; for others it is not there. */
@Controller
class IncidentsController {

    private final Incidents incidents;
    private final Callers callers;
    private final Texts texts;

    IncidentsController(Incidents incidents, Callers callers, Texts texts) {
        this.incidents = incidents;
        this.callers = callers;
        this.texts = texts;
    }

    @GetMapping("/admin/incidents")
    String incidents(Model model) {
        requireAdministrator();
        model.addAttribute("incidents", incidents.list());
        model.addAttribute("count", incidents.count());
        return "operations/incidents";
    }

    @PostMapping("/admin/incidents/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes redirect) {
        requireAdministrator();
        incidents.retry(id);
        redirect.addFlashAttribute("done", texts.text("operations.retry.done"));
        return "redirect:/admin/incidents";
    }

    @PostMapping("/admin/incidents/retry")
    String retryAll(RedirectAttributes redirect) {
        requireAdministrator();
        incidents.retryAll();
        redirect.addFlashAttribute("done", texts.text("operations.retry.all.done"));
        return "redirect:/admin/incidents";
    }

    private void requireAdministrator() {
        if (!callers.required().has(Role.SYSTEM_ADMIN)) {
            throw BusinessRefusal.notFound("operations.incident.gone");
        }
    }

    /** Where the page stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {

        @Bean
        NavigationEntry incidentsEntry() {
            return NavigationEntry.of(
                    "incidents",
                    "operations.incidents",
                    "/admin/incidents",
                    "exclamation-triangle",
                    NavigationGroup.ADMINISTER,
                    50,
                    Role.SYSTEM_ADMIN);
        }
    }
}
