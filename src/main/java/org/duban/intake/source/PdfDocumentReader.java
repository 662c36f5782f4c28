package org.duban.intake.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.SourceText;

/** The text of a PDF by where it stands on its pages, whatever the order in which it was drawn; tables by their rules. */
final class PdfDocumentReader implements DocumentReader {

    private static final long MAX_MEMORY = 64L * 1024 * 1024;
    private static final int MAX_PAGES = 1_000;
    private static final int MAX_GLYPHS = 30_000;

    @Override
    public SourceText read(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_MEMORY).streamCache)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new BusinessRefusal(Kind.TOO_LARGE, "intake.file.tooManyPages", MAX_PAGES);
            }
            PdfPages pages = new PdfPages();
            Glyphs stripper = new Glyphs();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                List<PdfGlyph> glyphs = stripper.of(document, page + 1);
                if (!glyphs.isEmpty()) {
                    pages.add(glyphs, PdfTable.of(PdfRulings.of(document.getPage(page))));
                }
            }
            return pages.text();
        } catch (InvalidPasswordException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.encrypted");
        }
    }

    /** Collects the characters of one page with their places. */
    private static final class Glyphs extends PDFTextStripper {

        private List<PdfGlyph> glyphs = new ArrayList<>();

        List<PdfGlyph> of(PDDocument document, int page) throws IOException {
            glyphs = new ArrayList<>();
            setStartPage(page);
            setEndPage(page);
            getText(document);
            return glyphs;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (glyphs.size() >= MAX_GLYPHS) {
                throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.bomb");
            }
            if (text.getUnicode() != null
                    && !text.getUnicode().isEmpty()
                    && text.getUnicode().charAt(0) >= ' ') {
                float size = Math.max(text.getFontSizeInPt(), text.getYScale());
                glyphs.add(new PdfGlyph(
                        text.getUnicode(), text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), size));
            }
        }
    }
}
