package org.duban.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duban.intake.SourceText;
import org.duban.intake.source.PdfColumns.Part;
import org.duban.intake.source.PdfGlyph.Line;

/**
 * Puts the pages of a PDF together: lines and tables from top to bottom, columns one after the other, a table that goes on
 * over pages as one. What stands on most pages at the head or foot is no part of the text, nor is the number of a page.
 */
final class PdfPages {

    private static final int REPEATED = 3;
    /** Lines at the head and foot of a page that may be no part of the text. */
    private static final int EDGE = 2;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－·~ ]{0,4}+(?:第 ?+)?+\\d{1,4}+(?: ?+页)?+(?: ?+[,，/]? ?+共? ?+\\d{1,4}+ ?+页?+)?+[-—–－·~ ]{0,4}+");

    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final SourceTextBuilder builder = new SourceTextBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private PdfPage lastPage;
    private Part last;
    private int tables;
    private PdfOpenTable open;

    void add(List<PdfGlyph> glyphs, List<PdfTable> ruled, int width) {
        List<PdfGlyph> outside = glyphs.stream()
                .filter(glyph -> ruled.stream().noneMatch(table -> table.contains(glyph)))
                .toList();
        List<PdfFilledTable> filled =
                ruled.stream().map(table -> PdfFilledTable.of(table, glyphs)).toList();
        PdfPage page = new PdfPage(PdfColumns.parts(outside, filled), width, pages.size() % 2 == 0);
        pages.add(page);
        edges(page).forEach(line -> seen.merge(key(line), 1, Integer::sum));
    }

    /** The lines that stand first and last on a page. */
    private static List<Line> edges(PdfPage page) {
        List<Line> lines = page.parts().stream()
                .map(Part::line)
                .filter(line -> line != null)
                .sorted(Comparator.comparingDouble(Line::y))
                .toList();
        List<Line> edges = new ArrayList<>(lines.subList(0, Math.min(EDGE, lines.size())));
        edges.addAll(lines.subList(Math.max(edges.size(), lines.size() - EDGE), lines.size()));
        return edges;
    }

    /** Text across the page, which is none of the document's but may be a mark of secrecy. */
    void stamp(String text) {
        builder.margin(text.strip());
    }

    /** What does not stand on the pages. */
    SourceTextBuilder builder() {
        return builder;
    }

    /** A page that is a picture alone. */
    void picture() {
        builder.note("intake.note.scannedPages");
    }

    private static String key(Line line) {
        return line.text().replaceAll("\\d+", "#") + " " + Math.round(line.y() / 4);
    }

    SourceText text() {
        pages.replaceAll(this::withoutMargins);
        PdfParagraphs paragraphs = new PdfParagraphs(pages);
        for (PdfPage page : pages) {
            for (Part part : page.parts()) {
                if (part.table() != null) {
                    table(part.table());
                } else {
                    line(paragraphs, page, part);
                }
            }
        }
        flush();
        close();
        return builder.build();
    }

    private PdfPage withoutMargins(PdfPage page) {
        List<Line> edges = edges(page);
        List<Part> kept = new ArrayList<>();
        for (Part part : page.parts()) {
            Line line = part.line();
            boolean edge = line != null && edges.stream().anyMatch(other -> other == line);
            if (edge && isRunningHead(line)) {
                builder.margin(line.text());
            } else if (!edge || !PAGE_NUMBER.matcher(line.text()).matches()) {
                kept.add(part);
            }
        }
        return new PdfPage(kept, page.width(), page.odd());
    }

    private boolean isRunningHead(Line line) {
        int count = seen.getOrDefault(key(line), 0);
        return count >= REPEATED && count * 5 >= pages.size() * 2 && line.text().indexOf('。') < 0;
    }

    private void line(PdfParagraphs paragraphs, PdfPage page, Part part) {
        close();
        String text = part.line().text();
        if (last != null && paragraphs.goesOn(paragraph, lastPage, last, page, part)) {
            boolean words = isLatin(paragraph.charAt(paragraph.length() - 1)) && isLatin(text.charAt(0));
            paragraph.append(words ? " " : "").append(text);
        } else {
            flush();
            paragraph.append(paragraphs.isIndented(page, part) ? "　　" : "").append(text);
        }
        last = part;
        lastPage = page;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            builder.line(paragraph.toString());
            paragraph.setLength(0);
        }
        last = null;
    }

    private void table(PdfFilledTable table) {
        flush();
        if (open == null || !open.takes(table)) {
            close();
            open = new PdfOpenTable(table);
        }
    }

    private void close() {
        if (open != null) {
            open.writeTo(builder, tables++);
            open = null;
        }
    }
}
