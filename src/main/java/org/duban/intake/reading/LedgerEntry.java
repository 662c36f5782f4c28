package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.Indicator;
import org.duban.intake.ItemBuilder;
import org.duban.intake.reading.TableGrid.Box;

/**
 * One entry of a ledger. What stands once for all its rows is the item's; what each row has for itself is its measure's.
 */
final class LedgerEntry {

    private static final Pattern MONTH_STEP = Pattern.compile("\\d{1,2}月(?:份)?[，,].*");

    private final Ledger ledger;
    private final List<Integer> rows;
    private final Head head;
    private final String path;
    private final List<Unsure> unsure;
    private final Deadlines deadlines;
    private final Map<String, Span> sources = new LinkedHashMap<>();
    private KeyTaskCell goals = KeyTaskCell.NONE;
    private String title = "";

    LedgerEntry(Ledger ledger, List<Integer> rows, Head head, String path, List<Unsure> unsure) {
        this.ledger = ledger;
        this.rows = rows;
        this.head = head;
        this.path = path;
        this.unsure = unsure;
        deadlines = new Deadlines(head.basis());
    }

    Item read() {
        Piece subject = subject();
        Numeral own = Numeral.at(subject.value()).orElse(null);
        Piece text = own == null ? subject : subject.from(own.length());
        Piece titlePiece = Titles.of(text);
        title = titlePiece.value();
        goals = KeyTaskCell.of(
                Piece.join(distinct(Column.GOAL).stream().map(Box::piece).toList()));
        boolean steps =
                ledger.has(Column.MEASURES) && ledger.places(Column.MEASURES).get(0) != ledger.subject();
        LedgerUnits units = new LedgerUnits(ledger, rows, head.firstLeads());
        UnitClause whole = units.ofItem();
        Optional<Deadlines.Due> due = due();
        List<Measure> measures = steps ? steps(units) : List.of();
        if (measures.isEmpty()) {
            measures = ledger.has(Column.MONTH) ? months() : List.of();
        }
        boolean alone = measures.isEmpty();
        if (alone) {
            measures = List.of(measure(
                    new MeasureText("", text, statement(whole, dueBox(), placeOr(units.placeOfItem(), text))), 0));
            due = due.or(() -> deadlines.within(text)).or(() -> deadlines.within(goals.goal()));
        } else {
            due = due.or(() -> deadlines.within(goals.goal()));
        }
        source("title", titlePiece);
        source("text", text);
        source("goal", goals.goal());
        source("responsible", whole.isEmpty() ? Piece.EMPTY : units.placeOfItem());
        due.ifPresent(found -> source("deadline", found.place()));
        due.filter(Deadlines.Due::unsure)
                .ifPresent(found -> unsure.add(new Unsure(path + ".deadline", "intake.unsure.deadline")));
        boolean atMeasures =
                measures.stream().anyMatch(measure -> !measure.responsible().isEmpty());
        return new ItemBuilder()
                .no(no(own))
                .title(title)
                .goal(goals.goal().value())
                .text(text.value())
                .deadlineText(due.map(Deadlines.Due::text).orElse(null))
                .deadline(due.map(Deadlines.Due::date).orElse(yearEnd()))
                .deadlineRule(due.map(Deadlines.Due::rule).orElse(null))
                .dueDates(due.map(Deadlines.Due::dates).orElse(List.of()))
                .longTerm(due.map(Deadlines.Due::longTerm).orElse(false))
                .lead(whole.lead())
                .responsible(atMeasures ? List.of() : whole.responsible())
                .phase(phase())
                .measures(measures)
                .quarterGoals(quarterGoals())
                .sources(sources)
                .build();
    }

    /** The figures that the entry's goals name, with their quarters and months. */
    List<Indicator> indicators() {
        return goals.indicators(
                Piece.join(distinct(Column.MEASURES).stream().map(Box::piece).toList())
                        .value());
    }

    private Piece subject() {
        Box box = ledger.grid().at(rows.get(0), ledger.subject());
        return box == null ? Piece.EMPTY : box.piece();
    }

    private String no(Numeral own) {
        Box box = ledger.box(rows.get(0), Column.NO);
        if (box == null) {
            return own == null ? "" : own.printed();
        }
        String value = box.value().replaceAll("[、.．。]+$", "");
        return Numeral.at(box.value()).map(Numeral::printed).orElse(value.replaceFirst("^(\\d+)\\.0$", "$1"));
    }

    private String phase() {
        List<Integer> places = ledger.places(Column.CATEGORY);
        for (int place : places) {
            Box box = ledger.grid().at(rows.get(0), place);
            if (box != null && ledger.headers().get(place).contains("阶段")) {
                return box.value();
            }
        }
        return null;
    }

    /** The boxes of a kind of column over the entry's rows, each once. */
    private List<Box> distinct(Column column) {
        return rows.stream()
                .flatMap(row -> ledger.places(column).stream()
                        .map(place -> ledger.grid().at(row, place)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Box dueBox() {
        List<Box> boxes = distinct(Column.DEADLINE);
        boolean ofItem = boxes.size() == 1
                && (rows.size() == 1 || boxes.get(0).cell().rowSpan() > 1 || !eachRowHas(Column.DEADLINE));
        return ofItem ? boxes.get(0) : null;
    }

    private boolean eachRowHas(Column column) {
        return rows.size() > 1 && distinct(column).size() == rows.size();
    }

    private Optional<Deadlines.Due> due() {
        Box box = dueBox();
        return box == null ? Optional.empty() : deadlines.stated(box.piece());
    }

    private List<Measure> steps(LedgerUnits units) {
        List<Measure> measures = new ArrayList<>();
        boolean dueOfItem = dueBox() != null;
        Box before = null;
        for (int row : rows) {
            Box box = ledger.box(row, Column.MEASURES);
            if (box == null || box == before) {
                continue;
            }
            before = box;
            List<Segment> parts = Segment.of(box.paragraphs());
            Box ownDue = dueOfItem ? null : ledger.box(row, Column.DEADLINE);
            for (MeasureText text : new MeasureSplitter(head.firstLeads()).split(parts)) {
                UnitStatement own = text.statement() == null
                        ? statement(units.ofRow(row), ownDue, placeOr(units.placeOfRow(row), text.text()))
                        : text.statement();
                Piece step = MONTH_STEP.matcher(text.text().value()).matches() ? withoutStop(text.text()) : text.text();
                measures.add(measure(new MeasureText(text.no(), step, own), measures.size()));
            }
        }
        return measures;
    }

    private static Piece withoutStop(Piece text) {
        return text.value().endsWith("。") ? text.slice(0, text.length() - 1) : text;
    }

    private List<Measure> months() {
        List<Measure> measures = new ArrayList<>();
        for (int place : ledger.places(Column.MONTH)) {
            Box box = ledger.grid().at(rows.get(0), place);
            if (box != null) {
                String month = ledger.headers().get(place).replace(" ", "").replaceAll("(?<=月).*", "");
                Piece due = Piece.of(month, 0, month.length())
                        .movedTo(box.piece().span().start());
                measures.add(measure(
                        new MeasureText("", box.piece(), new UnitStatement(UnitClause.NONE, due, box.piece())),
                        measures.size()));
            }
        }
        return measures;
    }

    private Measure measure(MeasureText text, int index) {
        return new MeasureReader(deadlines, path + ".measures[" + index + "]", unsure).read(text);
    }

    private static Piece placeOr(Piece place, Piece text) {
        return place.isEmpty() ? text : place;
    }

    private static UnitStatement statement(UnitClause units, Box due, Piece place) {
        return units.isEmpty() && due == null
                ? null
                : new UnitStatement(units, due == null ? null : due.piece(), place);
    }

    private List<String> quarterGoals() {
        if (!ledger.has(Column.QUARTER)) {
            return goals.quarters();
        }
        String[] quarters = new String[4];
        for (int place : ledger.places(Column.QUARTER)) {
            Box box = ledger.grid().at(rows.get(0), place);
            int quarter = Column.period(ledger.headers().get(place));
            if (box != null && quarter >= 1 && quarter <= 4) {
                quarters[quarter - 1] = box.value();
            }
        }
        return Arrays.stream(quarters).map(goal -> goal == null ? "" : goal).toList();
    }

    /** What has goals for its quarters is a year's work. */
    private LocalDate yearEnd() {
        boolean yearly = head.basis() != null && !quarterGoals().isEmpty();
        return yearly ? LocalDate.of(head.basis().getYear(), 12, 31) : null;
    }

    private void source(String field, Piece piece) {
        if (piece.span() != null) {
            sources.put(field, piece.span());
        }
    }
}
