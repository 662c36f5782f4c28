package org.duban.intake.source;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.duban.intake.source.PdfGlyphs.Direction;

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
    private final PDRectangle box;
    private final Direction direction;
    private final PdfBudget budget;
    private Point2D current = new Point2D.Float();
    private Point2D start = new Point2D.Float();

    private PdfRulings(PDPage page, Direction direction, PdfBudget budget) {
        super(page);
        box = page.getCropBox();
        this.direction = direction;
        this.budget = budget;
    }

    /** The rules of a page as they stand when its text stands upright. */
    static List<Ruling> of(PDPage page, Direction direction, PdfBudget budget) throws IOException {
        PdfRulings engine = new PdfRulings(page, direction, budget);
        engine.processPage(page);
        return engine.rulings;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator(operator.getName());
        super.processOperator(operator, operands);
    }

    private void add(double x1, double y1, double x2, double y2) {
        if (path.size() < MOST) {
            float ax = x((float) x1, (float) y1);
            float ay = y((float) x1, (float) y1);
            float bx = x((float) x2, (float) y2);
            float by = y((float) x2, (float) y2);
            path.add(new Ruling(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)));
        }
    }

    private float x(float x, float y) {
        return switch (direction) {
            case LEFT -> y - box.getLowerLeftY();
            case DOWN -> box.getUpperRightX() - x;
            case RIGHT -> box.getUpperRightY() - y;
            default -> x - box.getLowerLeftX();
        };
    }

    private float y(float x, float y) {
        return switch (direction) {
            case LEFT -> x - box.getLowerLeftX();
            case DOWN -> y - box.getLowerLeftY();
            case RIGHT -> box.getUpperRightX() - x;
            default -> box.getUpperRightY() - y;
        };
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
        Rectangle2D area = new Rectangle2D.Double(p0.getX(), p0.getY(), 0, 0);
        area.add(p1);
        area.add(p2);
        area.add(p3);
        if (area.getWidth() < THIN || area.getHeight() < THIN) {
            add(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());
        } else {
            add(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMinY());
            add(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY());
            add(area.getMinX(), area.getMinY(), area.getMinX(), area.getMaxY());
            add(area.getMaxX(), area.getMinY(), area.getMaxX(), area.getMaxY());
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
