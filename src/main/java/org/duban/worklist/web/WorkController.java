package org.duban.worklist.web;

import java.util.List;
import java.util.Map;
import org.duban.organization.Role;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.web.NavigationCounts;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的工作: a person's whole duty on one page, the most urgent first. */
@Controller
class WorkController {

    static final int SHOWN = 100;

    private final Worklist worklist;
    private final Callers callers;

    WorkController(Worklist worklist, Callers callers) {
        this.worklist = worklist;
        this.callers = callers;
    }

    @GetMapping("/work")
    String work(Model model) {
        Caller caller = callers.required();
        List<OpenTask> tasks = worklist.of(caller, Worklist.Query.all(SHOWN));
        model.addAttribute("tasks", tasks);
        model.addAttribute("count", worklist.count(caller));
        return "worklist/work";
    }

    /** Where the page stands in the navigation, and how much waits there. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {

        @Bean
        NavigationEntry work() {
            return NavigationEntry.of(
                    "work",
                    "worklist.nav",
                    "/work",
                    "inbox",
                    NavigationGroup.WATCH,
                    5,
                    Role.LIAISON,
                    Role.PRINCIPAL,
                    Role.VERIFIER,
                    Role.SUPERVISOR,
                    Role.APPROVER);
        }

        @Bean
        NavigationCounts workCounts(Worklist worklist) {
            return caller -> Map.of("work", worklist.count(caller));
        }
    }
}
