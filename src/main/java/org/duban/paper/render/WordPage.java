package org.duban.paper.render;

import static org.duban.paper.render.WordParagraph.twips;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The page of a Word paper: A4, margins, the grid of 22 lines of 28 characters, page numbers, fonts and their stand-ins. */
final class WordPage {

    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final double PAGE_NUMBER_SIZE = 14;
    private static final double DRAFT_SIZE = 16;
    private static final int BODY_HALF_POINTS = 32;
    private static final int GRID_UNITS_PER_POINT = 4096;

    private WordPage() {}

    static void setUp(XWPFDocument document, boolean draft) {
        section(document);
        document.createStyles().setStyles(styles());
        document.setEvenAndOddHeadings(true);
        pageNumber(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        if (draft) {
            draftMark(document, HeaderFooterType.DEFAULT);
            draftMark(document, HeaderFooterType.EVEN);
        }
        fontTable(document);
    }

    private static void section(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(37)));
        margins.setBottom(BigInteger.valueOf(twips(35)));
        margins.setLeft(BigInteger.valueOf(twips(28)));
        margins.setRight(BigInteger.valueOf(twips(26)));
        margins.setHeader(BigInteger.valueOf(twips(20)));
        margins.setFooter(BigInteger.valueOf(twips(22)));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(BigInteger.valueOf(WordParagraph.LINE));
        grid.setCharSpace(BigInteger.valueOf(Math.round(Measure.BODY.tracking() * GRID_UNITS_PER_POINT)));
    }

    /** The default of 16 points matters beyond text: Word counts the grid and indents in characters of this size. */
    private static CTStyles styles() {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTRPr defaults = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        CTFonts names = defaults.addNewRFonts();
        names.setAscii(Face.FANG.wordName());
        names.setHAnsi(Face.FANG.wordName());
        names.setEastAsia(Face.FANG.wordName());
        defaults.addNewSz().setVal(BigInteger.valueOf(BODY_HALF_POINTS));
        CTLanguage language = defaults.addNewLang();
        language.setVal("en-US");
        language.setEastAsia("zh-CN");
        CTStyle normal = styles.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(STOnOff1.ON);
        normal.setStyleId("Normal");
        normal.addNewName().setVal("Normal");
        return styles;
    }

    private static void pageNumber(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side) {
        WordParagraph line = first(document.createFooter(pages)).align(side);
        if (side == ParagraphAlignment.RIGHT) {
            line.rightIndent(1);
        } else {
            line.leftIndent(1);
        }
        line.text(Face.SONG, PAGE_NUMBER_SIZE, "— ");
        field(line.run(Face.SONG, PAGE_NUMBER_SIZE), STFldCharType.BEGIN);
        line.run(Face.SONG, PAGE_NUMBER_SIZE).getCTR().addNewInstrText().setStringValue("PAGE");
        field(line.run(Face.SONG, PAGE_NUMBER_SIZE), STFldCharType.SEPARATE);
        line.text(Face.SONG, PAGE_NUMBER_SIZE, "1");
        field(line.run(Face.SONG, PAGE_NUMBER_SIZE), STFldCharType.END);
        line.text(Face.SONG, PAGE_NUMBER_SIZE, " —");
    }

    private static void field(XWPFRun run, STFldCharType.Enum type) {
        run.getCTR().addNewFldChar().setFldCharType(type);
    }

    private static void draftMark(XWPFDocument document, HeaderFooterType pages) {
        first(document.createHeader(pages))
                .align(ParagraphAlignment.RIGHT)
                .text(Face.HEI, DRAFT_SIZE, PaperTexts.DRAFT)
                .setBold(true);
    }

    private static WordParagraph first(XWPFHeaderFooter headerOrFooter) {
        XWPFParagraph paragraph = headerOrFooter.getParagraphs().isEmpty()
                ? headerOrFooter.createParagraph()
                : headerOrFooter.getParagraphs().get(0);
        return WordParagraph.of(paragraph);
    }

    /** Tells Word what to take where a font is not installed; without it Word takes any. */
    private static void fontTable(XWPFDocument document) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (Face face : Face.values()) {
            xml.append("<w:font w:name=\"").append(face.wordName()).append("\"><w:altName w:val=\"");
            xml.append(face.wordFallback()).append("\"/><w:charset w:val=\"86\"/></w:font>");
        }
        xml.append("</w:fonts>");
        try {
            PackagePart part = document.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"), FONT_TABLE_TYPE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, FONT_TABLE_RELATION);
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("Word font table", e);
        }
    }
}
