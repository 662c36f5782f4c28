package org.duban.paper.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.duban.paper.Paper;
import org.duban.paper.Paragraph;
import org.junit.jupiter.api.Test;

class PdfPaperTest {

    private static final double POINTS_PER_MM = 72 / 25.4;

    @Test
    void thePdfSaysAllThatThePaperSays() throws IOException {
        Paper paper = new Paper(
                "青岚市人民政府督查室文件",
                org.duban.paper.SampleFacts.NUMBER,
                "关于柳坪镇污水处理站问题的督办通知单",
                "临溪县人民政府",
                List.of(
                        Paragraph.plain("现将有关事项通知如下："),
                        Paragraph.first("办理要求", ""),
                        Paragraph.second("倒排工期。"),
                        Paragraph.first("办理时限", "2026年6月30日前办结。")),
                List.of("清单", "图纸"),
                "青岚市人民政府督查室",
                org.duban.paper.SampleFacts.SIGNED,
                "联系人：陈思远",
                List.of("市生态环境局"),
                "青岚市人民政府督查室");
        assertThat(String.join("\n", Rendering.pdfPages(paper)))
                .contains("青岚市人民政府督查室文件", "青督办字〔2026〕12号", "临溪县人民政府：", "一、办理要求", "（一）倒排工期。")
                .contains("二、办理时限。2026年6月30日前办结。", "附件：1. 清单", "2. 图纸", "2026年6月3日")
                .contains("（联系人：陈思远）", "抄送：市生态环境局。", "2026年6月3日印发", "— 1 —")
                .doesNotContain("草稿");
    }

    @Test
    void aFullLineOfThePdfHoldsTwentyEightCharacters() throws IOException {
        Paper paper = Rendering.paper("关于某事项的通知", List.of(Paragraph.plain("甲乙丙丁戊己庚辛壬癸".repeat(9))));
        List<String> lines = String.join("\n", Rendering.pdfPages(paper))
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("庚辛"))
                .toList();
        assertThat(lines).extracting(String::length).containsExactly(26, 28, 28, 8);
    }

    @Test
    void thePdfKeepsTheMarginsAndThePitchOfItsLines() throws IOException {
        List<TextPosition> glyphs = glyphs(
                Rendering.paper("关于某事项的通知", java.util.Collections.nCopies(60, Paragraph.plain("癸".repeat(54)))), 2);
        List<TextPosition> body =
                glyphs.stream().filter(glyph -> glyph.getUnicode().equals("癸")).toList();
        double left = body.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
        double right = body.stream()
                .mapToDouble(glyph -> glyph.getXDirAdj() + glyph.getWidthDirAdj())
                .max()
                .orElseThrow();
        assertThat(left).isCloseTo(28 * POINTS_PER_MM, within(0.5));
        assertThat(right).isCloseTo((210 - 26) * POINTS_PER_MM, within(1.0));
        List<Double> baselines = body.stream()
                .map(glyph -> (double) glyph.getYDirAdj())
                .distinct()
                .sorted()
                .toList();
        assertThat(baselines).hasSize(22);
        assertThat((baselines.get(21) - baselines.get(0)) / 21)
                .isCloseTo(Measure.LINE_HEIGHT * POINTS_PER_MM, within(0.05));
        assertThat(baselines.get(21)).isLessThan((297 - 35) * POINTS_PER_MM);
    }

    @Test
    void pagesArePrintedAsOftenAsTheyAreCounted() throws IOException {
        Paper paper = Rendering.paper("关于某事项的通知", java.util.Collections.nCopies(60, Paragraph.plain("甲")));
        List<String> pages = Rendering.pdfPages(paper);
        assertThat(pages).hasSize(Rendering.RENDERER.pages(paper)).hasSizeGreaterThan(2);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("— " + (i + 1) + " —");
        }
    }

    @Test
    void oddPagesAreNumberedAtTheRightAndEvenOnesAtTheLeft() throws IOException {
        Paper paper = Rendering.paper("关于某事项的通知", java.util.Collections.nCopies(40, Paragraph.plain("甲")));
        assertThat(pageNumberAt(paper, 1)).isGreaterThan(297);
        assertThat(pageNumberAt(paper, 2)).isLessThan(297);
    }

    @Test
    void aDraftIsMarkedOnEveryPageAndHasNoNumber() throws IOException {
        Paper issued = Rendering.paper("关于某事项的通知", java.util.Collections.nCopies(40, Paragraph.plain("甲")));
        Paper draft = new Paper(
                issued.redHead(),
                null,
                issued.title(),
                issued.addressee(),
                issued.body(),
                null,
                "",
                null,
                "",
                null,
                "");
        assertThat(Rendering.pdfPages(draft))
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page.replaceAll("\\s", "")).contains("草稿"))
                .noneSatisfy(page -> assertThat(page).contains("〔2026〕"));
    }

    @Test
    void aCharacterInNoFontIsPrintedAsABox() throws IOException {
        assertThat(Rendering.pdfPages(Rendering.paper("关于某事项的通知", List.of(Paragraph.plain("甲𠮷乙😀丙喆镕")))))
                .first()
                .asString()
                .contains("甲□乙□丙喆镕");
    }

    private static double pageNumberAt(Paper paper, int page) throws IOException {
        return glyphs(paper, page).stream()
                .filter(glyph -> glyph.getUnicode().equals("—"))
                .findFirst()
                .orElseThrow()
                .getXDirAdj();
    }

    private static List<TextPosition> glyphs(Paper paper, int page) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                glyphs.addAll(positions);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try (PDDocument document = Loader.loadPDF(Rendering.RENDERER.pdf(paper))) {
            stripper.getText(document);
        }
        return glyphs;
    }
}
