package org.duban.supervision.web;

import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.paper.Paper;
import org.duban.paper.PaperKind;
import org.duban.paper.PaperRenderer;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.supervision.NoticeAccess;
import org.duban.supervision.NoticeDrafts;
import org.duban.supervision.NoticePapers;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.web.Texts;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One notice: what it says, the paper beside it, and what the reader may do with it. */
@Controller
class NoticeController {

    private final NoticeAccess access;
    private final Notices notices;
    private final NoticePapers papers;
    private final NoticeDrafts drafts;
    private final NoticeFiles files;
    private final PaperRenderer renderer;
    private final Assignments assignments;
    private final Worklist worklist;
    private final Callers callers;
    private final Texts texts;

    NoticeController(
            NoticeAccess access,
            Notices notices,
            NoticePapers papers,
            NoticeDrafts drafts,
            NoticeFiles files,
            PaperRenderer renderer,
            Assignments assignments,
            Worklist worklist,
            Callers callers,
            Texts texts) {
        this.access = access;
        this.notices = notices;
        this.papers = papers;
        this.drafts = drafts;
        this.files = files;
        this.renderer = renderer;
        this.assignments = assignments;
        this.worklist = worklist;
        this.callers = callers;
        this.texts = texts;
    }

    /** One thing that a kind of paper must contain. */
    record Need(String text, boolean given) {}

    @GetMapping("/notices/{id}")
    ModelAndView notice(@PathVariable String id) {
        NoticeView notice = visible(id);
        Paper paper = papers.paper(notice);
        Caller caller = callers.required();
        List<OpenTask> tasks = worklist.onNotice(notice.id());
        ModelAndView page = new ModelAndView("supervision/notice");
        page.addObject("notice", notice);
        page.addObject("assignment", assignments.get(notice.assignmentId()));
        page.addObject("expected", notice.number() == null ? notices.expectedNumber(notice) : null);
        page.addObject("html", renderer.html(paper));
        page.addObject("pages", renderer.pages(paper));
        page.addObject("needs", notice.state().issued() ? List.of() : needs(notice));
        page.addObject(
                "tasks",
                tasks.stream().filter(task -> Worklist.mayAct(caller, task)).toList());
        page.addObject("earlier", papers.earlier(notice));
        return page;
    }

    @GetMapping("/notices/{id}.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        return files.docx(visible(id));
    }

    @GetMapping("/notices/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        return files.pdf(visible(id));
    }

    @GetMapping("/notices/new")
    ModelAndView blank(@RequestParam String assignment) {
        return form(NoticeRequests.id(assignment), null, "", HttpStatus.OK);
    }

    @PostMapping("/notices")
    ModelAndView draft(
            @RequestParam String assignment,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "") String situation,
            RedirectAttributes redirect) {
        Long work = NoticeRequests.id(assignment);
        try {
            long id = drafts.byHand(
                    work == null ? -1 : work, NoticeRequests.word(PaperKind.class, "kind", kind), situation);
            redirect.addFlashAttribute("done", texts.text("supervision.draft.done"));
            return new ModelAndView("redirect:/notices/" + id);
        } catch (BusinessRefusal refusal) {
            if (refusal.kind() != BusinessRefusal.Kind.INVALID && refusal.kind() != BusinessRefusal.Kind.CONFLICT) {
                throw refusal;
            }
            return form(work, kind, situation, HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("errors", texts.errors(refusal));
        }
    }

    private ModelAndView form(Long assignmentId, String kind, String situation, HttpStatus status) {
        AssignmentView assignment = drafts.draftable(assignmentId == null ? -1 : assignmentId);
        ModelAndView page = new ModelAndView("supervision/draft");
        page.setStatus(status);
        page.addObject("assignment", assignment);
        page.addObject("kind", kind);
        page.addObject("situation", situation);
        page.addObject(
                "kinds",
                NoticeDrafts.BY_HAND.stream()
                        .map(one ->
                                new org.duban.web.FormField.Option(one.name(), texts.text("paper.kind." + one.name())))
                        .toList());
        return page;
    }

    private NoticeView visible(String id) {
        return access.visible(NoticeRequests.id(id));
    }

    private List<Need> needs(NoticeView notice) {
        List<String> missing = papers.missing(notice);
        List<Need> needs = new java.util.ArrayList<>(papers.needs(notice.kind()).stream()
                .map(key -> new Need(texts.text(key), !missing.contains(key)))
                .toList());
        notices.skipped(notice)
                .ifPresent(lighter -> needs.add(new Need(
                        texts.text("supervision.notice.needs.lighter") + " " + texts.text("paper.kind." + lighter),
                        notice.skippedReason() != null)));
        return needs;
    }
}
