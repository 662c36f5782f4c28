package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hpsf.SummaryInformation;
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
            DocNumbering numbering = new DocNumbering(document.getListTables());
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                String text = text(paragraph);
                if (paragraph.isInTable()) {
                    Cell cell = place.cell();
                    String number = paragraph.isTableRowEnd() ? "" : numbering.next(paragraph);
                    builder.cell(cell, number, text);
                    place.after(paragraph);
                } else {
                    place.leave();
                    builder.paragraph(numbering.next(paragraph), text);
                }
            }
            margins(document, builder);
            return builder.build();
        }
    }

    private static void margins(HWPFDocument document, SourceTextBuilder builder) {
        Range[] outside = {
            document.getHeaderStoryRange(),
            document.getFootnoteRange(),
            document.getEndnoteRange(),
            document.getMainTextboxRange()
        };
        for (Range range : outside) {
            for (String line : (range == null ? "" : range.text()).split("[\\r\\n\u0007]")) {
                builder.margin(line.replaceAll("[\\x00-\\x1F]", "").strip());
            }
        }
        SummaryInformation said = document.getSummaryInformation();
        if (said != null) {
            Stream.of(said.getTitle(), said.getSubject(), said.getKeywords(), said.getComments())
                    .filter(Objects::nonNull)
                    .forEach(builder::unseen);
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
