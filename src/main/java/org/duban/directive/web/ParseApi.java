package org.duban.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DocumentKind;
import org.duban.intake.IntakeReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reads a document into a draft for a program, without keeping anything. */
@RestController
@Tag(name = "directives")
class ParseApi {

    private static final String PATH = "/api/v1/intake/parse";
    private static final String ABOUT = "Answers the draft: head, items with goals, deadlines and units, measures, with"
            + " the places in the text where each was found. Nothing is stored. A paper with a mark of secrecy is refused.";

    private static final String KIND = "What kind of document it is; overrules what would be recognised";

    private final IntakeReader reader;
    private final DataSize limit;

    ParseApi(IntakeReader reader, @Value("${duban.intake.max-size:20MB}") DataSize limit) {
        this.reader = reader;
        this.limit = limit;
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Read a document", description = ABOUT)
    DirectiveDraft parse(
            @RequestParam MultipartFile file,
            @Parameter(description = KIND, schema = @Schema(implementation = DocumentKind.class))
                    @RequestParam(required = false)
                    String kind)
            throws IOException {
        DocumentKind wanted = WantedKind.of(kind);
        byte[] content = BoundedBody.read(file.getInputStream(), limit);
        return reader.readAs(content, file.getOriginalFilename(), wanted).draft();
    }

    @PostMapping(path = PATH, consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Read a text",
            description = ABOUT,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
    DirectiveDraft parse(
            HttpServletRequest request,
            @Parameter(description = KIND, schema = @Schema(implementation = DocumentKind.class))
                    @RequestParam(required = false)
                    String kind)
            throws IOException {
        DocumentKind wanted = WantedKind.of(kind);
        byte[] content = BoundedBody.read(request.getInputStream(), limit);
        byte[] text = named(request).map(charset -> recoded(content, charset)).orElse(content);
        return reader.readAs(text, null, wanted).draft();
    }

    /** A charset that the caller names; without one the reader finds out. */
    private static Optional<Charset> named(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .map(MediaType::parseMediaType)
                .map(MediaType::getCharset)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
    }

    private static byte[] recoded(byte[] content, Charset charset) {
        return new String(content, charset).getBytes(StandardCharsets.UTF_8);
    }
}
