package org.duban.paper.render;

import static org.duban.paper.render.WordParagraph.twips;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** The imprint (版记) of a Word paper: a table that floats to the foot of the page on which the text ends. */
final class WordImprint {

    private static final int SIZE = 14;
    private static final int OUTER_LINE = 8;
    private static final int INNER_LINE = 6;

    private WordImprint() {}

    static void add(XWPFDocument document, Imprint imprint, String copies) {
        if (imprint.isEmpty()) {
            return;
        }
        boolean both = !copies.isEmpty() && !imprint.printedBy().isEmpty();
        XWPFTable table = document.createTable(both ? 2 : 1, 1);
        CTTblPr properties = table.getCTTbl().getTblPr();
        table.getCTTbl().addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(twips(Measure.TEXT_WIDTH)));
        table.setWidth(String.valueOf(twips(Measure.TEXT_WIDTH)));
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setTopBorder(XWPFBorderType.SINGLE, OUTER_LINE, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, OUTER_LINE, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, INNER_LINE, 0, "000000");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        if (!imprint.isTooTall()) {
            CTTblPPr place = properties.addNewTblpPr();
            place.setVertAnchor(STVAnchor.MARGIN);
            place.setHorzAnchor(STHAnchor.MARGIN);
            place.setTblpYSpec(STYAlign.BOTTOM);
        }
        if (!copies.isEmpty()) {
            line(table.getRow(0).getCell(0)).line(Face.FANG, SIZE, copies).hanging(4, 3);
        }
        if (!imprint.printedBy().isEmpty()) {
            XWPFTableCell cell = table.getRow(both ? 1 : 0).getCell(0);
            WordParagraph line = line(cell).leftIndent(1).rightIndent(1).align(ParagraphAlignment.LEFT);
            var tab = line.paragraph().getCTP().getPPr().addNewTabs().addNewTab();
            tab.setVal(STTabJc.RIGHT);
            tab.setPos(BigInteger.valueOf(twips(Measure.TEXT_WIDTH - Measure.TEXT_WIDTH / Measure.CHARACTERS - 4)));
            line.line(Face.FANG, SIZE, imprint.printedBy());
            line.run(Face.FANG, SIZE).addTab();
            line.line(Face.FANG, SIZE, imprint.printedOn());
        }
        // Word wants a paragraph after a table; this one takes no room
        WordParagraph.in(document).lineHeight(0.4);
    }

    private static WordParagraph line(XWPFTableCell cell) {
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        return WordParagraph.of(paragraph).lineHeight(Imprint.ROW_HEIGHT);
    }
}
