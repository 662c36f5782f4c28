package org.duban.paper.render;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duban.paper.Paper;
import org.duban.paper.Paragraph;
import org.duban.paper.SampleFacts;

/** The real renderer with the shipped font alone, and ways to read back what it wrote. */
final class Rendering {

    static final PaperFonts FONTS = new PaperFonts(new PaperFontSettings(null, null, null, null));
    static final LaidOutPapers RENDERER = new LaidOutPapers(FONTS, new Paginator(FONTS));

    private Rendering() {}

    static Paper paper(String title, List<Paragraph> body) {
        return new Paper(
                "青岚市人民政府督查室文件",
                SampleFacts.NUMBER,
                title,
                "临溪县人民政府",
                body,
                List.of(),
                "青岚市人民政府督查室",
                SampleFacts.SIGNED,
                "联系人：陈思远",
                List.of("市生态环境局"),
                "青岚市人民政府督查室");
    }

    /** The text of each page as PDFBox reads it, lines top down. */
    static List<String> pdfPages(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(RENDERER.pdf(paper))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            java.util.ArrayList<String> pages = new java.util.ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
