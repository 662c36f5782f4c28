package org.duban.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as one plain text and the blocks that it consists of. The text is what a person sees beside the draft; every
 * position in a draft counts its characters (UTF-16 units).
 *
 * @param margins paragraphs of headers and footers, which are no part of the text but may carry a mark of secrecy
 */
public record SourceText(String text, List<Block> blocks, List<String> margins) {

    /** How a block came to be, which decides how far its ends can be trusted. */
    public enum Form {
        /** A paragraph as the author made it. */
        PARAGRAPH,
        /** A line of a text or page, which may end in the middle of a sentence. */
        LINE,
        /** A paragraph inside a table cell. */
        CELL
    }

    /** Where in a table a block stands, counted from 0 in the grid; a merged cell stands where it begins. */
    public record Cell(int table, int row, int column) {}

    /**
     * One block.
     *
     * @param start first character in the text, including {@code number}
     * @param end character after the last
     * @param number what automatic numbering of the word processor shows before the paragraph, or "" without
     * @param cell place in a table, or null outside of tables
     */
    public record Block(Form form, int start, int end, String number, Cell cell) {}

    public SourceText {
        blocks = List.copyOf(blocks);
        margins = List.copyOf(margins);
    }

    /** Text without a document, each line of it a paragraph. */
    public static SourceText ofLines(String text) {
        List<Block> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(start, end).isBlank()) {
                lines.add(new Block(Form.PARAGRAPH, start, end, "", null));
            }
            start = end + 1;
        }
        return new SourceText(text, lines, List.of());
    }
}
