package org.duban.intake.source;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.duban.intake.SourceText;
import org.duban.intake.source.PdfGlyphs.Direction;

/** The text of a PDF by where it stands on its pages, whatever the order in which it was drawn; tables by their rules. */
final class PdfDocumentReader implements DocumentReader {

    private static final long MAX_MEMORY = 64L * 1024 * 1024;
    private static final int MAX_PAGES = 1_000;

    @Override
    public SourceText read(byte[] content, Attachments attachments) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_MEMORY).streamCache)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new BusinessRefusal(Kind.TOO_LARGE, "intake.file.tooManyPages", MAX_PAGES);
            }
            PdfBudget budget = new PdfBudget();
            PdfLegibility legibility = new PdfLegibility();
            PdfPages pages = new PdfPages();
            new PdfUnseen(pages.builder(), attachments).read(document);
            new PdfGlyphs(
                            (page, glyphs, direction, stamps) -> {
                                stamps.forEach(pages::stamp);
                                if (!glyphs.isEmpty()) {
                                    List<PdfRulings.Ruling> rulings = PdfRulings.of(page, direction, budget);
                                    List<PdfTable> tables = PdfTable.of(rulings, budget);
                                    List<PdfGlyph> outside = glyphs.stream()
                                            .filter(glyph -> tables.stream().noneMatch(table -> table.contains(glyph)))
                                            .toList();
                                    tables.addAll(PdfAlignment.tables(outside, rulings, budget));
                                    pages.add(glyphs, tables, width(page, direction));
                                } else if (hasPicture(page)) {
                                    pages.picture();
                                }
                            },
                            legibility,
                            budget)
                    .getText(document);
            legibility.check(pages.builder());
            return pages.text();
        } catch (InvalidPasswordException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.encrypted");
        }
    }

    private static int width(PDPage page, Direction direction) {
        boolean turned = direction == Direction.LEFT || direction == Direction.RIGHT;
        PDRectangle box = page.getCropBox();
        return Math.round(turned ? box.getHeight() : box.getWidth());
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        return resources != null && resources.getXObjectNames().iterator().hasNext();
    }
}
