package org.duban.paper.render;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** A paragraph of a Word document in official setting: exact lines, distances in mm, indents in characters. */
final class WordParagraph {

    /** 22 lines of this height, in twentieths of a point, fit into 225 mm; one more twentieth and they do not. */
    static final int LINE = 579;

    private static final double CHARACTER = Measure.BODY.pitch() * 20;

    private final XWPFParagraph paragraph;

    private WordParagraph(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        exactly(LINE);
    }

    static WordParagraph in(XWPFDocument document) {
        return new WordParagraph(document.createParagraph());
    }

    static WordParagraph of(XWPFParagraph paragraph) {
        return new WordParagraph(paragraph);
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * Measure.POINTS_PER_MM * 20);
    }

    WordParagraph align(ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        return this;
    }

    WordParagraph lineHeight(double millimetres) {
        exactly(twips(millimetres));
        return this;
    }

    WordParagraph before(double millimetres) {
        paragraph.setSpacingBefore(twips(millimetres));
        return this;
    }

    WordParagraph after(double millimetres) {
        paragraph.setSpacingAfter(twips(millimetres));
        return this;
    }

    WordParagraph firstIndent(double characters) {
        CTInd indent = indent();
        indent.setFirstLineChars(hundredths(characters));
        indent.setFirstLine(BigInteger.valueOf(Math.round(characters * CHARACTER)));
        return this;
    }

    /** Indents all lines by {@code left} characters, and the first by {@code hanging} less. */
    WordParagraph hanging(double left, double hanging) {
        CTInd indent = indent();
        indent.setLeftChars(hundredths(left));
        indent.setLeft(BigInteger.valueOf(Math.round(left * CHARACTER)));
        indent.setHangingChars(hundredths(hanging));
        indent.setHanging(BigInteger.valueOf(Math.round(hanging * CHARACTER)));
        return this;
    }

    WordParagraph leftIndent(double characters) {
        indent().setLeftChars(hundredths(characters));
        indent().setLeft(BigInteger.valueOf(Math.round(characters * CHARACTER)));
        return this;
    }

    WordParagraph rightIndent(double characters) {
        indent().setRightChars(hundredths(characters));
        indent().setRight(BigInteger.valueOf(Math.round(characters * CHARACTER)));
        return this;
    }

    WordParagraph line(Face face, double size, String text) {
        text(face, size, text);
        return this;
    }

    XWPFRun text(Face face, double size, String text) {
        XWPFRun run = run(face, size);
        run.setText(text);
        return run;
    }

    XWPFRun run(Face face, double size) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        CTRPr properties = run.getCTR().getRPr();
        CTFonts names = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        names.setAscii(face.wordName());
        names.setHAnsi(face.wordName());
        names.setEastAsia(face.wordName());
        names.setCs(face.wordName());
        // Quotation marks and dashes are Chinese characters here, not Latin ones
        names.setHint(STHint.EAST_ASIA);
        return run;
    }

    XWPFRun lastRun() {
        return paragraph.getRuns().get(paragraph.getRuns().size() - 1);
    }

    XWPFParagraph paragraph() {
        return paragraph;
    }

    private void exactly(int twips) {
        paragraph.setSpacingBetween(twips / 20.0, LineSpacingRule.EXACT);
    }

    private CTInd indent() {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    private static BigInteger hundredths(double characters) {
        return BigInteger.valueOf(Math.round(characters * 100));
    }
}
