package org.duban.ledger.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duban.ledger.AssignmentNotices;
import org.duban.ledger.AssignmentNotices.NoticeLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Papers of supervision, as far as somebody keeps any. */
@Component
public class Notices {

    private final ObjectProvider<AssignmentNotices> notices;

    Notices(ObjectProvider<AssignmentNotices> notices) {
        this.notices = notices;
    }

    public List<NoticeLine> of(long assignmentId) {
        AssignmentNotices kept = notices.getIfAvailable();
        return kept == null ? List.of() : kept.of(assignmentId);
    }

    public Map<Long, NoticeLine> latest(Collection<Long> assignmentIds) {
        AssignmentNotices kept = notices.getIfAvailable();
        return kept == null || assignmentIds.isEmpty() ? Map.of() : kept.latest(assignmentIds);
    }
}
