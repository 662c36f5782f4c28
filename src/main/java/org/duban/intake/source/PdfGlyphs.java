package org.duban.intake.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;

/** Collects the characters of each page with their places, in the direction in which most of the page is written. */
final class PdfGlyphs extends PDFTextStripper {

    private static final int MAX_GLYPHS = 30_000;
    private static final float SLANT = 0.1f;

    /** Which way up text stands on the page as it is stored; scans and landscape pages are stored lying. */
    enum Direction {
        UP,
        LEFT,
        DOWN,
        RIGHT,
        /** As of a stamp across the page. */
        SLANTED
    }

    /** Takes one page after the other. */
    interface Pages {
        /** @param stamps text that runs another way than the page's, each direction as one */
        void page(PDPage page, List<PdfGlyph> glyphs, Direction direction, List<String> stamps) throws IOException;
    }

    private final Pages pages;
    private final PdfLegibility legibility;
    private final PdfBudget budget;
    private final Map<Direction, List<PdfGlyph>> found = new EnumMap<>(Direction.class);
    private int count;

    PdfGlyphs(Pages pages, PdfLegibility legibility, PdfBudget budget) {
        this.pages = pages;
        this.legibility = legibility;
        this.budget = budget;
    }

    @Override
    protected void startPage(PDPage page) {
        found.clear();
        count = 0;
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        Direction most = Direction.UP;
        for (Map.Entry<Direction, List<PdfGlyph>> one : found.entrySet()) {
            if (one.getValue().size() > found.getOrDefault(most, List.of()).size()) {
                most = one.getKey();
            }
        }
        List<String> stamps = new ArrayList<>();
        for (Map.Entry<Direction, List<PdfGlyph>> one : found.entrySet()) {
            if (one.getKey() != most) {
                StringBuilder text = new StringBuilder();
                one.getValue().forEach(glyph -> text.append(glyph.text()));
                stamps.add(text.toString());
            }
        }
        pages.page(page, found.getOrDefault(most, List.of()), most, stamps);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator(operator.getName());
        super.processOperator(operator, operands);
    }

    /** Composite fonts that do not say what a glyph stands for are passed over in silence from here on. */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (font instanceof PDType0Font && font.toUnicode(code) == null) {
            legibility.drawn(null);
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++count > MAX_GLYPHS) {
            throw new BusinessRefusal(Kind.UNREADABLE, "intake.file.bomb");
        }
        legibility.drawn(text.getUnicode());
        if (text.getUnicode() != null
                && !text.getUnicode().isEmpty()
                && text.getUnicode().charAt(0) >= ' ') {
            float size = Math.max(text.getFontSizeInPt(), text.getYScale());
            found.computeIfAbsent(direction(text), d -> new ArrayList<>())
                    .add(new PdfGlyph(
                            text.getUnicode(), text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), size));
        }
    }

    private static Direction direction(TextPosition text) {
        Matrix matrix = text.getTextMatrix();
        float along = Math.abs(matrix.getScaleX());
        float across = Math.abs(matrix.getShearY());
        if (Math.min(along, across) > SLANT * Math.max(along, across)) {
            return Direction.SLANTED;
        }
        return Direction.values()[Math.round(text.getDir() / 90) % 4];
    }
}
