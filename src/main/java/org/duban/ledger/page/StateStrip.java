package org.duban.ledger.page;

import java.time.Instant;
import java.util.List;
import org.duban.assignment.AssignmentState;
import org.duban.assignment.AssignmentView;

/** The way of an assignment from receipt to its end, and where it stands. */
final class StateStrip {

    /** @param key message key; @param status {@code done}, {@code now} or empty; @param at when it was done, or null */
    public record Step(String key, String status, Instant at, String note) {}

    private static final int NONE = 0;

    private final int passed;
    private final int now;

    private StateStrip(AssignmentView view) {
        passed = passed(view);
        now = view.state() == AssignmentState.PLANNED || view.state().ended() ? NONE : passed + 1;
    }

    static List<Step> of(AssignmentView view, int children) {
        StateStrip strip = new StateStrip(view);
        return List.of(
                strip.step("receive", 1, view.receivedAt(), view.receivedBy()),
                strip.step("people", 2, null, view.leader()),
                strip.step("work", 3, view.lastReportAt(), children == 0 ? null : Integer.toString(children)),
                strip.step("apply", 4, view.closureRequestedAt(), null),
                strip.step("check", 5, null, null),
                strip.step("close", 6, view.endedAt(), null));
    }

    /** How many steps are behind it. Work that ended on the way keeps those that it had passed. */
    private static int passed(AssignmentView view) {
        return switch (view.state()) {
            case PLANNED, ISSUED, OBJECTED -> 0;
            case RECEIVED -> 1;
            case IN_PROGRESS -> 2;
            case CLOSURE_REQUESTED -> 3;
            case IN_VERIFICATION -> 4;
            case VERIFIED -> 5;
            case CLOSED -> 6;
            case REASSIGNED, WITHDRAWN -> passedByFacts(view);
        };
    }

    private static int passedByFacts(AssignmentView view) {
        if (view.closureRequestedAt() != null) {
            return 4;
        }
        if (view.leader() != null) {
            return view.lastReportAt() == null ? 2 : 3;
        }
        return view.receivedAt() == null ? 0 : 1;
    }

    private Step step(String key, int place, Instant at, String note) {
        String status = place <= passed ? "done" : place == now ? "now" : "";
        return new Step("ledger.step." + key, status, status.isEmpty() ? null : at, status.isEmpty() ? null : note);
    }
}
