package org.duban.paper.render;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import org.duban.paper.Paper;

/** Writes the laid-out pages as PDF: the page's own markup and style sheet, with our fonts embedded. */
final class PdfWriter {

    private static final List<String> STYLES = List.of("/static/assets/paper.css", "/paper/pdf.css");

    private final PaperFonts fonts;
    private final String styles;

    PdfWriter(PaperFonts fonts) {
        // It warns at every paper of what the style sheet has for screens only
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        this.fonts = fonts;
        this.styles = String.join("\n", STYLES.stream().map(PdfWriter::read).toList());
    }

    byte[] write(Paper paper, List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.families()
                .forEach((family, font) -> builder.useFont(() -> new ByteArrayInputStream(font.bytes()), family));
        // Nothing outside the markup may be read, whatever a text holds
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(document(paper, new PaperHtml(paper, sheets, fonts, true).write()), null);
        builder.withProducer("Duban");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String document(Paper paper, String pages) {
        String title = new Markup().text(PlainText.of(paper.title())).toString();
        return "<html lang=\"zh-CN\"><head><title>" + title + "</title><style>" + styles + "</style></head><body>"
                + pages + "</body></html>";
    }

    private static String read(String resource) {
        try (InputStream in = PdfWriter.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(">", "&gt;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
