package org.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the ledger shows of official papers (督办文书); implemented by whoever keeps them. */
public interface AssignmentNotices {

    /**
     * One paper.
     *
     * @param number as printed, or null while it is a draft
     * @param kind and {@code state}: codes; {@code kindKey} and {@code stateKey}: message keys of their names
     * @param due until when it is to be answered, or null
     * @param late whether it was not signed for or not answered in time
     */
    record NoticeLine(
            long id,
            long assignmentId,
            String number,
            String kind,
            String kindKey,
            String state,
            String stateKey,
            String unitName,
            LocalDate due,
            Instant at,
            boolean late) {}

    /** Papers about an assignment, the latest first. */
    List<NoticeLine> of(long assignmentId);

    /** The latest paper about each of the assignments that have one. */
    Map<Long, NoticeLine> latest(Collection<Long> assignmentIds);
}
