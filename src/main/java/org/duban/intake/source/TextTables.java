package org.duban.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.intake.SourceText.Cell;

/**
 * Tables in plain text, as pages and spreadsheets leave them when they are copied: rows whose cells are parted by tabs, or
 * stand between bars. A single line with a tab is none.
 */
final class TextTables {

    private static final int LONGEST_ROW = 20_000;
    private static final Pattern RULE = Pattern.compile("[-—:|\\t =+]*-{2,}[-—:|\\t =+]*");
    private static final Pattern TAG = Pattern.compile("</?(?:p|span|div|strong|b|td|tr)>");
    private static final Pattern BREAK = Pattern.compile("<br ?/?>|</p> ?<p>");
    private static final Pattern ONLY_NUMBER = Pattern.compile("[（(]?[\\d一二三四五六七八九十]{1,3}[）)]?[、.．]?|[①-⑳]|[·•●■◆-]");

    private final SourceTextBuilder builder;
    private final List<String> waiting = new ArrayList<>();
    private int tables;

    TextTables(SourceTextBuilder builder) {
        this.builder = builder;
    }

    /** Whether the line may be a row of a table; then it waits for its neighbours. */
    boolean takes(String line) {
        if (!isRow(line)) {
            flush();
            return false;
        }
        waiting.add(line);
        return true;
    }

    void flush() {
        boolean table = waiting.size() > 1
                || waiting.stream().anyMatch(line -> cells(line).size() > 2);
        int row = 0;
        for (String line : waiting) {
            if (!table) {
                builder.line(line);
            } else if (!RULE.matcher(line).matches()) {
                List<String> cells = cells(line);
                for (int column = 0; column < cells.size(); column++) {
                    builder.cell(new Cell(tables, row, column), "", plain(cells.get(column)));
                }
                row++;
            }
        }
        tables += table ? 1 : 0;
        waiting.clear();
    }

    private static boolean isRow(String line) {
        if (line.length() > LONGEST_ROW) {
            return false;
        }
        if (isBarred(line)) {
            return true;
        }
        int tab = line.indexOf('\t');
        if (tab < 0 || line.strip().indexOf('\t') < 0 && !line.startsWith("\t<")) {
            return false;
        }
        List<String> cells = cells(line);
        return cells.size() > 2
                || !ONLY_NUMBER.matcher(cells.get(0).strip()).matches()
                        && !cells.get(0).isBlank();
    }

    private static boolean isBarred(String line) {
        String bare = line.strip();
        return bare.length() > 2 && bare.startsWith("|") && bare.endsWith("|");
    }

    private static List<String> cells(String line) {
        String bare = line;
        char separator = '\t';
        if (isBarred(line)) {
            bare = line.strip();
            bare = bare.substring(1, bare.length() - 1);
            separator = '|';
        }
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bare.length(); i++) {
            if (i == bare.length() || bare.charAt(i) == separator) {
                cells.add(bare.substring(from, i));
                from = i + 1;
            }
        }
        return cells;
    }

    private static String plain(String cell) {
        if (cell.indexOf('<') < 0) {
            return cell.strip();
        }
        return TAG.matcher(BREAK.matcher(cell).replaceAll("\n")).replaceAll("").strip();
    }
}
