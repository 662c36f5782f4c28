package org.duban.directive.web;

import org.duban.BusinessRefusal;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.Directives;
import org.duban.directive.Drafts;
import org.duban.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of drafting: to the approver, or thrown away. */
@Controller
class SubmissionController {

    private final DirectiveAccess access;
    private final Directives directives;
    private final Drafts drafts;
    private final Texts texts;

    SubmissionController(DirectiveAccess access, Directives directives, Drafts drafts, Texts texts) {
        this.access = access;
        this.directives = directives;
        this.drafts = drafts;
        this.texts = texts;
    }

    @PostMapping("/intake/{id}/submit")
    String submit(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        String title = access.drafted(id).title();
        try {
            directives.submit(id, version, reason.isBlank() ? null : reason);
        } catch (BusinessRefusal refusal) {
            redirect.addFlashAttribute("refused", texts.of(refusal));
            redirect.addFlashAttribute("reason", reason);
            return "redirect:/intake/" + id;
        }
        redirect.addFlashAttribute("done", texts.text("directive.submitted", title));
        return "redirect:/intake";
    }

    @PostMapping("/intake/{id}/discard")
    String discard(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        String title = access.drafted(id).title();
        try {
            drafts.discard(id, version);
        } catch (BusinessRefusal refusal) {
            redirect.addFlashAttribute("refused", texts.of(refusal));
            return "redirect:/intake/" + id;
        }
        redirect.addFlashAttribute("done", texts.text("directive.discarded", title));
        return "redirect:/intake";
    }
}
