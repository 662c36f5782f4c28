package org.duban.paper.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.paper.DocumentNumber;
import org.duban.paper.Paper;
import org.duban.paper.Paragraph;
import org.duban.paper.SampleFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HostileTextTest {

    static List<String> texts() {
        return List.of(
                "<script>alert(1)</script>",
                "]]><!-- & &amp; \" ' <?x?> ${1+1} [[${7*7}]]",
                "<img src='file:///etc/passwd'/><style>*{display:none}</style>",
                "😀👨‍👩‍👧‍👦🏴",
                "a".repeat(4000),
                "，。".repeat(300),
                "甲\u0000乙\u0001丙\u001b[31m\u007f\ufffe\ud800丁",
                "\u202e逆\u200b序\u2066\ufeff\u2028行",
                "  \n\n\t\r\n ",
                "");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextBreaksAPaperOrInjectsIntoIt(String hostile) throws Exception {
        Paper paper = everywhere(hostile);
        assertThat(Rendering.pdfPages(paper)).hasSize(Rendering.RENDERER.pages(paper));
        Document html = xml(Rendering.RENDERER.html(paper));
        for (String element : List.of("script", "img", "style", "a")) {
            assertThat(html.getElementsByTagName(element).getLength()).isZero();
        }
        assertThat(Rendering.RENDERER.html(paper)).doesNotContain(" style=");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Rendering.RENDERER.docx(paper)))) {
            assertThat(word.getParagraphs()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatCanBePrintedIsPrintedWhole(String hostile) throws Exception {
        Paper paper = everywhere(hostile);
        String expected = PlainText.of(hostile).replaceAll("\\s", "");
        assertThat(xml(Rendering.RENDERER.html(paper))
                        .getDocumentElement()
                        .getTextContent()
                        .replaceAll("\\s", ""))
                .contains(expected);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Rendering.RENDERER.docx(paper)));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            assertThat(extractor.getText().replaceAll("\\s", "")).contains(expected);
        }
        String printed = expected.codePoints()
                .map(c -> Rendering.FONTS.has(Face.FANG, c) ? c : PaperFonts.REPLACEMENT)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String pdf = String.join("", Rendering.pdfPages(paper)).replaceAll("—\\d+—|\\s", "");
        assertThat(pdf.replaceAll("—\\d+—", "")).contains(printed);
    }

    private static Paper everywhere(String text) {
        DocumentNumber number = text.isBlank() ? SampleFacts.NUMBER : new DocumentNumber(text, 2026, 1);
        return new Paper(
                text,
                number,
                text,
                text,
                List.of(Paragraph.plain(text), Paragraph.first(text, text), Paragraph.second(text)),
                List.of(text, text),
                text,
                SampleFacts.SIGNED,
                text,
                List.of(text),
                text);
    }

    private static Document xml(String markup) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup)));
    }
}
