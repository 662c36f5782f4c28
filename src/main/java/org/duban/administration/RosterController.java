package org.duban.administration;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.organization.OneTimePassword;
import org.duban.organization.roster.RosterImport;
import org.duban.organization.roster.RosterLine;
import org.duban.organization.roster.RosterOutcome;
import org.duban.organization.roster.RosterPreview;
import org.duban.organization.roster.RosterResult;
import org.duban.organization.roster.RosterRow;
import org.duban.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Import of the roster: template, upload, preview, confirmation. The preview waits in the session of who uploaded it. */
@Controller
@RequestMapping("/organisation/import")
class RosterController {

    private static final String PREVIEW = "roster.preview";
    private static final String ACCOUNTS = "roster.accounts";
    private static final int SHOWN = 100;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** @param outcome key of its word, and the tag's kind */
    record Line(RosterRow row, RosterOutcome outcome, String kind, String said) {}

    private final RosterImport roster;
    private final OrganisationForms forms;
    private final Texts texts;

    RosterController(RosterImport roster, OrganisationForms forms, Texts texts) {
        this.roster = roster;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "0") int from, HttpSession session, Model model) {
        RosterPreview preview = (RosterPreview) session.getAttribute(PREVIEW);
        model.addAttribute("preview", preview);
        model.addAttribute("accounts", session.getAttribute(ACCOUNTS));
        if (preview != null) {
            List<RosterLine> lines = preview.inOrderOfCare();
            int to = Math.min(lines.size(), Math.max(0, from) + SHOWN);
            model.addAttribute(
                    "lines",
                    lines.subList(Math.min(Math.max(0, from), to), to).stream()
                            .map(this::line)
                            .toList());
            model.addAttribute("more", to < lines.size() ? "/organisation/import/rows?from=" + to : null);
            model.addAttribute("wrong", preview.count(RosterOutcome.ERROR));
            model.addAttribute("counts", counts(preview));
        }
        return "administration/import";
    }

    @GetMapping("/rows")
    String rows(@RequestParam int from, HttpSession session, Model model) {
        page(from, session, model);
        return "administration/import :: rows";
    }

    @PostMapping
    String upload(
            @RequestParam MultipartFile file,
            HttpSession session,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        byte[] content = file.getBytes();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return forms.submit(
                model,
                redirect,
                response,
                "administration.import.read",
                () -> {
                    if (content.length == 0) {
                        throw BusinessRefusal.field("file", "organization.needed");
                    }
                    session.removeAttribute(ACCOUNTS);
                    session.setAttribute(PREVIEW, roster.preview(name, content));
                    return "/organisation/import";
                },
                () -> page(0, session, model));
    }

    @PostMapping("/write")
    String write(
            @RequestParam(defaultValue = "false") boolean skip,
            HttpSession session,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        RosterPreview preview = preview(session);
        return forms.submit(
                model,
                redirect,
                response,
                "administration.import.written",
                () -> {
                    RosterResult result = roster.write(preview, skip);
                    session.removeAttribute(PREVIEW);
                    if (!result.accounts().isEmpty()) {
                        session.setAttribute(ACCOUNTS, result.accounts());
                    }
                    redirect.addFlashAttribute("written", result.written());
                    return "/organisation/import";
                },
                () -> page(0, session, model));
    }

    @PostMapping("/discard")
    String discard(HttpSession session) {
        session.removeAttribute(PREVIEW);
        session.removeAttribute(ACCOUNTS);
        return "redirect:/organisation/import";
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return file("roster.file.template", roster.template(Texts.locale()));
    }

    @GetMapping("/errors.xlsx")
    ResponseEntity<byte[]> errors(HttpSession session) {
        return file("roster.file.errors", roster.errorRows(preview(session), Texts.locale()));
    }

    /** Once: who has downloaded the passwords does not find them here again. */
    @PostMapping("/accounts.xlsx")
    ResponseEntity<byte[]> accounts(HttpSession session) {
        @SuppressWarnings("unchecked")
        List<OneTimePassword> accounts = (List<OneTimePassword>) session.getAttribute(ACCOUNTS);
        if (accounts == null) {
            throw BusinessRefusal.notFound("administration.import.gone");
        }
        session.removeAttribute(ACCOUNTS);
        return file("roster.file.accounts", roster.accounts(accounts, Texts.locale()));
    }

    private static RosterPreview preview(HttpSession session) {
        RosterPreview preview = (RosterPreview) session.getAttribute(PREVIEW);
        if (preview == null) {
            throw BusinessRefusal.notFound("administration.import.gone");
        }
        return preview;
    }

    private Line line(RosterLine line) {
        String kind = switch (line.outcome()) {
            case ERROR, HINT -> "a";
            case NEW, UPDATE -> "b";
            case SKIP -> null;
        };
        return new Line(line.row(), line.outcome(), kind, roster.reason(line, Texts.locale()));
    }

    private String counts(RosterPreview preview) {
        return texts.text(
                "administration.import.counts",
                preview.lines().size(),
                preview.count(RosterOutcome.NEW),
                preview.count(RosterOutcome.UPDATE),
                preview.count(RosterOutcome.SKIP),
                preview.count(RosterOutcome.HINT),
                preview.count(RosterOutcome.ERROR));
    }

    private ResponseEntity<byte[]> file(String nameKey, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(texts.text(nameKey), java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}
