package org.duban.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.BusinessRefusal;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Block;
import org.duban.intake.SourceText.Cell;
import org.duban.intake.SourceText.Form;

/** Puts blocks one under the other and cells of one row side by side, and keeps account of where each begins. */
final class SourceTextBuilder {

    /** More text than any document of an office has; a bomb stops here. */
    static final int MAX_CHARACTERS = 20_000_000;

    /** More paragraphs, lines and cells than any document of an office has. */
    static final int MAX_BLOCKS = 400_000;

    private static final int MAX_MARGINS = 10_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> margins = new LinkedHashSet<>();
    /** Merged cells by where they begin, with all that they span. */
    private final Map<Cell, Cell> merged = new HashMap<>();

    private final List<String> notes = new ArrayList<>();
    private Cell last;
    private boolean gap;

    void paragraph(String number, String content) {
        add(Form.PARAGRAPH, number, content, null);
    }

    void line(String content) {
        add(Form.LINE, "", content, null);
    }

    void cell(Cell cell, String number, String content) {
        add(Form.CELL, number, content, cell);
    }

    /** A cell that was merged with others: known only after its text. */
    void merge(Cell cell) {
        merged.put(new Cell(cell.table(), cell.row(), cell.column()), cell);
    }

    /** Something that who reviews the draft must know of the file: a message key. */
    void note(String key) {
        if (!notes.contains(key)) {
            notes.add(key);
        }
    }

    /** A line of a header or footer. */
    void margin(String text) {
        if (!text.isBlank() && text.length() <= MAX_CHARACTERS / 100 && margins.size() < MAX_MARGINS) {
            margins.add(Radicals.plain(text));
        }
    }

    /** Text that nobody sees, of which only a mark of secrecy matters. */
    void unseen(String text) {
        if (text.indexOf('密') >= 0) {
            margin(text);
        }
    }

    /** What stands in the headers and footers of the pages. */
    void margins(SourceText outside) {
        for (Block block : outside.blocks()) {
            margin(outside.text().substring(block.start(), block.end()));
        }
        outside.margins().forEach(this::margin);
    }

    /** An empty line, which often means more than a line's end does. */
    void gap() {
        gap = true;
    }

    private void add(Form form, String number, String words, Cell cell) {
        if (words.isBlank()) {
            return;
        }
        String content = Radicals.plain(words);
        if (text.length() + content.length() > MAX_CHARACTERS) {
            throw new BusinessRefusal(BusinessRefusal.Kind.TOO_LARGE, "intake.text.tooLong", MAX_CHARACTERS);
        }
        if (blocks.size() >= MAX_BLOCKS) {
            throw new BusinessRefusal(BusinessRefusal.Kind.TOO_LARGE, "intake.text.tooManyLines", MAX_BLOCKS);
        }
        separate(cell);
        int start = text.length();
        text.append(number);
        if (!number.isEmpty() && !number.endsWith("、") && !number.endsWith("）")) {
            text.append(' ');
        }
        text.append(content);
        blocks.add(new Block(form, start, text.length(), number, cell));
        last = cell;
    }

    private void separate(Cell cell) {
        boolean afterGap = gap;
        gap = false;
        if (blocks.isEmpty()) {
            return;
        }
        boolean sameRow = cell != null && last != null && cell.table() == last.table() && cell.row() == last.row();
        text.append(sameRow && cell.column() != last.column() ? '\t' : '\n');
        if (afterGap) {
            text.append('\n');
        }
    }

    SourceText build() {
        blocks.replaceAll(this::withSpan);
        return new SourceText(text.toString(), blocks, List.copyOf(margins), notes);
    }

    private Block withSpan(Block block) {
        Cell cell = block.cell();
        Cell whole = cell == null ? null : merged.get(new Cell(cell.table(), cell.row(), cell.column()));
        return whole == null ? block : new Block(block.form(), block.start(), block.end(), block.number(), whole);
    }
}
