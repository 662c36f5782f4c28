package org.duban.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ledger template as a file, for pages and for programs. */
@RestController
@Tag(name = "directives")
class LedgerFilesController {

    private final LedgerFiles files;
    private final Imports imports;

    LedgerFilesController(LedgerFiles files, Imports imports) {
        this.files = files;
        this.imports = imports;
    }

    @GetMapping("/intake/template.xlsx")
    ResponseEntity<byte[]> template() {
        imports.requireSupervisor();
        return files.empty();
    }

    @GetMapping("/directives/{id}/ledger.xlsx")
    ResponseEntity<byte[]> ledger(@PathVariable long id) {
        return files.of(id);
    }

    @GetMapping("/api/v1/intake/template.xlsx")
    @Operation(
            summary = "The empty ledger template",
            description = "An .xlsx to fill in; parse reads it exactly, and answers every wrong cell.")
    ResponseEntity<byte[]> templateForPrograms() {
        return files.empty();
    }

    @GetMapping(DirectivesApi.PATH + "/{id}/ledger.xlsx")
    @Operation(
            summary = "A directive in the shape of the ledger template",
            description = "What parse reads from it is the draft again. For who sees the directive whole.")
    ResponseEntity<byte[]> ledgerForPrograms(@PathVariable long id) {
        return files.of(id);
    }
}
