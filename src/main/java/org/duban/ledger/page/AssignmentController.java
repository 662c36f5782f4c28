package org.duban.ledger.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentAccess;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Withdrawals;
import org.duban.ledger.ProcessTrace;
import org.duban.reporting.Evidences;
import org.duban.web.FormErrors;
import org.duban.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AssignmentController {

    private static final Pattern TASK_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final AssignmentAccess access;
    private final AssignmentPages pages;
    private final Evidences evidences;
    private final Withdrawals withdrawals;
    private final ObjectProvider<ProcessTrace> traces;
    private final ObjectMapper json;
    private final Texts texts;

    AssignmentController(
            AssignmentAccess access,
            AssignmentPages pages,
            Evidences evidences,
            Withdrawals withdrawals,
            ObjectProvider<ProcessTrace> traces,
            ObjectMapper json,
            Texts texts) {
        this.access = access;
        this.pages = pages;
        this.evidences = evidences;
        this.withdrawals = withdrawals;
        this.traces = traces;
        this.json = json;
        this.texts = texts;
    }

    @GetMapping("/assignments/{id}")
    ModelAndView assignment(@PathVariable long id) {
        return page(access.visible(id), FormErrors.NONE);
    }

    private ModelAndView page(AssignmentView view, FormErrors errors) {
        ModelAndView page = new ModelAndView("ledger/assignment", "page", pages.of(view));
        page.addObject("errors", errors);
        page.addObject(
                "process",
                traces.stream()
                        .flatMap(source -> source.ofAssignment(view.id()).stream())
                        .map(trace -> ProcessPicture.of(trace, json))
                        .findFirst()
                        .orElse(null));
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /** The model that the diagram is drawn from. */
    @GetMapping("/assignments/{id}/process.bpmn")
    ResponseEntity<String> process(@PathVariable long id) {
        access.visible(id);
        return traces.stream()
                .flatMap(source -> source.ofAssignment(id).stream())
                .findFirst()
                .map(trace -> ResponseEntity.ok()
                        .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                        .body(trace.xml()))
                .orElseThrow(() -> BusinessRefusal.notFound("ledger.process.none"));
    }

    @PostMapping("/assignments/{id}/evidence")
    ModelAndView attach(
            @PathVariable long id,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(required = false) String task,
            RedirectAttributes redirect)
            throws IOException {
        AssignmentView view = access.visible(id);
        try {
            for (MultipartFile file : files) {
                evidences.attach(id, file.getOriginalFilename(), file.getContentType(), file.getBytes());
            }
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() == BusinessRefusal.Kind.NOT_FOUND || refusal.kind() == BusinessRefusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            return page(view, new FormErrors(List.of(new FormErrors.Entry("file", texts.of(refusal)))));
        }
        redirect.addFlashAttribute("attached", texts.text("ledger.evidence.done", files.size()));
        return new ModelAndView(
                task != null && TASK_ID.matcher(task).matches()
                        ? "redirect:/tasks/" + task + "#h-e"
                        : "redirect:/assignments/" + id + "#h-e");
    }

    @PostMapping("/assignments/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable long id, @RequestParam String ground, RedirectAttributes redirect) {
        AssignmentView view = access.visible(id);
        try {
            withdrawals.request(view.directiveId(), id, ground);
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() == BusinessRefusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            return page(view, texts.errors(refusal)).addObject("ground", ground);
        }
        redirect.addFlashAttribute("done", texts.text("ledger.withdrawal.done"));
        return new ModelAndView("redirect:/assignments/" + id);
    }
}
