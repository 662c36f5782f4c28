package org.duban.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duban.intake.source.PdfColumns.Part;
import org.duban.intake.source.PdfGlyph.Line;

/**
 * Tells by their places which lines of a PDF go on with the line before: those that begin at the left edge after a line that
 * had no room for another word, and those of a heading in large print that stands over the middle of the page.
 */
final class PdfParagraphs {

    static final Pattern BEGINS = Pattern.compile(
            "(?:\\d{1,2}[.．、](?!\\d)|[（(][\\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳]|第[一二三四五六七八九十]).*");

    private static final Pattern ANNEX = Pattern.compile("[　 ]*附 ?件 ?[\\d一二三四五六七八九十]{0,2} ?[：:]?");
    private static final float INDENT = 0.6f;
    private static final float ROOM = 0.75f;
    private static final float NEXT_LINE = 2.6f;
    private static final float LARGE = 1.2f;
    private static final int FEWEST_LINES = 8;
    private static final int MANY_LINES = 40;
    private static final int FEWEST_CHARACTERS = 12;
    /** By how many characters the margins of a page may differ. */
    private static final int UNEVEN = 3;

    private static final int LONGEST_WORD = 12;
    private static final int LONGEST_TITLE = 120;
    private static final String SENTENCE_END = "。！？；：!?;:";
    private static final String NEVER_FIRST = "，。、；：！？）〕】》”’…％%)],.;:!?";

    /** The left and right edge of the text in a column; right is infinite where no margin is to be seen. */
    record Edges(float left, float right) {
        /** As on the back of a sheet, whose margins are the other way round. */
        boolean isMirrored(Edges other, float size) {
            float leftShift = other.left - left;
            float rightShift = other.right - right;
            return Math.abs(leftShift) > size * INDENT && Math.abs(leftShift - rightShift) < size;
        }
    }

    /** Lines that are set alike. */
    private record Layout(int column, int width, Boolean odd) {}

    private final Map<Layout, Edges> edges = new HashMap<>();
    private final float bodySize;
    private final boolean indents;

    PdfParagraphs(List<PdfPage> pages) {
        Map<Layout, List<Line>> lines = new HashMap<>();
        List<Line> all = new ArrayList<>();
        for (PdfPage page : pages) {
            for (Part part : page.parts()) {
                if (part.line() != null) {
                    all.add(part.line());
                    for (Boolean odd : Arrays.asList(null, page.odd())) {
                        lines.computeIfAbsent(new Layout(part.column(), page.width(), odd), layout -> new ArrayList<>())
                                .add(part.line());
                    }
                }
            }
        }
        bodySize = bodySize(all);
        lines.forEach((layout, own) -> edges.put(layout, edges(layout, own)));
        lines.forEach((layout, own) -> {
            Edges whole = edges.get(new Layout(layout.column(), layout.width(), null));
            if (own.size() < FEWEST_LINES || !whole.isMirrored(edges.get(layout), bodySize)) {
                edges.put(layout, whole);
            }
        });
        long indented = pages.stream()
                .flatMap(page -> page.parts().stream().filter(part -> part.line() != null && isIndented(page, part)))
                .count();
        indents = indented * FEWEST_LINES > all.size();
    }

    private static Edges edges(Layout layout, List<Line> lines) {
        double[] lefts = lines.stream().mapToDouble(Line::left).sorted().toArray();
        double[] rights =
                lines.stream().mapToDouble(line -> -line.right()).sorted().toArray();
        double size = lines.stream().mapToDouble(Line::size).average().orElse(0);
        int few = lines.size() < MANY_LINES ? 1 : 2;
        double left = outermost(lefts, few, size / 2);
        double right = -outermost(rights, few + 1, size);
        left = Double.isNaN(left) ? lefts[0] : left;
        boolean isMargin = layout.column() > 0 || layout.width() - right < left + UNEVEN * size;
        return new Edges((float) left, isMargin ? (float) right : Float.MAX_VALUE);
    }

    /** The first place that so many lines share: a single one may stand out of the text. */
    private static double outermost(double[] places, int sharing, double close) {
        for (int i = 0; i + sharing <= places.length; i++) {
            if (places[i + sharing - 1] - places[i] <= close) {
                return places[i];
            }
        }
        return Double.NaN;
    }

    /** The size in which most of the text is printed. */
    private static float bodySize(List<Line> lines) {
        Map<Integer, Integer> characters = new HashMap<>();
        lines.forEach(line ->
                characters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(0)
                / 2f;
    }

    private Edges edges(PdfPage page, Part part) {
        return edges.get(new Layout(part.column(), page.width(), page.odd()));
    }

    boolean isIndented(PdfPage page, Part part) {
        return part.line().left() - edges(page, part).left() > part.line().size() * INDENT;
    }

    /** Whether {@code next} belongs to the paragraph {@code text} that the line {@code last} ends so far. */
    boolean goesOn(CharSequence text, PdfPage lastPage, Part last, PdfPage page, Part next) {
        Line above = last.line();
        Line line = next.line();
        if (Math.abs(above.size() - line.size()) > above.size() / 10) {
            return false;
        }
        boolean sameColumn = lastPage == page && last.column() == next.column();
        float down = line.y() - above.y();
        if (sameColumn && (down < 0 || down > NEXT_LINE * line.size())) {
            return false;
        }
        if (line.size() > bodySize * LARGE) {
            float apart = (above.left() + above.right()) / 2 - (line.left() + line.right()) / 2;
            return sameColumn
                    && !ANNEX.matcher(text).matches()
                    && Math.abs(apart) < 1.5f * line.size()
                    && text.length() < LONGEST_TITLE;
        }
        if (isIndented(page, next) || BEGINS.matcher(line.text()).matches()) {
            return false;
        }
        boolean ends = SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean wide = above.right() - edges(lastPage, last).left() > FEWEST_CHARACTERS * above.size();
        return (indents || !ends)
                && wide
                && hasNoRoom(above, edges(lastPage, last).right(), line);
    }

    /** Whether the first word of the next line would not have fitted: no line begins with a comma, nor breaks a number. */
    static boolean hasNoRoom(Line line, float right, Line next) {
        String text = next.text();
        int at = 0;
        float word = 0;
        while (at < text.length() && at < LONGEST_WORD && isLatin(text.charAt(at))) {
            word += 0.5f;
            at++;
        }
        if (at == 0) {
            word = 1;
            at = 1;
        }
        while (at < text.length() && NEVER_FIRST.indexOf(text.charAt(at)) >= 0) {
            word += 1;
            at++;
        }
        return right - line.right() < (word + ROOM) * line.size();
    }

    private static boolean isLatin(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '.' || c == '%';
    }
}
