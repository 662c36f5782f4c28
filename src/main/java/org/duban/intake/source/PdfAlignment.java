package org.duban.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.intake.source.PdfRulings.Ruling;

/**
 * Finds tables whose columns no rules part, by the blank strips that run down between them: from a line of at least three
 * parts as far up and down as no line crosses a strip. Prose crosses any strip at once.
 */
final class PdfAlignment {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_LINES = 3;
    private static final int MOST_COLUMNS = 30;
    private static final float GAP = 0.9f;
    private static final float STRIP = 0.2f;
    private static final float FAR = 6;
    private static final int MOST_LINES = 400;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.．、]?");

    /** Characters that follow each other closely. */
    private record Span(float from, float to, String text) {}

    /** A line of print and its parts: those with wide gaps between them, and those with any. */
    private record Row(float y, float size, List<Span> spans, List<Span> closely) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Ruling> rulings;
    private final PdfBudget budget;

    private PdfAlignment(List<PdfGlyph> glyphs, List<Ruling> rulings, PdfBudget budget) {
        this.rulings = rulings;
        this.budget = budget;
        List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
        List<PdfGlyph> open = new ArrayList<>();
        for (PdfGlyph glyph : sorted) {
            if (!open.isEmpty()
                    && glyph.y() - open.get(0).y()
                            > Math.max(glyph.size(), open.get(0).size()) / 2) {
                rows.add(row(open));
                open.clear();
            }
            if (!glyph.text().isBlank()) {
                open.add(glyph);
            }
        }
        if (!open.isEmpty()) {
            rows.add(row(open));
        }
    }

    /** @param glyphs what stands outside of ruled tables */
    static List<PdfTable> tables(List<PdfGlyph> glyphs, List<Ruling> rulings, PdfBudget budget) {
        PdfAlignment page = new PdfAlignment(glyphs, rulings, budget);
        List<PdfTable> tables = new ArrayList<>();
        if (page.rows.size() <= MOST_LINES) {
            int from = 0;
            while (from < page.rows.size()) {
                from = page.tableFrom(from, tables);
            }
        }
        return tables;
    }

    private static Row row(List<PdfGlyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(PdfGlyph::x));
        float size = (float) glyphs.stream().mapToDouble(PdfGlyph::size).max().orElse(0);
        return new Row(glyphs.get(0).y(), size, spans(glyphs, GAP), spans(glyphs, STRIP));
    }

    private static List<Span> spans(List<PdfGlyph> glyphs, float gap) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        float from = glyphs.get(0).x();
        float to = from;
        for (PdfGlyph glyph : glyphs) {
            if (!text.isEmpty() && glyph.x() - to > gap * glyph.size()) {
                spans.add(new Span(from, to, text.toString()));
                text.setLength(0);
                from = glyph.x();
            }
            text.append(glyph.text());
            to = Math.max(to, glyph.x() + glyph.width());
        }
        spans.add(new Span(from, to, text.toString()));
        return spans;
    }

    /** Adds the table whose first full line is at {@code seed}, and gives the line to go on with. */
    private int tableFrom(int seed, List<PdfTable> tables) {
        int columns = rows.get(seed).spans().size();
        if (columns < FEWEST_COLUMNS || columns > MOST_COLUMNS) {
            return seed + 1;
        }
        int first = seed;
        int end = seed + 1;
        while (end < rows.size()
                && isNear(end - 1, end)
                && strips(first, end + 1, seed).size() == columns - 1) {
            end++;
        }
        while (first > 0
                && rows.get(first - 1).spans().size() > 1
                && isNear(first - 1, first)
                && strips(first - 1, end, seed).size() == columns - 1) {
            first--;
        }
        while (end > seed + 1 && rows.get(end - 1).spans().size() == 1 && !belongs(end - 1, first)) {
            end--;
        }
        long several = rows.subList(first, end).stream()
                .filter(row -> row.spans().size() > 1)
                .count();
        if (end - first < FEWEST_LINES || several < FEWEST_LINES) {
            return seed + 1;
        }
        float[] xs = edges(strips(first, end, seed), first, end);
        tables.add(PdfTable.aligned(xs, rowEdges(xs, first, end)));
        return end;
    }

    private boolean isNear(int upper, int lower) {
        float size = Math.max(rows.get(upper).size(), rows.get(lower).size());
        return rows.get(lower).y() - rows.get(upper).y() <= FAR * size;
    }

    /** A last line of one part belongs to the row above it when it stands as close under it as lines of the table do. */
    private boolean belongs(int line, int first) {
        float closest = Float.MAX_VALUE;
        for (int i = first + 1; i <= line; i++) {
            closest = Math.min(closest, rows.get(i).y() - rows.get(i - 1).y());
        }
        Row above = rows.get(line - 1);
        Row last = rows.get(line);
        return last.y() - above.y() <= closest * 1.2f && Math.abs(last.size() - above.size()) < above.size() / 10;
    }

    /** The widest blank strip through all lines in each gap of the seed, where one is left. */
    private List<Span> strips(int first, int end, int seed) {
        List<Span> strips = new ArrayList<>();
        List<Span> parts = rows.get(seed).spans();
        for (int i = 0; i + 1 < parts.size(); i++) {
            Span widest = null;
            float from = parts.get(i).to();
            for (Span taken : taken(first, end, from, parts.get(i + 1).from())) {
                if (taken.from() > from && (widest == null || taken.from() - from > widest.to() - widest.from())) {
                    widest = new Span(from, taken.from(), "");
                }
                from = Math.max(from, taken.to());
            }
            if (widest != null
                    && widest.to() - widest.from() >= STRIP * rows.get(seed).size()) {
                strips.add(widest);
            }
        }
        return strips;
    }

    /** What the lines hold between two places, in order; an empty part at the end closes it. */
    private List<Span> taken(int first, int end, float from, float to) {
        List<Span> taken = new ArrayList<>();
        for (Row row : rows.subList(first, end)) {
            budget.spend(row.closely().size());
            for (Span span : row.closely()) {
                if (span.to() > from && span.from() < to) {
                    taken.add(span);
                }
            }
        }
        taken.sort(Comparator.comparing(Span::from));
        taken.add(new Span(to, to, ""));
        return taken;
    }

    /** Where the columns end: right behind their widest line, since nothing else tells how far they reach. */
    private float[] edges(List<Span> strips, int first, int end) {
        float[] xs = new float[strips.size() + 2];
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Row row : rows.subList(first, end)) {
            left = Math.min(left, row.spans().get(0).from());
            right = Math.max(right, row.spans().get(row.spans().size() - 1).to());
        }
        xs[0] = left - 1;
        for (int i = 0; i < strips.size(); i++) {
            Span strip = strips.get(i);
            xs[i + 1] = Math.min(strip.from() + 3, (strip.from() + strip.to()) / 2);
        }
        xs[xs.length - 1] = right + 1;
        return xs;
    }

    private float[] rowEdges(float[] xs, int first, int end) {
        List<Float> ys = new ArrayList<>();
        ys.add(rows.get(first).y() - rows.get(first).size());
        List<Float> ruled = ruled(xs, rows.get(first).y(), rows.get(end - 1).y());
        if (!ruled.isEmpty()) {
            ys.addAll(ruled);
        } else {
            for (int start : starts(xs, first, end)) {
                Row above = rows.get(start - 1);
                Row below = rows.get(start);
                ys.add((above.y() + 0.15f * above.size() + below.y() - 0.85f * below.size()) / 2);
            }
        }
        ys.add(rows.get(end - 1).y() + rows.get(end - 1).size() / 2);
        float[] edges = new float[ys.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = ys.get(i);
        }
        return edges;
    }

    /** The rules across the table, if there are enough of them to part its rows and not only its head. */
    private List<Float> ruled(float[] xs, float top, float bottom) {
        float width = xs[xs.length - 1] - xs[0];
        List<Float> ruled = new ArrayList<>();
        rulings.stream()
                .filter(Ruling::isHorizontal)
                .filter(ruling -> ruling.x2() - ruling.x1() > width / 2)
                .map(Ruling::y1)
                .filter(y -> y > top && y < bottom)
                .sorted()
                .forEach(y -> {
                    if (ruled.isEmpty() || y - ruled.get(ruled.size() - 1) > 3) {
                        ruled.add(y);
                    }
                });
        return ruled.size() < 2 ? List.of() : ruled;
    }

    /** The lines at which a row begins, but for the first. */
    private List<Integer> starts(float[] xs, int first, int end) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = first; i < end; i++) {
            Span part = rows.get(i).spans().get(0);
            if (part.to() <= xs[1] && NUMBER.matcher(part.text()).matches()) {
                numbers.add(i);
            }
        }
        return numbers.size() >= 2 ? startsByNumber(numbers, first) : startsByFill(xs, first, end);
    }

    /** A number stands in the first line of its row, or in the middle of it. */
    private List<Integer> startsByNumber(List<Integer> numbers, int first) {
        List<Integer> starts = new ArrayList<>();
        int before = first - 1;
        for (int number : numbers) {
            int start = number;
            float widest = 0;
            for (int i = Math.max(before + 1, first + 1); i <= number; i++) {
                float gap = rows.get(i).y() - rows.get(i - 1).y();
                if (gap > widest * 1.1f) {
                    widest = gap;
                    start = i < number && !isEven(before + 1, number, gap) ? i : start;
                }
            }
            if (start > first && (starts.isEmpty() || start > starts.get(starts.size() - 1))) {
                starts.add(start);
            }
            before = number;
        }
        return starts;
    }

    /** Whether lines stand at about the same distance all the way, so that it does not tell where a row ends. */
    private boolean isEven(int from, int to, float widest) {
        for (int i = Math.max(1, from); i <= to; i++) {
            if ((rows.get(i).y() - rows.get(i - 1).y()) * 1.1f < widest) {
                return false;
            }
        }
        return true;
    }

    /** Without numbers, a row begins with a line that fills nearly all columns. */
    private List<Integer> startsByFill(float[] xs, int first, int end) {
        List<Integer> starts = new ArrayList<>();
        for (int i = first + 1; i < end; i++) {
            if (rows.get(i).spans().size() >= Math.max(2, xs.length - 2)) {
                starts.add(i);
            }
        }
        return starts;
    }
}
