package org.duban.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.duban.paper.PaperKind;
import org.duban.platform.DubanProperties;
import org.duban.platform.Page;
import org.duban.security.Callers;
import org.duban.supervision.NoticeAccess;
import org.duban.supervision.NoticeDrafts;
import org.duban.supervision.NoticePapers;
import org.duban.supervision.NoticeRegister;
import org.duban.supervision.NoticeState;
import org.duban.supervision.NoticeView;
import org.duban.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "notices", description = "督办文书")
class NoticeApi {

    private final NoticeRegister register;
    private final NoticeAccess access;
    private final NoticeDrafts drafts;
    private final NoticePapers papers;
    private final NoticeFiles files;
    private final Callers callers;
    private final Texts texts;
    private final DubanProperties properties;

    NoticeApi(
            NoticeRegister register,
            NoticeAccess access,
            NoticeDrafts drafts,
            NoticePapers papers,
            NoticeFiles files,
            Callers callers,
            Texts texts,
            DubanProperties properties) {
        this.register = register;
        this.access = access;
        this.drafts = drafts;
        this.papers = papers;
        this.files = files;
        this.callers = callers;
        this.texts = texts;
        this.properties = properties;
    }

    /** What a supervisor drafts by hand; {@code situation} may be left out. */
    record NewNotice(String kind, String situation) {}

    @GetMapping("/notices")
    @Operation(summary = "The register of notices that the caller may see, the newest first")
    Page<NoticeJson.Row> notices(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        Page<NoticeRegister.Row> page = register.page(
                callers.required(),
                new NoticeRegister.Query(
                        NoticeRequests.word(PaperKind.class, "kind", kind),
                        NoticeRequests.word(NoticeState.class, "state", state),
                        NoticeRequests.id(unit),
                        null,
                        null,
                        null,
                        NoticeRequests.cursor(cursor),
                        Page.size(limit)));
        return new Page<>(
                page.items().stream()
                        .map(row -> NoticeJson.row(row, properties.zone()))
                        .toList(),
                page.next());
    }

    @GetMapping("/notices/{id}")
    @Operation(summary = "One notice")
    NoticeJson.Detail notice(@PathVariable String id) {
        return json(visible(id));
    }

    @GetMapping("/notices/{id}.docx")
    @Operation(summary = "The paper for Word")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        return files.docx(visible(id));
    }

    @GetMapping("/notices/{id}.pdf")
    @Operation(summary = "The paper as PDF")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        return files.pdf(visible(id));
    }

    @PostMapping("/assignments/{id}/notices")
    @Operation(summary = "Drafts a notice about an assignment; a supervisor then has a task to edit and send it")
    ResponseEntity<NoticeJson.Detail> draft(@PathVariable String id, @RequestBody NewNotice body) {
        Long assignment = NoticeRequests.id(id);
        long notice = drafts.byHand(
                assignment == null ? -1 : assignment,
                NoticeRequests.word(PaperKind.class, "kind", body.kind()),
                body.situation());
        return ResponseEntity.created(URI.create("/api/v1/notices/" + notice)).body(json(access.visible(notice)));
    }

    private NoticeView visible(String id) {
        return access.visible(NoticeRequests.id(id));
    }

    private NoticeJson.Detail json(NoticeView notice) {
        List<String> missing = notice.state().issued()
                ? List.of()
                : papers.missing(notice).stream().map(texts::text).toList();
        return NoticeJson.detail(notice, missing, properties.zone());
    }
}
