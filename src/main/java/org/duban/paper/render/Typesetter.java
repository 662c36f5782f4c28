package org.duban.paper.render;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.Paper;

/** Sets the elements of a paper into lines, with the distances of GB/T 9704; {@code paper.css} has the same distances. */
final class Typesetter {

    /** In mm, as in the style sheet. */
    static final double RED_HEAD_TOP = 30;

    private static final double RED_HEAD_HEIGHT = 22;
    private static final double RED_HEAD_HEIGHT_OF_SEVERAL = 18;
    private static final double NUMBER_TOP = 13;
    private static final double RED_LINE_TOP = 4;
    private static final double RED_LINE_HEIGHT = 0.56;
    private static final double TITLE_TOP = 14;
    private static final double TITLE_HEIGHT = 12;
    private static final double TITLE_BOTTOM = 8;
    private static final double SIGNATURE_TOP = 20;
    private static final double TITLE_WIDTH = 19.5;
    private static final double INDENT = 2;
    private static final double ATTACHMENT_INDENT = 5;
    private static final double NUMBERED_ATTACHMENT_INDENT = 6;

    private final PaperFonts fonts;
    private final LineBreaker breaker;

    Typesetter(PaperFonts fonts) {
        this.fonts = fonts;
        this.breaker = new LineBreaker(fonts, Measure.BODY);
    }

    /** Everything down to the attachments: what flows from page to page. */
    List<Strip> flow(Paper paper) {
        List<Strip> strips = new ArrayList<>();
        List<String> head = HeadSize.of(paper.redHead(), fonts).lines();
        double headHeight = head.size() > 1 ? RED_HEAD_HEIGHT_OF_SEVERAL : RED_HEAD_HEIGHT;
        for (int i = 0; i < head.size(); i++) {
            strips.add(new Strip(
                    Part.RED_HEAD, 0, plain(Face.TITLE, head.get(i)), 0, headHeight + (i == 0 ? RED_HEAD_TOP : 0)));
        }
        strips.add(
                new Strip(Part.NUMBER, 0, plain(Face.FANG, PaperTexts.number(paper)), NUMBER_TOP, Measure.LINE_HEIGHT));
        strips.add(new Strip(Part.RED_LINE, 0, plain(Face.FANG, ""), RED_LINE_TOP, RED_LINE_HEIGHT));
        List<String> title = new TitleBreaker(fonts, TITLE_WIDTH).breakUp(paper.title());
        for (int i = 0; i < title.size(); i++) {
            strips.add(new Strip(Part.TITLE, 0, plain(Face.TITLE, title.get(i)), i == 0 ? TITLE_TOP : 0, TITLE_HEIGHT));
        }
        add(strips, Part.ADDRESSEE, 0, text(PaperTexts.addressee(paper), 0, 0), TITLE_BOTTOM);
        List<List<Run>> body = BodyTexts.of(paper);
        for (int i = 0; i < body.size(); i++) {
            add(strips, Part.BODY, i, breaker.breakUp(body.get(i), INDENT, 0), 0);
        }
        add(strips, Part.ATTACHMENTS, 0, attachments(paper), Measure.LINE_HEIGHT);
        return strips;
    }

    /** Signature, date and contact: what stays together with the end of the text. */
    List<Strip> closing(Paper paper) {
        List<Strip> strips = new ArrayList<>();
        String organ = PlainText.of(paper.signature()).strip();
        String date = PaperTexts.signedOn(paper);
        SignaturePlace place = SignaturePlace.of(width(organ), width(date));
        List<Line> lines = new LineBreaker(fonts, Measure.BODY.of(SignaturePlace.WIDEST))
                .breakUp(List.of(new Run(Face.FANG, organ)), 0, 0);
        for (int i = 0; i < lines.size(); i++) {
            Line line = new Line(lines.get(i).runs(), place.organ(), false, Measure.BODY.tracking());
            strips.add(new Strip(Part.SIGNATURE, 0, line, i == 0 ? SIGNATURE_TOP : 0, Measure.LINE_HEIGHT));
        }
        Line signedOn = new Line(List.of(new Run(Face.FANG, date)), place.date(), false, Measure.BODY.tracking());
        strips.add(new Strip(Part.DATE, 0, signedOn, lines.isEmpty() ? SIGNATURE_TOP : 0, Measure.LINE_HEIGHT));
        add(strips, Part.CONTACT, 0, text(PaperTexts.contact(paper), INDENT, 0), Measure.LINE_HEIGHT);
        return strips;
    }

    /** Copies that are too many for an imprint, set as text. */
    List<Strip> copiesAsText(Paper paper) {
        List<Strip> strips = new ArrayList<>();
        add(strips, Part.CONTACT, 1, text(PaperTexts.copies(paper), INDENT, 0), Measure.LINE_HEIGHT);
        return strips;
    }

    private List<Line> attachments(Paper paper) {
        List<String> names = PaperTexts.attachments(paper);
        List<Line> lines = new ArrayList<>();
        double rest = names.size() == 1 ? ATTACHMENT_INDENT : NUMBERED_ATTACHMENT_INDENT;
        for (int i = 0; i < names.size(); i++) {
            lines.addAll(text((i == 0 ? "附件：" : "") + names.get(i), i == 0 ? INDENT : ATTACHMENT_INDENT, rest));
        }
        return lines;
    }

    private List<Line> text(String text, double firstIndent, double indent) {
        return text.isEmpty() ? List.of() : breaker.breakUp(List.of(new Run(Face.FANG, text)), firstIndent, indent);
    }

    private static void add(List<Strip> strips, Part part, int block, List<Line> lines, double before) {
        for (int i = 0; i < lines.size(); i++) {
            strips.add(new Strip(part, block, lines.get(i), i == 0 ? before : 0, Measure.LINE_HEIGHT));
        }
    }

    private static Line plain(Face face, String text) {
        return new Line(List.of(new Run(face, text)), 0, false, 0);
    }

    private double width(String text) {
        return text.codePoints().mapToDouble(c -> fonts.advance(Face.FANG, c)).sum();
    }
}
