package org.duban.directive;

import java.util.Set;

/** Where a directive stands. */
public enum DirectiveState {
    /** 草稿 */
    DRAFT,
    /** 待签发 */
    SUBMITTED,
    /** 退回修改 */
    RETURNED,
    /** 下达中: signed, its assignments are being created and started */
    ISSUING,
    /** 实施中 */
    ISSUED,
    /** 办结归档 */
    CONCLUDED,
    /** 已撤销 */
    WITHDRAWN;

    private static final Set<DirectiveState> EDITABLE = Set.of(DRAFT, RETURNED);
    private static final Set<DirectiveState> ENDED = Set.of(CONCLUDED, WITHDRAWN);

    public boolean editable() {
        return EDITABLE.contains(this);
    }

    public boolean ended() {
        return ENDED.contains(this);
    }
}
