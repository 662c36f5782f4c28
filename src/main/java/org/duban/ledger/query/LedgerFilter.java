package org.duban.ledger.query;

import java.time.LocalDate;
import org.duban.assignment.AssignmentState;
import org.duban.deadline.Light;
import org.duban.directive.Source;

/**
 * What to look for; null is no restriction.
 *
 * @param q words, each of which must stand in title, number, requirement or unit, or in the directive's title or number
 * @param unitId a unit with all below it
 */
public record LedgerFilter(
        String q,
        Long directiveId,
        Long itemId,
        Long parentId,
        Long unitId,
        Source source,
        LocalDate dueFrom,
        LocalDate dueTo,
        AssignmentState state,
        Light light) {

    public static final LedgerFilter NONE =
            new LedgerFilter(null, null, null, null, null, null, null, null, null, null);

    public static LedgerFilter ofDirective(long id) {
        return new LedgerFilter(null, id, null, null, null, null, null, null, null, null);
    }

    public static LedgerFilter ofItem(long directiveId, long itemId) {
        return new LedgerFilter(null, directiveId, itemId, null, null, null, null, null, null, null);
    }

    public static LedgerFilter childrenOf(long assignmentId) {
        return new LedgerFilter(null, null, null, assignmentId, null, null, null, null, null, null);
    }

    public LedgerFilter with(Light other) {
        return new LedgerFilter(q, directiveId, itemId, parentId, unitId, source, dueFrom, dueTo, state, other);
    }
}
