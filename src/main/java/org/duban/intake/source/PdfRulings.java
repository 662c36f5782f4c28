package org.duban.intake.source;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines of a page, drawn as strokes or as thin rectangles: the rules of its tables. */
final class PdfRulings extends PDFGraphicsStreamEngine {

    /** A rule from (x1, y1) to (x2, y2), measured from the top left. */
    record Ruling(float x1, float y1, float x2, float y2) {
        boolean isHorizontal() {
            return y2 - y1 < THIN && x2 - x1 > SHORTEST;
        }

        boolean isVertical() {
            return x2 - x1 < THIN && y2 - y1 > SHORTEST;
        }
    }

    private static final float THIN = 2.5f;
    private static final float SHORTEST = 4;
    private static final int MOST = 4_000;

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Ruling> path = new ArrayList<>();
    private final float top;
    private final float left;
    private Point2D current = new Point2D.Float();
    private Point2D start = new Point2D.Float();

    private PdfRulings(PDPage page) {
        super(page);
        top = page.getCropBox().getUpperRightY();
        left = page.getCropBox().getLowerLeftX();
    }

    static List<Ruling> of(PDPage page) throws IOException {
        if (page.getRotation() != 0) {
            return List.of();
        }
        PdfRulings engine = new PdfRulings(page);
        engine.processPage(page);
        return engine.rulings;
    }

    private void add(double x1, double y1, double x2, double y2) {
        if (path.size() < MOST) {
            path.add(new Ruling(
                    (float) Math.min(x1, x2) - left,
                    top - (float) Math.max(y1, y2),
                    (float) Math.max(x1, x2) - left,
                    top - (float) Math.min(y1, y2)));
        }
    }

    private void keep() {
        for (Ruling ruling : path) {
            if (rulings.size() < MOST && (ruling.isHorizontal() || ruling.isVertical())) {
                rulings.add(ruling);
            }
        }
        path.clear();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        Rectangle2D box = new Rectangle2D.Double(p0.getX(), p0.getY(), 0, 0);
        box.add(p1);
        box.add(p2);
        box.add(p3);
        if (box.getWidth() < THIN || box.getHeight() < THIN) {
            add(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        } else {
            add(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY());
            add(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY());
            add(box.getMinX(), box.getMinY(), box.getMinX(), box.getMaxY());
            add(box.getMaxX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        }
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Float(x, y);
        start = current;
    }

    @Override
    public void lineTo(float x, float y) {
        add(current.getX(), current.getY(), x, y);
        current = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        add(current.getX(), current.getY(), start.getX(), start.getY());
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        keep();
    }

    @Override
    public void fillPath(int windingRule) {
        keep();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        keep();
    }

    @Override
    public void clip(int windingRule) {
        // a clip draws nothing
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures hold no text
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // colour alone
    }
}
