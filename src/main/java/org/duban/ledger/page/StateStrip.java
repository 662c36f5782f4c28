package org.duban.ledger.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;

/** The way of an assignment from receipt to its end, and where it stands. */
final class StateStrip {

    /** @param key message key; @param status {@code done}, {@code now} or empty; @param at when it was done, or null */
    public record Step(String key, String status, Instant at, String note) {}

    private static final List<AssignmentState> ORDER = List.of(
            AssignmentState.PLANNED,
            AssignmentState.ISSUED,
            AssignmentState.RECEIVED,
            AssignmentState.IN_PROGRESS,
            AssignmentState.CLOSURE_REQUESTED,
            AssignmentState.IN_VERIFICATION,
            AssignmentState.VERIFIED,
            AssignmentState.CLOSED);

    private StateStrip() {}

    static List<Step> of(AssignmentView view, int children) {
        List<Step> steps = new ArrayList<>();
        int now = view.state() == AssignmentState.OBJECTED ? 1 : ORDER.indexOf(view.state());
        steps.add(step("receive", now, 1, view.receivedAt(), view.receivedBy()));
        steps.add(step("people", now, 2, null, view.leader()));
        steps.add(step("work", now, 3, view.lastReportAt(), children == 0 ? null : Integer.toString(children)));
        steps.add(step("apply", now, 4, view.closureRequestedAt(), null));
        steps.add(step("check", now, 5, null, null));
        steps.add(step("close", now, 6, view.endedAt(), null));
        return steps;
    }

    private static Step step(String key, int now, int place, Instant at, String note) {
        String status = now < 0 ? "" : now > place ? "done" : now == place ? "now" : "";
        if (place == 1 && now == 0) {
            status = "";
        }
        return new Step("ledger.step." + key, status, status.isEmpty() ? null : at, status.isEmpty() ? null : note);
    }
}
