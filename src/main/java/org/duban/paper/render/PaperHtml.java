package org.duban.paper.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duban.paper.Paper;

/** Writes laid-out pages as XHTML with the classes of {@code paper.css}, for the screen and for the PDF. */
final class PaperHtml {

    private static final String PLACE_OF_SEAL = "用印处";

    private final Paper paper;
    private final List<Sheet> sheets;
    private final PaperFonts fonts;
    private final boolean forPdf;
    private final int headSize;
    private final Markup out = new Markup();

    /** @param forPdf whether exact letter spacing and replacements of missing glyphs are written, as a screen needs neither */
    PaperHtml(Paper paper, List<Sheet> sheets, PaperFonts fonts, boolean forPdf) {
        this.paper = paper;
        this.sheets = sheets;
        this.fonts = fonts;
        this.forPdf = forPdf;
        this.headSize = HeadSize.of(paper.redHead(), fonts).size();
    }

    String write() {
        out.open("div", "class", "paper", "lang", "zh-CN");
        for (int i = 0; i < sheets.size(); i++) {
            sheet(sheets.get(i), i + 1);
        }
        return out.close("div").toString();
    }

    private void sheet(Sheet sheet, int page) {
        out.open("div", "class", "pg");
        List<Strip> strips = sheet.strips();
        int start = 0;
        while (start < strips.size()) {
            int end = start + 1;
            while (end < strips.size() && isSameBlock(strips.get(start), strips.get(end))) {
                end++;
            }
            block(strips.subList(start, end));
            start = end;
        }
        if (sheet.imprint() != null) {
            imprint(sheet.imprint());
        }
        if (paper.isDraft()) {
            out.open("p", "class", "draft").text(PaperTexts.DRAFT).close("p");
        }
        if (forPdf) {
            out.open("p", "class", page % 2 == 0 ? "no even" : "no")
                    .text("— " + page + " —")
                    .close("p");
        }
        out.close("div");
    }

    private static boolean isSameBlock(Strip one, Strip other) {
        boolean closing = one.part() == Part.SIGNATURE && other.part() == Part.DATE;
        return closing || one.part() == other.part() && one.block() == other.block();
    }

    private void block(List<Strip> strips) {
        switch (strips.get(0).part()) {
            case RED_HEAD -> redHead(strips);
            case NUMBER ->
                out.open("p", "class", "docno")
                        .text(strips.get(0).line().text())
                        .close("p");
            case RED_LINE -> out.empty("hr", "class", "redline");
            case TITLE -> broken("h2", "ttl", strips);
            case ADDRESSEE -> lines("to", strips);
            case BODY -> lines("", strips);
            case ATTACHMENTS -> lines("att", strips);
            case SIGNATURE, DATE -> signature(strips);
            case CONTACT -> lines("note9", strips);
        }
    }

    private void redHead(List<Strip> strips) {
        String size = "org o" + headSize;
        broken("p", strips.size() > 1 ? size + " several" : size, strips);
    }

    private void broken(String element, String cssClass, List<Strip> strips) {
        out.open(element, "class", cssClass);
        for (int i = 0; i < strips.size(); i++) {
            if (i > 0) {
                out.empty("br");
            }
            out.text(printed(Face.TITLE, strips.get(i).line().text()));
        }
        out.close(element);
    }

    private void lines(String cssClass, List<Strip> strips) {
        out.open("p", "class", cssClass);
        strips.forEach(strip -> line(strip.line()));
        out.close("p");
    }

    private void line(Line line) {
        List<String> classes = new ArrayList<>(List.of("l"));
        if (!line.full()) {
            classes.add("e");
        }
        if (line.indent() > 0) {
            classes.add("i" + (int) line.indent());
        }
        String spacing = forPdf ? String.format(Locale.ROOT, "letter-spacing:%.4fpt", line.spacing()) : "";
        out.open("span", "class", String.join(" ", classes), "style", spacing);
        for (Run run : line.runs()) {
            if (run.face() == Face.FANG) {
                out.text(printed(run.face(), run.text()));
            } else {
                out.open("span", "class", run.face().cssClass())
                        .text(printed(run.face(), run.text()))
                        .close("span");
            }
        }
        out.close("span");
    }

    private void signature(List<Strip> strips) {
        out.open("div", "class", "sign");
        if (!forPdf) {
            out.open("span", "class", "seal", "aria-hidden", "true")
                    .text(PLACE_OF_SEAL)
                    .close("span");
        }
        for (Strip strip : strips) {
            int halves = (int) Math.round(strip.line().indent() * 2);
            out.open("p", "class", "r" + halves)
                    .text(printed(Face.FANG, strip.line().text()))
                    .close("p");
        }
        out.close("div");
    }

    private void imprint(Imprint imprint) {
        out.open("div", "class", "imprint");
        if (!imprint.copies().isEmpty()) {
            out.open("p", "class", "cc");
            imprint.copies().forEach(this::line);
            out.close("p");
        }
        if (!imprint.printedBy().isEmpty()) {
            out.open("p", "class", "two");
            out.open("span").text(printed(Face.FANG, imprint.printedBy())).close("span");
            out.open("span").text(imprint.printedOn()).close("span");
            out.close("p");
        }
        out.close("div");
    }

    /** On paper a character that no font has becomes the replacement; a screen has fonts of its own. */
    private String printed(Face face, String text) {
        if (!forPdf) {
            return text;
        }
        return text.codePoints()
                .map(codePoint -> fonts.has(face, codePoint) ? codePoint : PaperFonts.REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
