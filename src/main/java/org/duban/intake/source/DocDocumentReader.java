package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Cell;

/** Word 97 to 2003: paragraphs and tables in order; what a revision struck out is left out. */
final class DocDocumentReader implements DocumentReader {

    @Override
    public SourceText read(byte[] content) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            SourceTextBuilder builder = new SourceTextBuilder();
            Range range = document.getRange();
            TablePlace place = new TablePlace();
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                String text = text(paragraph);
                if (paragraph.isInTable()) {
                    builder.cell(place.cell(), "", text);
                    place.after(paragraph);
                } else {
                    place.leave();
                    builder.paragraph("", text);
                }
            }
            margins(document, builder);
            return builder.build();
        }
    }

    private static void margins(HWPFDocument document, SourceTextBuilder builder) {
        Range headers = document.getHeaderStoryRange();
        if (headers != null) {
            for (String line : headers.text().split("[\\r\\n\u0007]")) {
                builder.margin(line.replaceAll("[\\x00-\\x1F]", "").strip());
            }
        }
    }

    private static String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                text.append(run.text());
            }
        }
        return Range.stripFields(text.toString())
                .replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "")
                .replace('\u000B', '\n')
                .strip();
    }

    /** Counts cells by the marks that end them: the binary format has no cell objects in running text. */
    private static final class TablePlace {
        private int table = -1;
        private int row;
        private int column;
        private boolean inside;

        Cell cell() {
            if (!inside) {
                inside = true;
                table++;
                row = 0;
                column = 0;
            }
            return new Cell(table, row, column);
        }

        void after(Paragraph paragraph) {
            if (paragraph.isTableRowEnd()) {
                row++;
                column = 0;
            } else if (paragraph.text().endsWith("\u0007")) {
                column++;
            }
        }

        void leave() {
            inside = false;
        }
    }
}
