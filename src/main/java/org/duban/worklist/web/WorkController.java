package org.duban.worklist.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duban.organization.Role;
import org.duban.platform.BusinessClock;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.web.NavigationCounts;
import org.duban.web.NavigationEntry;
import org.duban.web.NavigationGroup;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskNotes;
import org.duban.worklist.WorkPanel;
import org.duban.worklist.Worklist;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的工作: a person's whole duty on one page, the most urgent first. */
@Controller
class WorkController {

    static final int SHOWN = 100;
    private static final Duration SOON = Duration.ofDays(2);

    /** A task with its light and its second line. @param note may be null */
    record Row(OpenTask task, String light, String note) {}

    /** A panel with what is in it. */
    record Filled(String template, Object content) {}

    private final Worklist worklist;
    private final Callers callers;
    private final BusinessClock clock;
    private final ObjectProvider<TaskNotes> notes;
    private final List<WorkPanel> panels;

    WorkController(
            Worklist worklist,
            Callers callers,
            BusinessClock clock,
            ObjectProvider<TaskNotes> notes,
            List<WorkPanel> panels) {
        this.worklist = worklist;
        this.callers = callers;
        this.clock = clock;
        this.notes = notes;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(WorkPanel::order))
                .toList();
    }

    @GetMapping("/work")
    String work(Model model) {
        Caller caller = callers.required();
        List<OpenTask> tasks = worklist.of(caller, Worklist.Query.all(SHOWN));
        Map<String, String> known =
                notes.getIfAvailable() == null ? Map.of() : notes.getObject().of(tasks);
        List<Row> rows = tasks.stream()
                .map(task -> new Row(task, light(task.due()), known.get(task.taskId())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("count", rows.size() < SHOWN ? rows.size() : worklist.count(caller));
        model.addAttribute("late", count(rows, "red"));
        model.addAttribute("soon", count(rows, "amber"));
        model.addAttribute("main", filled(caller, WorkPanel.Place.MAIN));
        model.addAttribute("side", filled(caller, WorkPanel.Place.SIDE));
        return "worklist/work";
    }

    private String light(Instant due) {
        if (due == null || due.isAfter(clock.instant().plus(SOON))) {
            return "green";
        }
        return due.isBefore(clock.instant()) ? "red" : "amber";
    }

    private static long count(List<Row> rows, String light) {
        return rows.stream().filter(row -> row.light().equals(light)).count();
    }

    private List<Filled> filled(Caller caller, WorkPanel.Place place) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .flatMap(panel -> panel.content(caller).stream().map(content -> new Filled(panel.template(), content)))
                .toList();
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
