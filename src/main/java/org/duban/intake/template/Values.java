package org.duban.intake.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is to stand under each head of one row: a text as {@link CellText} writes it, a date or a number. */
final class Values {

    static final String YES = "是";
    static final String NO = "否";

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Map<Head, Object> cells = new EnumMap<>(Head.class);

    Object get(Head head) {
        return cells.get(head);
    }

    boolean hasAny(List<Head> heads) {
        return heads.stream().anyMatch(cells::containsKey);
    }

    Values text(Head head, String text) {
        return put(head, CellText.write(text));
    }

    /** For a text that is never null: nothing stands for "". */
    Values plain(Head head, String text) {
        return text.isEmpty() ? this : text(head, text);
    }

    Values list(Head head, List<String> values) {
        return put(head, CellText.writeList(values));
    }

    Values date(Head head, LocalDate date) {
        // beyond these a spreadsheet counts wrongly or not at all
        boolean known = date == null || !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
        return put(head, known ? date : date.toString());
    }

    Values dates(Head head, List<LocalDate> dates) {
        return list(head, dates.stream().map(LocalDate::toString).toList());
    }

    Values number(Head head, BigDecimal number) {
        return put(head, number == null || survives(number) ? number : number.toString());
    }

    Values count(Head head, Integer number) {
        return number == null ? this : put(head, BigDecimal.valueOf(number));
    }

    Values flag(Head head, boolean set) {
        return set ? put(head, YES) : this;
    }

    /** Says that there is nothing, where nothing would mean: not said. */
    Values none(Head head) {
        return put(head, CellText.NONE);
    }

    /** Figures of periods; only one after the last that is known needs a mark. */
    Values numbers(List<Head> heads, List<BigDecimal> numbers) {
        for (int i = 0; i < numbers.size() && i < heads.size(); i++) {
            number(heads.get(i), numbers.get(i));
        }
        if (!numbers.isEmpty() && numbers.get(numbers.size() - 1) == null) {
            none(heads.get(Math.min(numbers.size(), heads.size()) - 1));
        }
        return this;
    }

    Values goals(List<Head> heads, List<String> goals) {
        for (int i = 0; i < goals.size() && i < heads.size(); i++) {
            plain(heads.get(i), goals.get(i));
        }
        if (!goals.isEmpty() && goals.get(goals.size() - 1).isEmpty()) {
            none(heads.get(Math.min(goals.size(), heads.size()) - 1));
        }
        return this;
    }

    /** What stands in the cell already as it is to be. */
    Values cell(Head head, String cell) {
        return put(head, cell);
    }

    private Values put(Head head, Object value) {
        if (value != null) {
            cells.put(head, value);
        }
        return this;
    }

    /** Whether a spreadsheet, which keeps 15 digits and no trailing zeros, gives it back as it is. */
    private static boolean survives(BigDecimal number) {
        return number.precision() <= 15
                && number.abs().compareTo(BigDecimal.valueOf(1L << 50)) < 0
                && number.equals(canonical(BigDecimal.valueOf(number.doubleValue())));
    }

    static BigDecimal canonical(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
