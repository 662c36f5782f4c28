package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Block;
import org.duban.intake.SourceText.Form;

/**
 * Makes paragraphs of blocks: lines that break in the middle of a sentence are put together again, page numbers are left
 * out, and a cell that holds only a label is put before the cell with its value.
 */
final class Paragraphs {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－·~ ]{0,4}+(?:第 ?+)?+\\d{1,4}+(?: ?+页)?+" + "(?: ?+[,，/]? ?+共? ?+\\d{1,4}+ ?+页?+)?+[-—–－·~ ]{0,4}+");

    private static final int LONGEST_HEADER = 30;

    private Paragraphs() {}

    static List<Paragraph> of(SourceText source) {
        Set<Integer> ledgers = ledgers(source);
        SpacedTable spaced = new SpacedTable();
        LineJoiner joiner = new LineJoiner(source);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Block> blocks = source.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Piece piece = Piece.of(source.text(), block.start(), block.end());
            if (piece.isEmpty()) {
                continue;
            }
            FlattenedTable flattened =
                    startsTable(piece) ? FlattenedTable.at(source, i).orElse(null) : null;
            if (flattened != null) {
                joiner.flushInto(paragraphs);
                paragraphs.addAll(flattened.cells());
                i = flattened.end() - 1;
                continue;
            }
            if (block.form() == Form.LINE) {
                if (spaced.takes(piece)) {
                    joiner.flushInto(paragraphs);
                    paragraphs.addAll(spaced.row());
                } else if (!PAGE_NUMBER.matcher(piece.value()).matches()) {
                    joiner.add(block, piece);
                }
                continue;
            }
            joiner.flushInto(paragraphs);
            if (!isIn(ledgers, block) && isLabelOfNextCell(source, i, piece)) {
                Block value = blocks.get(++i);
                paragraphs.add(labelled(piece, Piece.of(source.text(), value.start(), value.end()), block));
            } else {
                addEachLine(source.text(), block, paragraphs);
            }
        }
        joiner.flushInto(paragraphs);
        return paragraphs;
    }

    private static boolean startsTable(Piece piece) {
        return piece.length() <= LONGEST_HEADER && Column.of(piece.compact().value()) != null;
    }

    /** The tables whose columns say what stands in them: their cells are left apart. */
    private static Set<Integer> ledgers(SourceText source) {
        List<Paragraph> cells = new ArrayList<>();
        for (Block block : source.blocks()) {
            if (block.cell() != null) {
                addEachLine(source.text(), block, cells);
            }
        }
        Map<Integer, TableGrid> tables = TableGrid.of(cells);
        Set<Integer> ledgers = new HashSet<>(Ledger.in(tables).keySet());
        tables.forEach((number, table) -> {
            if (UnitGrid.of(table).isPresent()) {
                ledgers.add(number);
            }
        });
        return ledgers;
    }

    private static boolean isIn(Set<Integer> tables, Block block) {
        return block.cell() != null && tables.contains(block.cell().table());
    }

    /** A manual line break inside a paragraph is an end of a paragraph for who reads it. */
    private static void addEachLine(String text, Block block, List<Paragraph> paragraphs) {
        int start = block.start();
        while (start < block.end()) {
            int end = text.indexOf('\n', start);
            end = end < 0 || end > block.end() ? block.end() : end;
            Piece piece = Piece.of(text, start, end);
            if (!piece.isEmpty()) {
                paragraphs.add(Paragraph.of(piece, block.cell()));
            }
            start = end + 1;
        }
    }

    private static boolean isLabelOfNextCell(SourceText source, int index, Piece piece) {
        List<Block> blocks = source.blocks();
        Block block = blocks.get(index);
        if (block.cell() == null
                || index + 1 >= blocks.size()
                || piece.length() > 16
                || Label.named(piece.value().replace(" ", "")) == null) {
            return false;
        }
        Block next = blocks.get(index + 1);
        boolean valueBeside = next.cell() != null
                && next.cell().table() == block.cell().table()
                && next.cell().row() == block.cell().row()
                && next.cell().column() > block.cell().column();
        return valueBeside
                && Label.named(Piece.of(source.text(), next.start(), next.end())
                                .value()
                                .replace(" ", ""))
                        == null;
    }

    private static Paragraph labelled(Piece label, Piece value, Block block) {
        boolean colon = label.value().endsWith("：") || label.value().endsWith(":");
        Piece sign = colon ? Piece.EMPTY : Piece.of("：", 0, 1).movedTo(block.end());
        return Paragraph.of(Piece.join(List.of(label, sign, value)), block.cell());
    }
}
