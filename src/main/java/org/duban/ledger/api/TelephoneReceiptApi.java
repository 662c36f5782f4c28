package org.duban.ledger.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.duban.assignment.TelephoneReceipts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Assignments")
class TelephoneReceiptApi {

    /** Who took the call, when, and what else was said. */
    record CallJson(
            String answeredBy,
            OffsetDateTime calledAt,
            @Schema(nullable = true) String note) {}

    private final TelephoneReceipts receipts;

    TelephoneReceiptApi(TelephoneReceipts receipts) {
        this.receipts = receipts;
    }

    @PostMapping("/api/v1/assignments/{id}/telephone-receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A supervisor enters that the unit signed for it by telephone; its task is completed")
    @ApiResponse(responseCode = "204", description = "Signed for")
    void enter(@PathVariable long id, @RequestBody CallJson call) {
        receipts.enter(
                id,
                call.answeredBy(),
                call.calledAt() == null ? null : call.calledAt().toInstant(),
                call.note());
    }
}
