package org.duban.ledger.page;

import java.nio.charset.StandardCharsets;
import org.duban.reporting.EvidenceView;
import org.duban.reporting.Evidences;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out files. Always as a download: what somebody uploaded is never run as a page of ours. */
@Controller
class EvidenceController {

    private final Evidences evidences;

    EvidenceController(Evidences evidences) {
        this.evidences = evidences;
    }

    @GetMapping({"/evidence/{id}", "/api/v1/evidence/{id}"})
    ResponseEntity<byte[]> download(@PathVariable long id) {
        EvidenceView evidence = evidences.visible(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(evidence.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(evidences.content(evidence));
    }
}
