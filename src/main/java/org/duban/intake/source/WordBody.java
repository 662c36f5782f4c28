package org.duban.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duban.intake.SourceText.Cell;

/** Walks through one story of a Word file, as {@code word/document.xml}, and hands on its paragraphs in reading order. */
final class WordBody {

    private static final int MAX_DEPTH = 2_000;

    /** What is not, or no longer, part of the text; Fallback repeats a text box for old programs, rt is read above words. */
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "tcPrChange",
            "trPrChange",
            "sectPrChange",
            "numberingChange",
            "Fallback",
            "tabs",
            "rt");

    private static final Set<String> DELETED_MARK = Set.of("del", "moveFrom");
    private static final String HIDDEN = "intake.note.hiddenText";

    private final XMLStreamReader xml;
    private final WordNumbering numbering;
    private final SourceTextBuilder builder;
    private final WordFields fields = new WordFields();
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    /** Text of a paragraph whose end was deleted: it goes on in the next one. */
    private final StringBuilder carried = new StringBuilder();

    private int carriedDepth;
    private int tableCount;
    private boolean inText;
    private boolean inCode;
    private boolean notOurs;

    WordBody(XMLStreamReader xml, WordNumbering numbering, SourceTextBuilder builder) {
        this.xml = xml;
        this.numbering = numbering;
        this.builder = builder;
    }

    void read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isSkipped()) {
                    WordXml.skip(xml);
                } else if (++depth > MAX_DEPTH) {
                    throw new XMLStreamException("nested too deeply");
                } else {
                    start(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !paragraphs.isEmpty()) {
                characters();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName());
            }
        }
        flush();
    }

    private boolean isSkipped() {
        String name = xml.getLocalName();
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph != null && paragraph.inProperties && DELETED_MARK.contains(name)) {
            paragraph.markDeleted = true;
        }
        if ("fldSimple".equals(name) && WordFields.producesNoText(WordXml.attribute(xml, "instr"))) {
            return true;
        }
        if ("sdtContent".equals(name) && notOurs) {
            notOurs = false;
            return true;
        }
        return SKIPPED.contains(name);
    }

    private void characters() {
        if (inText && fields.showText()) {
            paragraphs.element().append(xml.getText(), numbering.styles());
        } else if (inCode) {
            fields.code(xml.getText());
        }
    }

    private void start(String name) {
        if (!WordXml.isWord(xml)) {
            outside(name);
            return;
        }
        switch (name) {
            case "tbl" -> {
                flush();
                tables.push(new WordTable(tableCount++));
            }
            case "tr" -> tables.element().row();
            case "tc" -> tables.element().beginCell();
            case "vMerge" -> tables.element().goOnFromAbove(!"restart".equals(WordXml.value(xml)));
            case "gridBefore" -> tables.element().skipColumns(WordXml.number(WordXml.value(xml), 0));
            case "gridSpan" -> tables.element().span(Math.max(1, WordXml.number(WordXml.value(xml), 1)));
            case "docPartGallery" -> notOurs |= "Table of Contents".equals(WordXml.value(xml));
            case "showingPlcHdr" -> notOurs |= WordXml.isOn(WordXml.value(xml), true);
            case "p" -> paragraphs.push(new WordParagraph());
            default -> inParagraph(name);
        }
    }

    /** Formulas, and writing as a picture, which is how pages are stamped with a mark behind their text. */
    private void outside(String name) {
        if ("textpath".equals(name)) {
            String stamp = xml.getAttributeValue(null, "string");
            builder.margin(stamp == null ? "" : stamp);
        } else if ("t".equals(name) && String.valueOf(xml.getNamespaceURI()).endsWith("/math")) {
            inText = true;
        }
    }

    private void inParagraph(String name) {
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pPr" -> paragraph.inProperties = true;
            case "pStyle" -> paragraph.style = WordXml.value(xml);
            case "rStyle" -> paragraph.runStyle = paragraph.inProperties ? null : WordXml.value(xml);
            case "numId" -> paragraph.numId = WordXml.value(xml);
            case "ilvl" -> paragraph.level = WordXml.value(xml);
            case "r" -> paragraph.run();
            case "vanish" -> hide(paragraph, WordXml.isOn(WordXml.value(xml), true));
            case "tab", "ptab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "sym" -> append(WordParagraph.symbol(WordXml.attribute(xml, "char")));
            case "fldChar" -> fields.mark(WordXml.attribute(xml, "fldCharType"));
            case "instrText" -> inCode = true;
            case "t" -> inText = true;
            default -> {
                // formatting
            }
        }
    }

    private static void hide(WordParagraph paragraph, boolean hidden) {
        if (paragraph.inProperties) {
            paragraph.markHidden = hidden;
        } else {
            paragraph.runHidden = hidden;
        }
    }

    private void append(String text) {
        if (!paragraphs.element().inProperties && fields.showText()) {
            paragraphs.element().append(text, numbering.styles());
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "instrText" -> inCode = false;
            case "pPr" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.element().inProperties = false;
                }
            }
            case "tbl" -> endTable();
            case "tc" -> endCell();
            case "p" -> {
                if (WordXml.isWord(xml)) {
                    emit(paragraphs.pop());
                }
            }
            default -> {
                // nothing ends that matters
            }
        }
    }

    private void emit(WordParagraph paragraph) {
        String hidden = paragraph.hiddenText.toString().strip();
        if (!hidden.isEmpty()) {
            builder.note(HIDDEN);
            builder.unseen(hidden);
        }
        if (paragraph.markDeleted) {
            carriedDepth = paragraphs.size();
            carried.append(paragraph.text);
            return;
        }
        boolean joins = carriedDepth == paragraphs.size();
        String text = ((joins ? carried : "") + paragraph.text.toString()).strip();
        if (joins) {
            carried.setLength(0);
        }
        boolean unseen = text.isEmpty() && (paragraph.markHidden || !hidden.isEmpty());
        add(unseen ? "" : numbering.next(paragraph.style, paragraph.numId, paragraph.level), text);
    }

    private void add(String number, String text) {
        if (tables.isEmpty()) {
            builder.paragraph(number, text);
        } else {
            builder.cell(tables.element().cell(), number, text);
        }
    }

    /** A deleted end with nothing behind it that could be joined. */
    private void flush() {
        if (!carried.isEmpty()) {
            add("", carried.toString().strip());
            carried.setLength(0);
        }
    }

    private void endTable() {
        if (WordXml.isWord(xml)) {
            tables.pop();
        }
    }

    private void endCell() {
        if (WordXml.isWord(xml)) {
            flush();
            Cell cell = tables.element().endCell();
            if (cell.rowSpan() > 1) {
                builder.merge(cell);
            }
        }
    }
}
