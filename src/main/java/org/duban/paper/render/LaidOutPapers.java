package org.duban.paper.render;

import org.duban.paper.Paper;
import org.duban.paper.PaperRenderer;
import org.springframework.stereotype.Component;

/** Lays a paper out once and writes it in the wanted format. */
@Component
class LaidOutPapers implements PaperRenderer {

    private final PaperFonts fonts;
    private final Paginator paginator;
    private final PdfWriter pdf;

    LaidOutPapers(PaperFonts fonts, Paginator paginator) {
        this.fonts = fonts;
        this.paginator = paginator;
        this.pdf = new PdfWriter(fonts);
    }

    @Override
    public byte[] docx(Paper paper) {
        return new WordWriter(fonts).write(paper);
    }

    @Override
    public byte[] pdf(Paper paper) {
        return pdf.write(paper, paginator.pages(paper));
    }

    @Override
    public String html(Paper paper) {
        return new PaperHtml(paper, paginator.pages(paper), fonts, false).write();
    }

    @Override
    public int pages(Paper paper) {
        return paginator.pages(paper).size();
    }
}
