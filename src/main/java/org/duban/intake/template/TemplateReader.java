package org.duban.intake.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.SourceText;

/** From sheets as grids to lines by their heads, with a text in which a person can see what was filled in. */
final class TemplateReader {

    private static final int HEAD_WITHIN = 10;
    private static final int FEWEST_HEADS = 2;
    /** Heads by which rows are told apart: one that has no others is empty. */
    private static final Set<Head> NUMBERS = Set.of(Head.DOCUMENT, Head.ITEM, Head.MEASURE, Head.INDICATOR);

    private final Problems problems;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> notes = new LinkedHashSet<>();

    TemplateReader(Problems problems) {
        this.problems = problems;
    }

    Map<TemplateSheet, List<Line>> lines(WorkbookReader.Found found) {
        if (found.others()) {
            notes.add("intake.note.template.sheets");
        }
        Map<TemplateSheet, List<Line>> lines = new EnumMap<>(TemplateSheet.class);
        for (TemplateSheet sheet : TemplateSheet.values()) {
            Grid grid = found.grids().get(sheet);
            if (grid != null) {
                int before = text.length();
                text.append('【').append(sheet.title()).append("】\n");
                List<Line> read = sheet == TemplateSheet.BASICS ? documents(grid) : table(sheet, grid);
                lines.put(sheet, read);
                if (read.isEmpty()) {
                    text.setLength(before);
                }
            }
        }
        return lines;
    }

    SourceText source() {
        return new SourceText(
                text.toString(), SourceText.ofLines(text.toString()).blocks(), List.of(), List.copyOf(notes));
    }

    private List<Line> documents(Grid grid) {
        Optional<Grid.Row> top = grid.rows().stream()
                .limit(HEAD_WITHIN)
                .filter(row -> row.cells().values().stream().anyMatch(DraftRows.MAIN::equals))
                .findFirst();
        if (top.isEmpty()) {
            problems.add("intake.template.noMain", TemplateSheet.BASICS.title(), DraftRows.MAIN);
            return List.of();
        }
        Map<String, Integer> columns = new HashMap<>();
        top.get()
                .cells()
                .forEach(
                        (column, value) -> columns.putIfAbsent(Grid.shown(value).strip(), column));
        Map<Head, Grid.Row> rows = new LinkedHashMap<>();
        for (Grid.Row row : grid.rows()) {
            Head.of(row.text(0))
                    .filter(TemplateSheet.BASICS.heads()::contains)
                    .ifPresent(head -> rows.putIfAbsent(head, row));
        }
        List<Line> documents = new ArrayList<>();
        for (int i = 0; i == 0 || columns.containsKey(DraftRows.inner(i)); i++) {
            String name = i == 0 ? DraftRows.MAIN : DraftRows.inner(i);
            int column = columns.get(name);
            Line line = new Line(TemplateSheet.BASICS, top.get().index(), problems);
            rows.forEach((head, row) -> put(line, head, row, column));
            text.append('\n');
            documents.add(line);
        }
        return documents;
    }

    private List<Line> table(TemplateSheet sheet, Grid grid) {
        Optional<Grid.Row> top = grid.rows().stream()
                .limit(HEAD_WITHIN)
                .filter(row -> row.cells().keySet().stream()
                                .flatMap(column -> Head.of(row.text(column)).stream())
                                .filter(sheet.heads()::contains)
                                .count()
                        >= FEWEST_HEADS)
                .findFirst();
        if (top.isEmpty()) {
            if (!grid.rows().isEmpty()) {
                problems.add("intake.template.noHeads", sheet.title(), names(sheet.heads()));
            }
            return List.of();
        }
        Map<Integer, Head> columns = columns(sheet, top.get(), grid);
        List<Line> lines = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            if (row.index() > top.get().index() && !isSample(row, columns)) {
                int before = text.length();
                Line line = new Line(sheet, row.index(), problems);
                columns.forEach((column, head) -> put(line, head, row, column));
                if (line.hasAny(sheet.heads().stream()
                        .filter(head -> !NUMBERS.contains(head))
                        .toList())) {
                    lines.add(line);
                    text.append('\n');
                } else {
                    text.setLength(before);
                }
            }
        }
        return lines;
    }

    private static boolean isSample(Grid.Row row, Map<Integer, Head> columns) {
        return columns.entrySet().stream()
                .anyMatch(column -> column.getValue() == Head.DOCUMENT
                        && row.text(column.getKey()).strip().equals(WorkbookWriter.SAMPLE));
    }

    /** Columns may stand in any order, and what was not needed may be gone; others are told of. */
    private Map<Integer, Head> columns(TemplateSheet sheet, Grid.Row top, Grid grid) {
        Map<Integer, Head> columns = new TreeMap<>();
        Set<Integer> strange = new HashSet<>();
        top.cells().forEach((column, value) -> {
            Optional<Head> head = Head.of(Grid.shown(value)).filter(sheet.heads()::contains);
            if (head.isEmpty()) {
                strange.add(column);
            } else if (columns.containsValue(head.get())) {
                problems.at(
                        sheet,
                        top.index(),
                        column,
                        "intake.template.twice",
                        head.get().zh());
            } else {
                columns.put(column, head.get());
            }
        });
        List<Head> missing = sheet.heads().stream()
                .filter(head -> !columns.containsValue(head))
                .toList();
        if (!strange.isEmpty() && !missing.isEmpty()) {
            strange.forEach(column -> problems.at(
                    sheet, top.index(), column, "intake.template.head", Head.nameIn(top.text(column)), names(missing)));
        } else if (missing.contains(Head.ITEM_TITLE)) {
            problems.add("intake.template.noHeads", sheet.title(), Head.ITEM_TITLE.zh());
        }
        boolean more = grid.rows().stream()
                .filter(row -> row.index() > top.index())
                .flatMap(row -> row.cells().keySet().stream())
                .anyMatch(column -> !columns.containsKey(column));
        if (more) {
            notes.add("intake.note.template.columns");
        }
        return columns;
    }

    private void put(Line line, Head head, Grid.Row row, int column) {
        Object value = row.cells().get(column);
        if (value == null) {
            return;
        }
        String shown = value instanceof String cell
                ? Optional.ofNullable(CellText.read(cell)).orElse("")
                : Grid.shown(value);
        Span span = null;
        if (!shown.isBlank()) {
            text.append(head.zh()).append('：');
            span = new Span(text.length(), text.length() + shown.length());
            text.append(shown).append('\n');
        }
        line.put(head, new Line.Cell(row.index(), column, value, span));
    }

    private static String names(List<Head> heads) {
        return heads.stream().map(Head::zh).collect(Collectors.joining("、"));
    }
}
