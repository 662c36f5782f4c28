package org.duban.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.intake.source.PdfRulings.Ruling;

/**
 * A table of a page by its rules: the lines between columns and between rows, and which of them are left out where cells
 * are merged.
 */
final class PdfTable {

    private static final float CLOSE = 3;
    private static final float NARROWEST = 15;
    private static final int MOST_CELLS = 5_000;

    private final float[] xs;
    private final float[] ys;
    private final List<Ruling> rulings;
    /** How far the columns of a later page may stand from these. */
    private final float tolerance;

    private PdfTable(float[] xs, float[] ys, List<Ruling> rulings, float tolerance) {
        this.xs = xs;
        this.ys = ys;
        this.rulings = rulings;
        this.tolerance = tolerance;
    }

    /** A table without rules; where its columns end depends on what stands in them. */
    static PdfTable aligned(float[] xs, float[] ys) {
        List<Ruling> rulings = new ArrayList<>();
        for (float x : xs) {
            rulings.add(new Ruling(x, ys[0], x, ys[ys.length - 1]));
        }
        for (float y : ys) {
            rulings.add(new Ruling(xs[0], y, xs[xs.length - 1], y));
        }
        return new PdfTable(xs, ys, rulings, 10 * CLOSE);
    }

    /** A cell of the table and all rows and columns that it spans. */
    record Box(int row, int column, int rowSpan, int columnSpan) {}

    /** The tables of a page, from top to bottom: rules that touch each other belong to one. */
    static List<PdfTable> of(List<Ruling> rulings, PdfBudget budget) {
        budget.spend((long) rulings.size() * rulings.size());
        List<PdfTable> tables = new ArrayList<>();
        List<Ruling> rest = new ArrayList<>(rulings);
        while (!rest.isEmpty()) {
            List<Ruling> group = connected(rest);
            float[] xs = withOpenSides(places(group, false), group);
            float[] ys = places(group, true);
            budget.spend((long) xs.length * ys.length * group.size());
            if (xs.length >= 3 && ys.length >= 3 && xs.length * ys.length <= MOST_CELLS) {
                tables.add(new PdfTable(xs, ys, group, 2 * CLOSE));
            }
        }
        tables.sort(Comparator.comparingDouble(PdfTable::top));
        return tables;
    }

    /** Many tables have no rule at their left and right side; the rules across show how far they reach. */
    private static float[] withOpenSides(float[] xs, List<Ruling> rulings) {
        float[] lefts = new float[rulings.size()];
        float[] rights = new float[rulings.size()];
        int count = 0;
        for (Ruling ruling : rulings) {
            if (ruling.isHorizontal()) {
                lefts[count] = ruling.x1();
                rights[count++] = ruling.x2();
            }
        }
        if (count < 3 || xs.length == 0) {
            return xs;
        }
        Arrays.sort(lefts, 0, count);
        Arrays.sort(rights, 0, count);
        float left = lefts[2];
        float right = rights[count - 3];
        float[] all = Arrays.copyOf(xs, xs.length + 2);
        int to = xs.length;
        if (xs[0] - left > NARROWEST) {
            System.arraycopy(xs, 0, all, 1, xs.length);
            all[0] = left;
            to++;
        }
        if (right - xs[xs.length - 1] > NARROWEST) {
            all[to++] = right;
        }
        return Arrays.copyOf(all, to);
    }

    /** Takes the first rule and all that it is connected with out of {@code rest}. */
    private static List<Ruling> connected(List<Ruling> rest) {
        List<Ruling> group = new ArrayList<>(List.of(rest.remove(0)));
        for (int i = 0; i < group.size(); i++) {
            Ruling one = group.get(i);
            List<Ruling> left = new ArrayList<>();
            for (Ruling other : rest) {
                (touches(one, other) ? group : left).add(other);
            }
            rest.clear();
            rest.addAll(left);
        }
        return group;
    }

    private static boolean touches(Ruling a, Ruling b) {
        return a.x1() - CLOSE <= b.x2()
                && b.x1() - CLOSE <= a.x2()
                && a.y1() - CLOSE <= b.y2()
                && b.y1() - CLOSE <= a.y2();
    }

    private static float[] places(List<Ruling> rulings, boolean horizontal) {
        double[] all = rulings.stream()
                .filter(ruling -> horizontal ? ruling.isHorizontal() : ruling.isVertical())
                .mapToDouble(ruling -> horizontal ? (ruling.y1() + ruling.y2()) / 2 : (ruling.x1() + ruling.x2()) / 2)
                .sorted()
                .toArray();
        float[] places = new float[all.length];
        int count = 0;
        for (double place : all) {
            if (count == 0 || place - places[count - 1] > CLOSE) {
                places[count++] = (float) place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    float top() {
        return ys[0];
    }

    float left() {
        return xs[0];
    }

    float right() {
        return xs[xs.length - 1];
    }

    float bottom() {
        return ys[ys.length - 1];
    }

    int rows() {
        return ys.length - 1;
    }

    boolean contains(PdfGlyph glyph) {
        return glyph.x() > xs[0] - CLOSE
                && glyph.x() < xs[xs.length - 1]
                && middle(glyph) > ys[0]
                && middle(glyph) < ys[ys.length - 1];
    }

    private static float middle(PdfGlyph glyph) {
        return glyph.y() - glyph.size() * 0.35f;
    }

    boolean hasColumnsOf(PdfTable other) {
        if (xs.length != other.xs.length) {
            return false;
        }
        for (int i = 0; i < xs.length; i++) {
            if (Math.abs(xs[i] - other.xs[i]) > Math.max(tolerance, other.tolerance)) {
                return false;
            }
        }
        return true;
    }

    /** The cells in order, each with the characters in it. */
    Map<Box, List<PdfGlyph>> filledBoxes(List<PdfGlyph> glyphs) {
        Map<Box, List<PdfGlyph>> filled = new LinkedHashMap<>();
        Box[][] at = new Box[ys.length - 1][xs.length - 1];
        for (Box box : boxes()) {
            filled.put(box, new ArrayList<>());
            for (int row = box.row(); row < box.row() + box.rowSpan(); row++) {
                Arrays.fill(at[row], box.column(), box.column() + box.columnSpan(), box);
            }
        }
        for (PdfGlyph glyph : glyphs) {
            int row = between(ys, middle(glyph));
            int column = between(xs, glyph.x() + glyph.width() / 2);
            if (row >= 0 && column >= 0) {
                filled.get(at[row][column]).add(glyph);
            }
        }
        return filled;
    }

    private static int between(float[] places, float place) {
        int found = Arrays.binarySearch(places, place);
        int index = found >= 0 ? found : -found - 2;
        return index >= 0 && index < places.length - 1 ? index : -1;
    }

    float right(Box box) {
        return xs[box.column() + box.columnSpan()];
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        boolean[][] taken = new boolean[ys.length - 1][xs.length - 1];
        for (int row = 0; row < ys.length - 1; row++) {
            for (int column = 0; column < xs.length - 1; column++) {
                if (!taken[row][column]) {
                    Box box = box(row, column, taken);
                    boxes.add(box);
                    for (int r = row; r < row + box.rowSpan(); r++) {
                        Arrays.fill(taken[r], column, column + box.columnSpan(), true);
                    }
                }
            }
        }
        return boxes;
    }

    private Box box(int row, int column, boolean[][] taken) {
        int right = column + 1;
        while (right < xs.length - 1 && !taken[row][right] && !verticalAt(xs[right], ys[row], ys[row + 1])) {
            right++;
        }
        int below = row + 1;
        while (below < ys.length - 1 && !horizontalAt(ys[below], xs[column], xs[right])) {
            below++;
        }
        return new Box(row, column, below - row, right - column);
    }

    private boolean verticalAt(float x, float from, float to) {
        float covered = 0;
        for (Ruling ruling : rulings) {
            if (ruling.isVertical() && Math.abs((ruling.x1() + ruling.x2()) / 2 - x) <= CLOSE) {
                covered += Math.max(0, Math.min(to, ruling.y2()) - Math.max(from, ruling.y1()));
            }
        }
        return covered > (to - from) / 2;
    }

    private boolean horizontalAt(float y, float from, float to) {
        float covered = 0;
        for (Ruling ruling : rulings) {
            if (ruling.isHorizontal() && Math.abs((ruling.y1() + ruling.y2()) / 2 - y) <= CLOSE) {
                covered += Math.max(0, Math.min(to, ruling.x2()) - Math.max(from, ruling.x1()));
            }
        }
        return covered > (to - from) / 2;
    }
}
