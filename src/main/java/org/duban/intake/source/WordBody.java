package org.duban.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duban.intake.SourceText.Cell;

/** Walks through {@code word/document.xml} and hands on its paragraphs in reading order. */
final class WordBody {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final int MAX_DEPTH = 2_000;

    /** What is not, or no longer, part of the text; Fallback repeats a text box for old programs. */
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "Fallback", "tabs");

    private final XMLStreamReader xml;
    private final WordNumbering numbering;
    private final SourceTextBuilder builder;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private int tableCount;
    private boolean inText;

    WordBody(XMLStreamReader xml, WordNumbering numbering, SourceTextBuilder builder) {
        this.xml = xml;
        this.numbering = numbering;
        this.builder = builder;
    }

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private String style;
        private String numId;
        private String level;
        private boolean hidden;
    }

    private static final class Table {
        private final int index;
        private int row = -1;
        private int column;
        private int span;
        private boolean continued;
        /** The cell that a merge goes on from, by its column. */
        private final Map<Integer, Cell> above = new HashMap<>();

        Table(int index) {
            this.index = index;
        }

        Cell cell() {
            return new Cell(index, row, column).spanning(1, span);
        }

        /** Ends the cell; one that goes on from above makes that longer. */
        Cell endCell() {
            Cell origin = continued ? above.get(column) : null;
            Cell whole = origin == null ? cell() : origin.spanning(row - origin.row() + 1, origin.columnSpan());
            above.put(column, whole);
            column += span;
            return whole;
        }
    }

    void read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (SKIPPED.contains(xml.getLocalName())) {
                    skip();
                } else if (++depth > MAX_DEPTH) {
                    throw new XMLStreamException("nested too deeply");
                } else if (isWord()) {
                    start(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inText && !paragraphs.isEmpty()) {
                append(paragraphs.element(), xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (isWord()) {
                    end(xml.getLocalName());
                }
            }
        }
    }

    private boolean isWord() {
        return W.equals(xml.getNamespaceURI()) || W_STRICT.equals(xml.getNamespaceURI());
    }

    private void start(String name) {
        switch (name) {
            case "tbl" -> tables.push(new Table(tableCount++));
            case "tr" -> {
                tables.element().row++;
                tables.element().column = 0;
            }
            case "tc" -> {
                tables.element().span = 1;
                tables.element().continued = false;
            }
            case "vMerge" -> tables.element().continued = !"restart".equals(value());
            case "gridBefore" -> tables.element().column += number(value(), 0);
            case "gridSpan" -> tables.element().span = Math.max(1, number(value(), 1));
            case "p" -> paragraphs.push(new Paragraph());
            default -> inParagraph(name);
        }
    }

    private void inParagraph(String name) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> paragraph.style = value();
            case "numId" -> paragraph.numId = value();
            case "ilvl" -> paragraph.level = value();
            case "r" -> paragraph.hidden = false;
            case "vanish" -> paragraph.hidden = !"0".equals(value()) && !"false".equals(value());
            case "tab" -> append(paragraph, "\t");
            case "br", "cr" -> append(paragraph, "\n");
            case "noBreakHyphen" -> append(paragraph, "-");
            case "t" -> inText = true;
            default -> {
                // formatting
            }
        }
    }

    private static void append(Paragraph paragraph, String text) {
        if (!paragraph.hidden) {
            paragraph.text.append(text);
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "tbl" -> tables.pop();
            case "tc" -> endCell(tables.element());
            case "p" -> emit(paragraphs.pop());
            default -> {
                // nothing ends that matters
            }
        }
    }

    private void emit(Paragraph paragraph) {
        String number = numbering.next(paragraph.style, paragraph.numId, paragraph.level);
        String text = paragraph.text.toString().strip();
        if (tables.isEmpty()) {
            builder.paragraph(number, text);
        } else {
            Table table = tables.element();
            builder.cell(table.cell(), number, text);
        }
    }

    private void endCell(Table table) {
        Cell cell = table.endCell();
        if (cell.rowSpan() > 1) {
            builder.merge(cell);
        }
    }

    private String value() {
        String value = xml.getAttributeValue(xml.getNamespaceURI(), "val");
        return value == null ? "" : value;
    }

    static int number(String value, int otherwise) {
        try {
            return Math.max(0, Math.min(Integer.parseInt(value), 10_000));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
