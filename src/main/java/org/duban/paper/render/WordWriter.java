package org.duban.paper.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.duban.paper.Paper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** Writes a paper as a Word document that an official can go on editing: paragraphs, not printed lines. */
final class WordWriter {

    private static final int BODY_SIZE = 16;
    private static final int TITLE_SIZE = 22;
    private static final double TITLE_EM = 19.5;
    private static final double TITLE_LINE = 12;
    private static final double RED_HEAD_TOP = 33;
    private static final double RED_HEAD_LINE = 18;
    private static final String RED = "D7000F";

    private final PaperFonts fonts;

    WordWriter(PaperFonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WordPage.setUp(document, paper.isDraft());
            redHead(document, paper);
            title(document, paper);
            body(document, paper);
            attachments(document, paper);
            closing(document, paper);
            WordImprint.add(document, Imprint.of(paper, fonts), PaperTexts.copies(paper));
            document.getProperties().getCoreProperties().setTitle(PlainText.of(paper.title()));
            document.getProperties().getCoreProperties().setCreator(PlainText.of(paper.signature()));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void redHead(XWPFDocument document, Paper paper) {
        HeadSize head = HeadSize.of(paper.redHead(), fonts);
        for (int i = 0; i < head.lines().size(); i++) {
            WordParagraph line = WordParagraph.in(document)
                    .align(ParagraphAlignment.CENTER)
                    .lineHeight(RED_HEAD_LINE)
                    .before(i == 0 ? RED_HEAD_TOP : 0);
            line.text(Face.TITLE, head.size(), head.lines().get(i)).setColor(RED);
            line.lastRun().setBold(true);
        }
        XWPFParagraph number = WordParagraph.in(document)
                .align(ParagraphAlignment.CENTER)
                .before(13)
                .line(Face.FANG, BODY_SIZE, PaperTexts.number(paper))
                .paragraph();
        var border = number.getCTP().getPPr().addNewPBdr().addNewBottom();
        border.setVal(STBorder.SINGLE);
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(13));
        border.setSpace(BigInteger.valueOf(9));
    }

    private void title(XWPFDocument document, Paper paper) {
        List<String> lines = new TitleBreaker(fonts, TITLE_EM).breakUp(paper.title());
        for (int i = 0; i < lines.size(); i++) {
            WordParagraph line = WordParagraph.in(document)
                    .align(ParagraphAlignment.CENTER)
                    .lineHeight(TITLE_LINE)
                    .before(i == 0 ? 14 : 0)
                    .after(i == lines.size() - 1 ? 8 : 0);
            line.text(Face.TITLE, TITLE_SIZE, lines.get(i));
            line.paragraph().setKeepNext(true);
        }
    }

    private void body(XWPFDocument document, Paper paper) {
        String addressee = PaperTexts.addressee(paper);
        if (!addressee.isEmpty()) {
            WordParagraph.in(document).line(Face.FANG, BODY_SIZE, addressee);
        }
        List<List<Run>> paragraphs = BodyTexts.of(paper);
        for (int i = 0; i < paragraphs.size(); i++) {
            WordParagraph paragraph = WordParagraph.in(document).firstIndent(2);
            paragraphs.get(i).forEach(run -> paragraph.text(run.face(), BODY_SIZE, PlainText.of(run.text())));
            paragraph.paragraph().setKeepNext(i == paragraphs.size() - 1);
        }
    }

    private void attachments(XWPFDocument document, Paper paper) {
        List<String> names = PaperTexts.attachments(paper);
        for (int i = 0; i < names.size(); i++) {
            WordParagraph line = i == 0
                    ? WordParagraph.in(document).before(Measure.LINE_HEIGHT).hanging(5, 3)
                    : WordParagraph.in(document).hanging(6, 1);
            line.line(Face.FANG, BODY_SIZE, (i == 0 ? "附件：" : "") + names.get(i));
            line.paragraph().setKeepNext(true);
        }
    }

    private void closing(XWPFDocument document, Paper paper) {
        String organ = PlainText.of(paper.signature()).strip();
        String date = PaperTexts.signedOn(paper);
        SignaturePlace place = SignaturePlace.of(width(organ), width(date));
        WordParagraph signature = WordParagraph.in(document)
                .align(ParagraphAlignment.RIGHT)
                .before(2 * Measure.LINE_HEIGHT)
                .rightIndent(place.organ())
                .line(Face.FANG, BODY_SIZE, organ);
        signature.paragraph().setKeepNext(true);
        WordParagraph.in(document)
                .align(ParagraphAlignment.RIGHT)
                .rightIndent(place.date())
                .line(Face.FANG, BODY_SIZE, date);
        String contact = PaperTexts.contact(paper);
        if (!contact.isEmpty()) {
            WordParagraph.in(document)
                    .before(Measure.LINE_HEIGHT)
                    .firstIndent(2)
                    .line(Face.FANG, BODY_SIZE, contact);
        }
    }

    private double width(String text) {
        return text.codePoints().mapToDouble(c -> fonts.advance(Face.FANG, c)).sum();
    }
}
