package org.duban.supervision;

import org.duban.paper.PaperKind;

/** What the office's decision tables say about notices. */
public interface NoticePolicy {

    /** @throws IllegalArgumentException for a kind without a row */
    NoticeRules rules(PaperKind kind);
}
