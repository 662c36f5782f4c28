package org.duban.paper.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.duban.paper.Paper;
import org.duban.paper.Paragraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

class WordPaperTest {

    private static final Paper PAPER = Rendering.paper(
            "关于某事项的督办通知单",
            List.of(Paragraph.plain("现将有关事项通知如下："), Paragraph.first("办理要求", "倒排工期。"), Paragraph.second("每周报送。")));

    @Test
    void theWordPaperHasTheMarginsAndTheGridOfTheStandard() throws IOException {
        try (XWPFDocument document = read(PAPER)) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
            assertThat(section.getPgMar().getBottom()).isEqualTo(BigInteger.valueOf(1984));
            assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1587));
            assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(1474));
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
            assertThat(22 * section.getDocGrid().getLinePitch().intValue()).isLessThanOrEqualTo(12756);
        }
    }

    @Test
    void eachElementHasItsFontAndSize() throws IOException {
        try (XWPFDocument document = read(PAPER)) {
            XWPFRun head = run(document, "青岚市人民政府督查室文件");
            assertThat(font(head)).isEqualTo("方正小标宋简体");
            assertThat(head.getColor()).isEqualTo("D7000F");
            XWPFRun title = run(document, "关于某事项的督办通知单");
            assertThat(font(title)).isEqualTo("方正小标宋简体");
            assertThat(title.getFontSizeAsDouble()).isEqualTo(22);
            XWPFRun body = run(document, "现将有关事项通知如下：");
            assertThat(font(body)).isEqualTo("仿宋_GB2312");
            assertThat(body.getFontSizeAsDouble()).isEqualTo(16);
            assertThat(font(run(document, "一、办理要求。"))).isEqualTo("黑体");
            assertThat(font(run(document, "（一）"))).isEqualTo("仿宋_GB2312");
        }
    }

    @Test
    void theTextsStandInTheirOrder() throws IOException {
        try (XWPFDocument document = read(PAPER)) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsSubsequence(
                            "青岚市人民政府督查室文件",
                            "青督办字〔2026〕12号",
                            "关于某事项的督办通知单",
                            "临溪县人民政府：",
                            "现将有关事项通知如下：",
                            "一、办理要求。倒排工期。",
                            "（一）每周报送。",
                            "青岚市人民政府督查室",
                            "2026年6月3日",
                            "（联系人：陈思远）");
            assertThat(document.getTables().get(0).getText()).contains("抄送：市生态环境局。", "2026年6月3日印发");
        }
    }

    @Test
    void theEndOfTheTextStaysWithTheSignature() throws IOException {
        try (XWPFDocument document = read(PAPER)) {
            assertThat(paragraph(document, "（一）每周报送。").isKeepNext()).isTrue();
            assertThat(paragraph(document, "青岚市人民政府督查室").isKeepNext()).isTrue();
        }
    }

    @Test
    void pageNumbersStandOutsideOnOddAndEvenPages() throws IOException {
        try (XWPFDocument document = read(PAPER)) {
            assertThat(document.getEvenAndOddHeadings()).isTrue();
            assertThat(document.getFooterList())
                    .extracting(footer ->
                            footer.getParagraphs().get(0).getAlignment().name())
                    .containsExactlyInAnyOrder("RIGHT", "LEFT");
            assertThat(document.getFooterList())
                    .allSatisfy(footer -> assertThat(footer.getText()).contains("— 1 —"));
            assertThat(document.getHeaderList()).isEmpty();
        }
    }

    @Test
    void aDraftIsMarkedInTheHeader() throws IOException {
        Paper draft = new Paper("督查室", null, "通知", "县", PAPER.body(), null, "督查室", null, "", null, "");
        try (XWPFDocument document = read(draft)) {
            assertThat(document.getHeaderList())
                    .hasSize(2)
                    .allSatisfy(header -> assertThat(header.getText()).contains("草稿"));
        }
    }

    @Test
    void wordIsToldWhatToTakeWhereAFontIsMissing() throws Exception {
        try (XWPFDocument document = read(PAPER)) {
            byte[] table = document.getPackage()
                    .getPart(org.apache.poi.openxml4j.opc.PackagingURIHelper.createPartName("/word/fontTable.xml"))
                    .getInputStream()
                    .readAllBytes();
            assertThat(new String(table, java.nio.charset.StandardCharsets.UTF_8))
                    .contains("w:name=\"方正小标宋简体\"><w:altName w:val=\"华文中宋\"");
        }
    }

    private static XWPFDocument read(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Rendering.RENDERER.docx(paper)));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFRun run(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> run.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String font(XWPFRun run) {
        return run.getFontFamily(XWPFRun.FontCharRange.eastAsia);
    }
}
