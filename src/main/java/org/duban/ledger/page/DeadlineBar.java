package org.duban.ledger.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.DeadlineChange;
import org.duban.ledger.query.LedgerRow;

/**
 * The dates of an assignment on one line: from issue over each due date to today, or to the day it was done. Places are
 * pixels of a drawing 760 wide.
 */
public record DeadlineBar(List<Stretch> stretches, List<Mark> marks, LocalDate from, LocalDate end, long daysLate) {

    private static final int LEFT = 20;
    private static final int WIDTH = 660;
    private static final int LABEL = 104;

    /** Part of the line. @param kind {@code first}, {@code more} or {@code late} */
    public record Stretch(long x, long width, String kind) {}

    /** A day on the line. @param key message key of what it was; @param row of its label: 0 above the line, 1 and 2 below */
    public record Mark(long x, LocalDate day, String key, int row) {}

    /** @return null where there is nothing to draw */
    static DeadlineBar of(LedgerRow row, List<DeadlineChange> history, LocalDate doneOn, LocalDate today) {
        List<LocalDate> dues = history.stream()
                .map(DeadlineChange::due)
                .filter(day -> day != null)
                .toList();
        if (row.issuedOn() == null || dues.isEmpty()) {
            return null;
        }
        LocalDate from = row.issuedOn();
        LocalDate end = doneOn == null ? today : doneOn;
        LocalDate last = dues.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate right = last.isAfter(end) ? last : end;
        Scale scale = new Scale(from, Math.max(1, ChronoUnit.DAYS.between(from, right)));
        List<Stretch> stretches = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(scale.x(from), from, "ledger.bar.issued", 0));
        LocalDate start = from;
        for (int i = 0; i < dues.size(); i++) {
            LocalDate due = dues.get(i);
            if (due.isAfter(start)) {
                stretches.add(scale.stretch(start, due, i == 0 ? "first" : "more"));
                start = due;
            }
            marks.add(new Mark(scale.x(due), due, i == 0 ? "ledger.bar.first" : "ledger.bar.moved", 0));
        }
        long late = Math.max(0, ChronoUnit.DAYS.between(row.due() == null ? last : row.due(), end));
        if (end.isAfter(last) && !row.longTerm()) {
            stretches.add(scale.stretch(last, end, "late"));
        }
        marks.add(new Mark(scale.x(end), end, "ledger.bar." + (doneOn == null ? "today" : ended(row.state())), 0));
        return new DeadlineBar(stretches, apart(marks), from, end, late);
    }

    private static String ended(AssignmentState state) {
        return switch (state) {
            case CLOSED -> "done";
            case WITHDRAWN -> "withdrawn";
            case REASSIGNED -> "reassigned";
            default -> "applied";
        };
    }

    /** Labels that would overlap go to different rows. */
    private static List<Mark> apart(List<Mark> marks) {
        long[] taken = {-LABEL, -LABEL, -LABEL};
        return marks.stream()
                .sorted(Comparator.comparingLong(Mark::x))
                .map(mark -> {
                    int row = 0;
                    while (row < 2 && mark.x() - taken[row] < LABEL) {
                        row++;
                    }
                    taken[row] = mark.x();
                    return new Mark(mark.x(), mark.day(), mark.key(), row);
                })
                .toList();
    }

    private record Scale(LocalDate from, long days) {

        long x(LocalDate day) {
            return LEFT + Math.max(0, Math.min(days, ChronoUnit.DAYS.between(from, day))) * WIDTH / days;
        }

        Stretch stretch(LocalDate start, LocalDate end, String kind) {
            return new Stretch(x(start), Math.max(2, x(end) - x(start)), kind);
        }
    }
}
