package org.duban.intake.source;

import java.io.IOException;
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

/** The text of a PDF, line by line as printed. A line that begins further right than the page's text keeps an indent. */
final class PdfDocumentReader implements DocumentReader {

    private static final long MAX_MEMORY = 64L * 1024 * 1024;
    private static final int MAX_PAGES = 1_000;

    @Override
    public SourceText read(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_MEMORY).streamCache)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new BusinessRefusal(Kind.TOO_LARGE, "intake.file.tooManyPages", MAX_PAGES);
            }
            SourceTextBuilder builder = new SourceTextBuilder();
            Lines lines = new Lines();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                lines.readPage(document, page, builder);
                builder.gap();
            }
            return builder.build();
        } catch (InvalidPasswordException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.encrypted");
        }
    }

    /** Collects the lines of one page with the place of their first character. */
    private static final class Lines extends PDFTextStripper {

        private record Line(String text, float x, float width) {}

        private final java.util.ArrayList<Line> lines = new java.util.ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private float x = Float.NaN;
        private float width;

        Lines() {
            setSortByPosition(true);
        }

        void readPage(PDDocument document, int page, SourceTextBuilder builder) throws IOException {
            lines.clear();
            setStartPage(page);
            setEndPage(page);
            getText(document);
            endLine();
            float left = (float) lines.stream().mapToDouble(Line::x).min().orElse(0);
            for (Line line : lines) {
                boolean indented = line.x() - left > line.width() * 1.2;
                builder.line(indented ? "　　" + line.text() : line.text());
            }
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (Float.isNaN(x) && !positions.isEmpty()) {
                x = positions.get(0).getXDirAdj();
                width = positions.get(0).getFontSizeInPt();
            }
            current.append(text);
        }

        @Override
        protected void writeWordSeparator() {
            current.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void writeParagraphEnd() {
            endLine();
        }

        private void endLine() {
            String text = current.toString().strip();
            if (!text.isEmpty()) {
                lines.add(new Line(text, x, width));
            }
            current.setLength(0);
            x = Float.NaN;
        }
    }
}
