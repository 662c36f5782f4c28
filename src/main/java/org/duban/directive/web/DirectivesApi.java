package org.duban.directive.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveAccess.Visible;
import org.duban.directive.DirectiveList;
import org.duban.directive.DirectiveState;
import org.duban.directive.DirectiveSummary;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.directive.DraftContent;
import org.duban.directive.Drafts;
import org.duban.directive.WorkCounts;
import org.duban.intake.DirectiveDraft;
import org.duban.platform.Page;
import org.duban.security.Callers;
import org.duban.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Directives for programs, from the draft to its submission; what follows are tasks. */
@RestController
@RequestMapping(DirectivesApi.PATH)
@Tag(name = "directives")
class DirectivesApi {

    static final String PATH = "/api/v1/directives";

    /** {@code reason}: why findings of the plan check are passed over. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Submission(String reason) {}

    private final Directives directives;
    private final Drafts drafts;
    private final DirectiveAccess access;
    private final DirectiveList list;
    private final WorkCounts counts;
    private final DirectiveAnswers answers;
    private final DraftBody bodies;
    private final FileDownloads downloads;
    private final Callers callers;
    private final Texts texts;

    DirectivesApi(
            Directives directives,
            Drafts drafts,
            DirectiveAccess access,
            DirectiveList list,
            WorkCounts counts,
            DirectiveAnswers answers,
            DraftBody bodies,
            FileDownloads downloads,
            Callers callers,
            Texts texts) {
        this.directives = directives;
        this.drafts = drafts;
        this.access = access;
        this.list = list;
        this.counts = counts;
        this.answers = answers;
        this.bodies = bodies;
        this.downloads = downloads;
        this.callers = callers;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Directives that the caller may see, newest first")
    Page<DirectiveAnswers.Row> list(
            @RequestParam(required = false) List<DirectiveState> state,
            @Parameter(description = "Part of the title or the document number") @RequestParam(required = false)
                    String q,
            @Parameter(description = "Rows of a page, 200 at most") @RequestParam(required = false) Integer limit,
            @Parameter(description = "The previous page's next") @RequestParam(required = false) String cursor) {
        int size = Page.size(limit);
        List<DirectiveSummary> rows =
                list.find(callers.required(), new DirectiveList.Query(state, q, before(cursor), size + 1));
        return Page.of(rows.stream().map(answers::row).toList(), size, DirectiveAnswers.Row::id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Set up a draft",
            description = "The shape that parse answers, as far as it is known; source, urgency, verifyingUnitId and"
                    + " unitChoices may stand beside it.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = DirectiveDraft.class))))
    ResponseEntity<DirectiveDetail> create(HttpServletRequest request) throws IOException {
        long id = drafts.create(bodies.read(request.getInputStream()), Optional.empty());
        return ResponseEntity.created(URI.create(PATH + "/" + id))
                .eTag(Versions.tag(directives.get(id)))
                .body(detail(id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Replace a draft",
            description = "If-Match holds the ETag of the version that was changed; 409 if somebody was first.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = DirectiveDraft.class))))
    ResponseEntity<DirectiveDetail> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            HttpServletRequest request)
            throws IOException {
        DirectiveView before = access.drafted(id);
        int version = Versions.required(ifMatch);
        DraftContent changed = bodies.read(request.getInputStream(), DraftContent.of(before));
        drafts.change(id, version, Drafts.Step.of("replaced"), content -> changed);
        return found(id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A directive with its items and the counts of its assignments by state and light")
    ResponseEntity<DirectiveDetail> get(@PathVariable long id) {
        return found(id);
    }

    @GetMapping("/{id}/findings")
    @Operation(
            summary = "What the plan check found",
            description = "place is a field of the draft as a path, suggestion the likely correction as its value.")
    Page<DirectiveAnswers.FindingRow> findings(@PathVariable long id) {
        access.whole(id);
        List<DirectiveAnswers.FindingRow> rows = directives.findings(id).stream()
                .map(finding -> new DirectiveAnswers.FindingRow(
                        finding.kind(),
                        finding.severity(),
                        finding.place(),
                        texts.text(finding.messageKey(), finding.args().toArray()),
                        finding.suggestion()))
                .toList();
        return new Page<>(rows, null);
    }

    @PostMapping("/{id}/submit")
    @Operation(
            summary = "Submit a draft for signature",
            description =
                    "Its process starts; what follows are tasks. Findings that do not block need a reason. If-Match"
                            + " may be given.")
    ResponseEntity<Void> submit(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody(required = false) Submission submission) {
        DirectiveView draft = access.drafted(id);
        int version = ifMatch == null ? draft.version() : Versions.required(ifMatch);
        directives.submit(id, version, submission == null ? null : submission.reason());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "The document that a directive was read from")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return downloads.source(id);
    }

    private ResponseEntity<DirectiveDetail> found(long id) {
        DirectiveDetail detail = detail(id);
        return ResponseEntity.ok().eTag(Versions.tag(detail.version())).body(detail);
    }

    private DirectiveDetail detail(long id) {
        Visible visible = access.visible(id);
        return answers.detail(visible, counts.of(id, callers.required()));
    }

    private static Long before(String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? null : Long.valueOf(cursor);
        } catch (NumberFormatException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "directive.cursor");
        }
    }
}
