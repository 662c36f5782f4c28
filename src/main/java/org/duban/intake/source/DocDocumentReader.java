package org.duban.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ddf.AbstractEscherOptRecord;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherProperty;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.StringUtil;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Cell;

/** Word 97 to 2003: paragraphs and tables in order; what a revision struck out is left out. */
final class DocDocumentReader implements DocumentReader {

    @Override
    public SourceText read(byte[] content, Attachments attachments) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            SourceTextBuilder builder = new SourceTextBuilder();
            Range range = document.getRange();
            DocTable table = null;
            int tables = 0;
            DocNumbering numbering = new DocNumbering(document.getListTables());
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                String text = text(paragraph);
                if (paragraph.isInTable()) {
                    table = table == null ? new DocTable(tables++, range, paragraph) : table;
                    Cell cell = table.cell();
                    String number = paragraph.isTableRowEnd() ? "" : numbering.next(paragraph);
                    builder.cell(cell, number, text);
                    table.after(paragraph);
                } else {
                    table = null;
                    builder.paragraph(numbering.next(paragraph), text);
                }
            }
            margins(document, builder);
            OleUnseen.properties(document, builder);
            OleUnseen.embedded(document.getDirectory(), attachments, builder);
            return builder.build();
        }
    }

    /** All stories behind the main text: headers of every kind of page, notes, comments, boxes. */
    private static void margins(HWPFDocument document, SourceTextBuilder builder) {
        Range all = document.getOverallRange();
        Range main = document.getRange();
        String outside = new Range(main.getEndOffset(), all.getEndOffset(), document).text();
        for (String line : outside.split("[\\r\\n\u0007]")) {
            builder.margin(line.replaceAll("[\\x00-\\x1F]", "").strip());
        }
        for (OfficeDrawings drawings :
                new OfficeDrawings[] {document.getOfficeDrawingsHeaders(), document.getOfficeDrawingsMain()}) {
            for (OfficeDrawing drawing : drawings.getOfficeDrawings()) {
                stamp(drawing.getOfficeArtSpContainer(), builder);
            }
        }
    }

    /** Writing that is drawn, as a mark across the page behind its text. */
    private static void stamp(EscherContainerRecord shape, SourceTextBuilder builder) {
        AbstractEscherOptRecord options = shape == null ? null : shape.getChildById(EscherOptRecord.RECORD_ID);
        EscherProperty text = options == null ? null : options.lookup(EscherPropertyTypes.GEOTEXT__UNICODE);
        if (text instanceof EscherComplexProperty words) {
            builder.margin(StringUtil.getFromUnicodeLE(words.getComplexData())
                    .replace("\0", "")
                    .strip());
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
}
