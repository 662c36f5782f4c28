package org.duban.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.web.Texts;
import org.duban.worklist.FilledForm;
import org.duban.worklist.TaskDoor;
import org.duban.worklist.TaskPanel;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task on our own page: the same form and the same completion as in Tasklist. */
@Controller
class TaskController {

    private final TaskDoor door;
    private final Callers callers;
    private final List<TaskPanel> panels;
    private final Texts texts;

    TaskController(TaskDoor door, Callers callers, List<TaskPanel> panels, Texts texts) {
        this.door = door;
        this.callers = callers;
        this.panels = panels;
        this.texts = texts;
    }

    /** A panel beside the form, with what is in it. */
    record Filled(String template, Object content) {}

    @GetMapping("/tasks/{id}")
    ModelAndView task(@PathVariable String id) {
        FilledForm filled = door.form(id);
        return page(filled, filled.values(), HttpStatus.OK);
    }

    @PostMapping("/tasks/{id}")
    ModelAndView complete(
            @PathVariable String id, @RequestParam Map<String, String> sent, Model model, RedirectAttributes redirect) {
        FilledForm filled = door.form(id);
        Map<String, Object> values = new LinkedHashMap<>(sent);
        values.remove("_csrf");
        try {
            door.complete(id, values);
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() != BusinessRefusal.Kind.INVALID && refusal.kind() != BusinessRefusal.Kind.CONFLICT) {
                throw refusal;
            }
            return page(filled, values, HttpStatus.UNPROCESSABLE_ENTITY).addObject("errors", texts.errors(refusal));
        }
        redirect.addFlashAttribute(
                "done",
                texts.text(
                        "worklist.done",
                        texts.text("worklist.kind." + filled.task().kind()),
                        filled.task().subject()));
        Long assignment = filled.task().assignmentId();
        return new ModelAndView(assignment == null ? "redirect:/work" : "redirect:/assignments/" + assignment);
    }

    private ModelAndView page(FilledForm filled, Map<String, ?> values, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("worklist/task", "page", TaskPage.of(filled, values, texts));
        Caller caller = callers.required();
        page.addObject(
                "panels",
                panels.stream()
                        .flatMap(panel -> panel.content(caller, filled.task()).stream()
                                .map(content -> new Filled(panel.template(), content)))
                        .toList());
        page.setStatus(status);
        return page;
    }
}
