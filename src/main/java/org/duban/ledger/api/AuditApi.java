package org.duban.ledger.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.duban.audit.AuditRecord;
import org.duban.ledger.query.History;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit", description = "The record with its hashes, for auditors")
class AuditApi {

    /** The chain of one object. @param whole whether every entry fits the one before it */
    record ChainJson(
            List<RecordJson> items,
            String next,
            boolean whole,

            @Schema(nullable = true, description = "Place of the first entry that does not fit")
            Integer firstBreak) {}

    /** One entry. */
    record RecordJson(
            String id,
            String object,
            int seq,
            Instant at,
            String actor,
            String actorName,
            String onBehalfOf,
            String unit,
            String origin,
            String action,
            @JsonRawValue @Schema(type = "object") String before,
            @JsonRawValue @Schema(type = "object") String after,
            String previousHash,
            String hash) {}

    private final History history;

    AuditApi(History history) {
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "Every record about an object, oldest first, and whether its chain is whole")
    ChainJson chain(
            @Parameter(description = "assignment:<id> or directive:<id>", required = true)
                    @RequestParam(required = false)
                    String object) {
        History.Chain chain = history.chain(object);
        return new ChainJson(
                chain.records().stream().map(AuditApi::json).toList(),
                null,
                chain.firstBreak() == null,
                chain.firstBreak());
    }

    private static RecordJson json(AuditRecord record) {
        return new RecordJson(
                Long.toString(record.id()),
                record.objectType() + ":" + record.objectId(),
                record.seq(),
                record.at(),
                record.actor(),
                record.actorName(),
                record.onBehalfOf(),
                record.unitName(),
                record.origin(),
                record.action(),
                record.before(),
                record.after(),
                record.previousHash(),
                record.hash());
    }
}
