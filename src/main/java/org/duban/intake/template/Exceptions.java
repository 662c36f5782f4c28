package org.duban.intake.template;

import static org.duban.intake.template.Head.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.UnitException;

/** What units do otherwise: of a document, of an item or of a measure, named by their numbers on the sheet of items. */
final class Exceptions {

    /** Null where it is about more. */
    private record Of(Integer item, Integer measure) {}

    private record Row(Line line, UnitException exception) {}

    private final Map<Of, List<Row>> rows = new LinkedHashMap<>();

    static List<Values> write(String document, List<UnitException> ofDocument, List<Item> items) {
        List<Values> rows = new ArrayList<>();
        add(rows, document, null, null, ofDocument);
        for (int i = 0; i < items.size(); i++) {
            add(rows, document, i + 1, null, items.get(i).exceptions());
            for (int m = 0; m < items.get(i).measures().size(); m++) {
                add(rows, document, i + 1, m + 1, items.get(i).measures().get(m).exceptions());
            }
        }
        return rows;
    }

    private static void add(
            List<Values> rows, String document, Integer item, Integer measure, List<UnitException> exceptions) {
        for (UnitException exception : exceptions) {
            Values row = new Values()
                    .text(DOCUMENT, document)
                    .count(ITEM, item)
                    .count(MEASURE, measure)
                    .text(UNIT, exception.unit())
                    .flag(EXCLUDED, exception.excluded());
            Due.of(exception.deadlineText(), exception.deadline()).write(Due.Heads.SIMPLE, row);
            rows.add(exception.unit() == null ? row.none(UNIT) : row);
        }
    }

    Exceptions(List<Line> lines, LocalDate base) {
        for (Line line : lines) {
            Due due = Due.read(Due.Heads.SIMPLE, line, base);
            rows.computeIfAbsent(new Of(line.count(ITEM), line.count(MEASURE)), of -> new ArrayList<>())
                    .add(new Row(
                            line,
                            new UnitException(
                                    line.text(UNIT), line.flag(EXCLUDED), due.text(), due.date(), line.source(UNIT))));
        }
    }

    /** Takes those of an item or measure; null, null for those of the document. */
    List<UnitException> take(Integer item, Integer measure) {
        List<Row> mine = rows.remove(new Of(item, measure));
        return mine == null ? List.of() : mine.stream().map(Row::exception).toList();
    }

    /** Notes those that are left: their item or measure there is not. */
    void requireAllTaken() {
        rows.forEach((of, left) -> left.forEach(
                row -> row.line().wrong(of.measure() == null ? ITEM : MEASURE, "intake.template.exceptionOf")));
    }
}
