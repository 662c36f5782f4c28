package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;
import org.duban.intake.Indicator;
import org.duban.intake.reading.TableGrid.Box;

/** Reads ledgers: tables of problems or tasks with their columns of units, time limits, measures, goals and figures. */
final class LedgerReader implements KindReader {

    private static final Pattern TO_REACH = Pattern.compile(Phrases.alternatives("title.figures"));
    private static final Pattern TOLD = Pattern.compile(Phrases.alternatives("title.figures.told"));
    private static final Pattern UNIT = Pattern.compile("[（(]?(?:计量)?单位[：:]([^，,。；;：:（）()]{1,8})[）)]?");
    private static final Pattern TABLE = Pattern.compile("(?:任务|指标|目标)?(?:分解|分配|计划)?(?:任务)?(?:一览)?表$");

    @Override
    public DocumentKind kind() {
        return DocumentKind.TASK_LIST;
    }

    @Override
    public boolean canRead(DocumentKind wanted) {
        return wanted == DocumentKind.RECTIFICATION_LIST
                || wanted == DocumentKind.TASK_LIST
                || wanted == DocumentKind.KEY_TASK_TABLE
                || wanted == DocumentKind.INDICATOR_BREAKDOWN;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        return DocumentType.of(paragraphs, head) != DocumentType.NO_WORK
                && !read(paragraphs, head).isEmpty();
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        List<Item> items = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        List<Unsure> unsure = new ArrayList<>();
        DocumentKind kind = null;
        Map<Integer, TableGrid> tables = new LinkedHashMap<>(TableGrid.of(paragraphs));
        for (Iterator<TableGrid> grids = tables.values().iterator(); grids.hasNext(); ) {
            UnitGrid units = UnitGrid.of(grids.next()).orElse(null);
            if (units != null) {
                grids.remove();
                indicators.addAll(figures(units, paragraphs, head));
                kind = indicators.isEmpty() ? null : DocumentKind.INDICATOR_BREAKDOWN;
            }
        }
        for (Ledger ledger : Ledger.in(tables).values()) {
            if (ledger.has(Column.INDICATOR) && TOLD.matcher(titles(head)).find()) {
                continue;
            }
            kind = kind == null ? kind(ledger) : kind;
            if (ledger.has(Column.INDICATOR)) {
                indicators.addAll(new IndicatorRows(ledger).read());
            }
            boolean obliges = !ledger.has(Column.INDICATOR)
                    || ledger.has(Column.TASK)
                    || ledger.has(Column.LEAD)
                    || ledger.has(Column.RESPONSIBLE);
            for (List<Integer> rows : obliges ? entries(ledger) : List.<List<Integer>>of()) {
                LedgerEntry entry = new LedgerEntry(ledger, rows, head, "items[" + items.size() + "]", unsure);
                Item item = entry.read();
                items.add(item);
                kind = item.quarterGoals().isEmpty() || kind != DocumentKind.TASK_LIST
                        ? kind
                        : DocumentKind.KEY_TASK_TABLE;
                indicators.addAll(entry.indicators());
            }
        }
        return new Findings(kind, items, List.of(), List.of(), indicators, unsure);
    }

    /** Figures are work only where the title says that they are to be reached. */
    private static List<Indicator> figures(UnitGrid units, List<Paragraph> paragraphs, Head head) {
        boolean wanted = TO_REACH.matcher(titles(head)).find()
                && !TOLD.matcher(titles(head)).find();
        return wanted ? units.read(name(head), unit(paragraphs)) : List.of();
    }

    private static String titles(Head head) {
        return Objects.toString(head.title(), "") + Objects.toString(head.planTitle(), "");
    }

    private static String name(Head head) {
        String title = head.planTitle() == null ? head.title() : head.planTitle();
        return TABLE.matcher(title == null ? "" : title).replaceFirst("");
    }

    /** The unit of measure that stands above the table: 单位：万亩. */
    private static String unit(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> UNIT.matcher(paragraph.value()))
                .filter(Matcher::matches)
                .map(unit -> unit.group(1))
                .findFirst()
                .orElse(null);
    }

    private static DocumentKind kind(Ledger ledger) {
        if (ledger.has(Column.PROBLEM)) {
            return DocumentKind.RECTIFICATION_LIST;
        }
        if (ledger.has(Column.INDICATOR)) {
            return DocumentKind.INDICATOR_BREAKDOWN;
        }
        boolean periods = ledger.has(Column.QUARTER) || ledger.has(Column.MONTH);
        return periods ? DocumentKind.KEY_TASK_TABLE : DocumentKind.TASK_LIST;
    }

    /** The rows of each entry: a new one begins with a number or a subject of its own. */
    private static List<List<Integer>> entries(Ledger ledger) {
        List<List<Integer>> entries = new ArrayList<>();
        for (int row : ledger.rows()) {
            if (isBand(ledger, row)) {
                continue;
            }
            Box subject = ledger.grid().at(row, ledger.subject());
            Box number = ledger.box(row, Column.NO);
            boolean ownSubject = subject != null && subject.cell().row() == row;
            boolean ownNumber = number != null && number.cell().row() == row;
            boolean numbered = ledger.has(Column.NO) && number != null;
            boolean begins = numbered ? ownNumber : ownSubject;
            if (begins && (ownSubject || ownNumber)) {
                entries.add(new ArrayList<>(List.of(row)));
            } else if (!entries.isEmpty()) {
                entries.get(entries.size() - 1).add(row);
            }
        }
        return entries.stream().filter(rows -> isEntry(ledger, rows)).toList();
    }

    /** A row with one cell over the whole table names a group of entries or ends the table. */
    private static boolean isBand(Ledger ledger, int row) {
        List<Box> boxes = ledger.grid().row(row);
        boolean one = boxes.size() == 1 && ledger.grid().columns() > 2;
        return one
                        && (boxes.get(0).cell().columnSpan() > 1
                                || boxes.get(0).cell().column() < ledger.subject()
                                || boxes.get(0).value().startsWith("注"))
                        && ledger.grid().at(row, ledger.subject()) != null
                || one
                        && boxes.get(0).cell().column() < ledger.subject()
                        && boxes.get(0).value().length() > 4;
    }

    private static boolean isEntry(Ledger ledger, List<Integer> rows) {
        Box subject = ledger.grid().at(rows.get(0), ledger.subject());
        if (subject == null) {
            return ledger.has(Column.MEASURES) && ledger.box(rows.get(0), Column.MEASURES) != null;
        }
        String text = subject.value();
        return text.length() >= 3 && !text.startsWith("填表") && !text.startsWith("注：") && !text.matches("合计|总计|小计");
    }
}
