package org.duban.intake.template;

import static org.duban.intake.template.Head.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;

/** The sheet of items: one row a measure, the columns of the item on its first row. */
final class WorkRows {

    private static final List<Head> GOALS = List.of(GOAL_Q1, GOAL_Q2, GOAL_Q3, GOAL_Q4);
    private static final List<Head> OF_ITEM = TemplateSheet.WORK.heads().stream()
            .filter(head -> head != DOCUMENT && head != ITEM && !ofMeasure(head))
            .toList();
    private static final List<Head> OF_MEASURE =
            TemplateSheet.WORK.heads().stream().filter(WorkRows::ofMeasure).toList();
    private static final Map<String, Head> ITEM_SOURCES = Map.of(
            "no",
            NO,
            "title",
            ITEM_TITLE,
            "goal",
            GOAL,
            "deadline",
            DUE_TEXT,
            "lead",
            LEAD,
            "responsible",
            RESPONSIBLE);
    private static final Map<String, Head> MEASURE_SOURCES = Map.of(
            "no", MEASURE_NO,
            "text", MEASURE_TEXT,
            "deadline", MEASURE_DUE_TEXT,
            "lead", MEASURE_LEAD,
            "responsible", MEASURE_RESPONSIBLE);

    private WorkRows() {}

    private static boolean ofMeasure(Head head) {
        return head.name().startsWith("MEASURE");
    }

    static List<Values> write(String document, List<Item> items) {
        List<Values> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Values first = new Values().text(DOCUMENT, document).count(ITEM, i + 1);
            item(item, first);
            rows.add(first.hasAny(OF_ITEM) ? first : first.none(ITEM_TITLE));
            for (int m = 0; m < item.measures().size(); m++) {
                Values row =
                        m == 0 ? first : new Values().text(DOCUMENT, document).count(ITEM, i + 1);
                measure(item.measures().get(m), row);
                (row.hasAny(OF_MEASURE) ? row : row.none(MEASURE_TEXT)).count(MEASURE, m + 1);
                if (m > 0) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static void item(Item item, Values row) {
        row.plain(NO, item.no())
                .plain(ITEM_TITLE, item.title())
                .plain(GOAL, item.goal())
                .text(TEXT, item.text())
                .list(LEAD, item.lead())
                .list(RESPONSIBLE, item.responsible())
                .text(PHASE, item.phase())
                .text(PART, item.part())
                .text(CONDITION, item.condition())
                .text(HOLD, item.hold())
                .goals(GOALS, item.quarterGoals());
        new Due(item.deadlineText(), item.deadline(), item.deadlineRule(), item.dueDates(), item.longTerm())
                .write(Due.Heads.OF_ITEM, row);
    }

    private static void measure(Measure measure, Values row) {
        row.plain(MEASURE_NO, measure.no())
                .plain(MEASURE_TEXT, measure.text())
                .list(MEASURE_LEAD, measure.lead())
                .list(MEASURE_RESPONSIBLE, measure.responsible())
                .text(MEASURE_CONDITION, measure.condition())
                .text(MEASURE_HOLD, measure.hold());
        new Due(
                        measure.deadlineText(),
                        measure.deadline(),
                        measure.deadlineRule(),
                        measure.dueDates(),
                        measure.longTerm())
                .write(Due.Heads.OF_MEASURE, row);
    }

    /**
     * The items of one document. A row with another item number than the one before begins an item; without numbers, a
     * row with columns of the item does.
     *
     * @param exceptions takes them out by item and measure, each counted from 1
     */
    static List<Item> read(List<Line> lines, LocalDate base, Exceptions exceptions) {
        List<Item> items = new ArrayList<>();
        Line first = null;
        Integer number = null;
        List<Measure> measures = new ArrayList<>();
        for (Line line : lines) {
            Integer given = line.count(ITEM);
            boolean begins = given == null ? line.hasAny(OF_ITEM) : !given.equals(number);
            if (begins) {
                close(first, items, measures, base, exceptions);
                first = line;
                number = given == null ? Integer.valueOf(items.size() + 1) : given;
                if (number != items.size() + 1) {
                    line.wrong(
                            ITEM,
                            "intake.template.itemNumber",
                            String.valueOf(given),
                            String.valueOf(items.size() + 1));
                }
                measures = new ArrayList<>();
            } else if (first == null) {
                line.wrong(ITEM_TITLE, "intake.template.noItem");
            } else {
                OF_ITEM.stream().filter(line::has).forEach(head -> line.wrong(head, "intake.template.notFirstRow"));
            }
            if (line.hasAny(OF_MEASURE)) {
                measures.add(measure(line, base, exceptions, items.size() + 1, measures.size() + 1));
            }
        }
        close(first, items, measures, base, exceptions);
        return items;
    }

    private static void close(
            Line first, List<Item> items, List<Measure> measures, LocalDate base, Exceptions exceptions) {
        if (first != null) {
            items.add(item(first, measures, base, exceptions, items.size() + 1));
        }
    }

    private static Item item(Line line, List<Measure> measures, LocalDate base, Exceptions exceptions, int number) {
        Due due = Due.read(Due.Heads.OF_ITEM, line, base);
        return new Item(
                line.plain(NO),
                line.plain(ITEM_TITLE),
                line.plain(GOAL),
                line.text(TEXT),
                due.text(),
                due.date(),
                due.rule(),
                due.dates(),
                due.longTerm(),
                line.list(LEAD),
                line.list(RESPONSIBLE),
                line.text(PHASE),
                measures,
                line.goals(GOALS),
                line.text(PART),
                line.text(CONDITION),
                line.text(HOLD),
                exceptions.take(number, null),
                line.sources(ITEM_SOURCES));
    }

    private static Measure measure(Line line, LocalDate base, Exceptions exceptions, int item, int number) {
        Integer given = line.count(MEASURE);
        if (given != null && given != number) {
            line.wrong(MEASURE, "intake.template.measureNumber", String.valueOf(given), String.valueOf(number));
        }
        Due due = Due.read(Due.Heads.OF_MEASURE, line, base);
        return new Measure(
                line.plain(MEASURE_NO),
                line.plain(MEASURE_TEXT),
                due.text(),
                due.date(),
                due.rule(),
                due.dates(),
                due.longTerm(),
                line.list(MEASURE_RESPONSIBLE),
                line.list(MEASURE_LEAD),
                line.text(MEASURE_CONDITION),
                line.text(MEASURE_HOLD),
                exceptions.take(item, number),
                line.sources(MEASURE_SOURCES));
    }
}
