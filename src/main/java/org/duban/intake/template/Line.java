package org.duban.intake.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.intake.DirectiveDraft.Span;

/**
 * One filled-in row (of the first sheet: column), by its heads. What cannot be understood is noted with its cell, and
 * read as if it were not there.
 */
final class Line {

    /**
     * A cell.
     *
     * @param value a text, a number, a date, or {@link #ERROR}
     * @param span where it stands in the text that is shown
     */
    record Cell(int row, int column, Object value, Span span) {}

    /** A formula without a value (#REF!). */
    static final Object ERROR = new Object();

    private final TemplateSheet sheet;
    private final Problems problems;
    private final int row;
    private final Map<Head, Cell> cells = new EnumMap<>(Head.class);

    Line(TemplateSheet sheet, int row, Problems problems) {
        this.sheet = sheet;
        this.row = row;
        this.problems = problems;
    }

    void put(Head head, Cell cell) {
        if (cell.value() == ERROR) {
            problems.at(sheet, cell.row(), cell.column(), "intake.template.formula", head.zh());
        } else if (!(cell.value() instanceof String text && text.isBlank())) {
            cells.put(head, cell);
        }
    }

    boolean has(Head head) {
        return cells.containsKey(head);
    }

    boolean hasAny(List<Head> heads) {
        return heads.stream().anyMatch(cells::containsKey);
    }

    String text(Head head) {
        return CellText.read(raw(head));
    }

    String plain(Head head) {
        String text = text(head);
        return text == null ? "" : text;
    }

    List<String> list(Head head) {
        return CellText.readList(raw(head));
    }

    /** The cell as a text, unread. */
    String raw(Head head) {
        Object value = value(head);
        if (value instanceof LocalDate date) {
            return Dates.written(date);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : (String) value;
    }

    LocalDate date(Head head, LocalDate base) {
        if (value(head) instanceof LocalDate date) {
            return date;
        }
        String text = text(head);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> date = Dates.read(text, base);
        if (date.isEmpty()) {
            wrong(head, "intake.template.date", text);
        }
        return date.orElse(null);
    }

    List<LocalDate> dates(Head head) {
        if (value(head) instanceof LocalDate date) {
            return List.of(date);
        }
        List<LocalDate> dates = new ArrayList<>();
        for (String text : list(head)) {
            Dates.read(text, null).ifPresentOrElse(dates::add, () -> wrong(head, "intake.template.date", text));
        }
        return dates;
    }

    BigDecimal number(Head head) {
        if (value(head) instanceof BigDecimal number) {
            return number;
        }
        String text = text(head);
        if (text == null) {
            return null;
        }
        try {
            String bare = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
            return new BigDecimal(bare.replaceAll("[,\\s]", ""));
        } catch (NumberFormatException e) {
            wrong(head, "intake.template.number", text);
            return null;
        }
    }

    Integer count(Head head) {
        BigDecimal number = number(head);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            wrong(head, "intake.template.count", number.toPlainString());
            return null;
        }
    }

    boolean flag(Head head) {
        String text = text(head);
        if (text == null || List.of(Values.NO, "N", "n", "no", "0", "FALSE").contains(text)) {
            return false;
        }
        if (!List.of(Values.YES, "√", "Y", "y", "yes", "1", "TRUE").contains(text)) {
            wrong(head, "intake.template.flag", text);
        }
        return true;
    }

    /** Figures of periods up to the last that is filled in; null where one before it is not. */
    List<BigDecimal> numbers(List<Head> heads) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Head head : heads.subList(0, filled(heads))) {
            numbers.add(number(head));
        }
        return Collections.unmodifiableList(numbers);
    }

    List<String> goals(List<Head> heads) {
        return heads.subList(0, filled(heads)).stream().map(this::plain).toList();
    }

    private int filled(List<Head> heads) {
        int last = heads.size();
        while (last > 0 && !has(heads.get(last - 1))) {
            last--;
        }
        return last;
    }

    /** Notes that a cell is not as it must be; its text is the last argument. */
    void wrong(Head head, String what, Object... args) {
        Cell cell = cells.get(head);
        Object[] all = new Object[args.length + 1];
        all[0] = head.zh();
        System.arraycopy(args, 0, all, 1, args.length);
        problems.at(sheet, cell == null ? row : cell.row(), cell == null ? 0 : cell.column(), what, all);
    }

    /** Where each of these stands, by the name of the draft's field. */
    Map<String, Span> sources(Map<String, Head> fields) {
        Map<String, Span> sources = new HashMap<>();
        fields.forEach((field, head) -> {
            if (has(head) && cells.get(head).span() != null) {
                sources.put(field, cells.get(head).span());
            }
        });
        return sources;
    }

    Span source(Head head) {
        return has(head) ? cells.get(head).span() : null;
    }

    private Object value(Head head) {
        Cell cell = cells.get(head);
        return cell == null ? null : cell.value();
    }
}
