package org.duban.ledger.page;

import java.util.List;
import java.util.Locale;
import org.duban.BusinessRefusal;
import org.duban.assignment.Withdrawals;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveAccess.Visible;
import org.duban.directive.DirectiveState;
import org.duban.directive.DirectiveView;
import org.duban.ledger.query.DirectiveReading;
import org.duban.ledger.query.DirectiveRow;
import org.duban.organization.Role;
import org.duban.platform.FileStore;
import org.duban.platform.Page;
import org.duban.security.Callers;
import org.duban.web.FormErrors;
import org.duban.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class DirectiveController {

    private final DirectiveReading reading;
    private final DirectivePages pages;
    private final DirectiveAccess access;
    private final Withdrawals withdrawals;
    private final FileStore files;
    private final Callers callers;
    private final Texts texts;

    DirectiveController(
            DirectiveReading reading,
            DirectivePages pages,
            DirectiveAccess access,
            Withdrawals withdrawals,
            FileStore files,
            Callers callers,
            Texts texts) {
        this.reading = reading;
        this.pages = pages;
        this.access = access;
        this.withdrawals = withdrawals;
        this.files = files;
        this.callers = callers;
        this.texts = texts;
    }

    @GetMapping("/directives")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) Long before,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        DirectiveState wanted = state(state);
        List<DirectiveRow> rows = reading.list(callers.required(), q, wanted, before, Page.USUAL + 1);
        Page<DirectiveRow> page = Page.of(rows, Page.USUAL, row -> Long.toString(row.id()));
        model.addAttribute("rows", page.items());
        model.addAttribute("next", page.next() == null ? null : next(q, state, page.next()));
        if (htmx != null && before != null) {
            return "ledger/directives :: rows";
        }
        model.addAttribute("q", q);
        model.addAttribute("state", wanted);
        model.addAttribute("states", DirectiveState.values());
        model.addAttribute("drafts", callers.required().has(Role.SUPERVISOR));
        return "ledger/directives";
    }

    private static DirectiveState state(String state) {
        try {
            return state == null || state.isBlank() ? null : DirectiveState.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw BusinessRefusal.field("state", "ledger.filter.value", state);
        }
    }

    private static String next(String q, String state, String before) {
        UriComponentsBuilder builder =
                UriComponentsBuilder.fromPath("/directives").queryParam("before", before);
        if (q != null && !q.isBlank()) {
            builder.queryParam("q", q.strip());
        }
        if (state != null && !state.isBlank()) {
            builder.queryParam("state", state);
        }
        return builder.encode().toUriString();
    }

    @GetMapping("/directives/{id}")
    ModelAndView directive(
            @PathVariable long id,
            @RequestParam(required = false) Long item,
            @RequestHeader(name = "HX-Request", required = false) String htmx) {
        Visible visible = access.visible(id);
        if (htmx != null) {
            return new ModelAndView("ledger/directive :: tree", "tree", pages.tree(visible.directive(), item));
        }
        return page(visible, item, FormErrors.NONE);
    }

    private ModelAndView page(Visible visible, Long item, FormErrors errors) {
        ModelAndView page = new ModelAndView("ledger/directive", "page", pages.of(visible));
        page.addObject("tree", pages.tree(visible.directive(), item));
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /** The document that the directive was read from, for who sees the directive whole: it tells of everybody's work. */
    @GetMapping("/directives/{id}/source")
    ResponseEntity<byte[]> source(@PathVariable long id) {
        DirectiveView view = access.whole(id);
        byte[] content =
                view.sourceFile() == null ? null : files.read(view.sourceFile()).orElse(null);
        if (content == null) {
            throw BusinessRefusal.notFound("ledger.source.none");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(view.sourceFileName(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping("/directives/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable long id, @RequestParam String ground, RedirectAttributes redirect) {
        Visible visible = access.visible(id);
        try {
            withdrawals.request(id, null, ground);
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() == BusinessRefusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            return page(visible, null, texts.errors(refusal)).addObject("ground", ground);
        }
        redirect.addFlashAttribute("done", texts.text("ledger.withdrawal.done"));
        return new ModelAndView("redirect:/directives/" + id);
    }
}
