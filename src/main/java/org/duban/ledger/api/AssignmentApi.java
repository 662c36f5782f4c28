package org.duban.ledger.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.assignment.AssignmentAccess;
import org.duban.assignment.AssignmentView;
import org.duban.audit.AuditRecord;
import org.duban.ledger.query.History;
import org.duban.ledger.query.Ledger;
import org.duban.ledger.query.LedgerFilter;
import org.duban.ledger.query.LedgerPosition;
import org.duban.ledger.query.LedgerRequest;
import org.duban.ledger.query.LedgerRow;
import org.duban.platform.Page;
import org.duban.reporting.Evidences;
import org.duban.security.Caller;
import org.duban.security.Callers;
import org.duban.web.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/assignments")
@Tag(name = "Assignments", description = "The ledger (台账) and what belongs to each of its rows")
class AssignmentApi {

    private static final int MOST_CHILDREN = 1000;

    /** One entry of the history. */
    record HistoryEntry(int seq, Instant at, String actor, String actorName, String unit, String action, String text) {}

    private final Ledger ledger;
    private final AssignmentMapper mapper;
    private final AssignmentAccess access;
    private final Evidences evidences;
    private final History history;
    private final Callers callers;
    private final Texts texts;

    AssignmentApi(
            Ledger ledger,
            AssignmentMapper mapper,
            AssignmentAccess access,
            Evidences evidences,
            History history,
            Callers callers,
            Texts texts) {
        this.ledger = ledger;
        this.mapper = mapper;
        this.access = access;
        this.evidences = evidences;
        this.history = history;
        this.callers = callers;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Rows of the ledger that the caller may see, overdue first")
    Page<AssignmentJson> list(
            @Parameter(description = "Id of a directive") @RequestParam(required = false) String directive,
            @Parameter(description = "Id of a unit; those below it are included") @RequestParam(required = false)
                    String unit,
            @RequestParam(required = false) String state,
            @Parameter(description = "RED, AMBER, GREEN, GREY or BLUE") @RequestParam(required = false) String light,
            @Parameter(description = "Words, each of which must occur") @RequestParam(required = false) String q,
            @Parameter(description = "50 unless given, 200 at most") @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        LedgerFilter filter = new LedgerRequest(q, directive, unit, null, null, null, state, light).filter();
        int size = Page.size(limit);
        List<LedgerRow> rows = ledger.rows(callers.required(), filter, LedgerPosition.of(cursor), size + 1);
        Page<LedgerRow> page = Page.of(rows, size, row -> row.position().cursor());
        return new Page<>(page.items().stream().map(mapper::row).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One assignment with its history of dates, children, reports, notices, returns and people")
    AssignmentDetailJson get(@PathVariable long id) {
        AssignmentView view = access.visible(id);
        Caller caller = callers.required();
        LedgerRow row = ledger.row(caller, id).orElseThrow(() -> BusinessRefusal.notFound("assignment.not.found"));
        return mapper.detail(view, row, ledger.rows(caller, LedgerFilter.childrenOf(id), null, MOST_CHILDREN));
    }

    @PostMapping(path = "/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Attaches a file; the same file again answers the same id")
    @ApiResponse(responseCode = "201", description = "Attached, or there already")
    ResponseEntity<EvidenceJson> attach(@PathVariable long id, @RequestPart MultipartFile file) throws IOException {
        EvidenceJson evidence = EvidenceJson.of(
                evidences.attach(id, file.getOriginalFilename(), file.getContentType(), file.getBytes()));
        return ResponseEntity.created(URI.create("/evidence/" + evidence.id())).body(evidence);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Who did what when, oldest first")
    Page<HistoryEntry> history(@PathVariable long id) {
        return new Page<>(history.ofAssignment(id).stream().map(this::entry).toList(), null);
    }

    private HistoryEntry entry(AuditRecord record) {
        return new HistoryEntry(
                record.seq(),
                record.at(),
                record.actor(),
                record.actorName(),
                record.unitName(),
                record.action(),
                texts.textOr("audit.action." + record.action(), record.action()));
    }
}
