package org.duban.supervision;

import java.util.EnumSet;
import java.util.Set;

/** Where a notice stands. */
public enum NoticeState {
    /** 草稿 */
    DRAFT,
    /** 待签发 */
    TO_SIGN,
    /** 待签收: numbered and sent */
    ISSUED,
    /** 已签收: its reply is awaited, if it asks for one */
    RECEIVED,
    /** 已回复: to be judged */
    REPLIED,
    /** 回复退回: another reply is awaited */
    RETURNED,
    /** 已采信 */
    ANSWERED,
    /** 未发出 */
    DISCARDED,
    /** 已终止: the work that it was about ended */
    STOPPED;

    private static final Set<NoticeState> DRAFTS = EnumSet.of(DRAFT, TO_SIGN, DISCARDED);

    /** Whether it was numbered and sent: from then on its recipients see it. */
    public boolean issued() {
        return !DRAFTS.contains(this);
    }
}
