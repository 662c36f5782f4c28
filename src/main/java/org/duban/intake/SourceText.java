package org.duban.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as one plain text and the blocks that it consists of. The text is what a person sees beside the draft; every
 * position in a draft counts its characters (UTF-16 units).
 *
 * @param margins paragraphs of headers and footers, which are no part of the text but may carry a mark of secrecy
 * @param notes message keys of what who reviews the draft must know of the file, as that parts of it are hidden
 */
public record SourceText(String text, List<Block> blocks, List<String> margins, List<String> notes) {

    /** How a block came to be, which decides how far its ends can be trusted. */
    public enum Form {
        /** A paragraph as the author made it. */
        PARAGRAPH,
        /** A line of a text or page, which may end in the middle of a sentence. */
        LINE,
        /** A paragraph inside a table cell. */
        CELL
    }

    /** Where in a table a block stands, counted from 0 in the grid; a merged cell stands where it begins and spans more. */
    public record Cell(int table, int row, int column, int rowSpan, int columnSpan) {

        public Cell(int table, int row, int column) {
            this(table, row, column, 1, 1);
        }

        public boolean covers(int otherRow, int otherColumn) {
            return row <= otherRow
                    && otherRow < row + rowSpan
                    && column <= otherColumn
                    && otherColumn < column + columnSpan;
        }

        public Cell spanning(int rows, int columns) {
            return new Cell(table, row, column, rows, columns);
        }
    }

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
        notes = List.copyOf(notes);
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
        return new SourceText(text, lines, List.of(), List.of());
    }
}
