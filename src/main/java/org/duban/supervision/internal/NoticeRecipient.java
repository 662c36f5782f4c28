package org.duban.supervision.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.duban.organization.UnitView;

/** The unit that a notice is for, by the name of its day, with those above it from the root down. */
@Embeddable
class NoticeRecipient {

    private Long unitId;
    private String unitName;

    @Column(name = "anc_1")
    private Long anc1;

    @Column(name = "anc_2")
    private Long anc2;

    @Column(name = "anc_3")
    private Long anc3;

    @Column(name = "anc_4")
    private Long anc4;

    @Column(name = "anc_5")
    private Long anc5;

    protected NoticeRecipient() {}

    NoticeRecipient(UnitView unit) {
        List<Long> path = unit.path();
        unitId = unit.id();
        unitName = unit.name();
        anc1 = path.get(0);
        anc2 = path.size() > 1 ? path.get(1) : null;
        anc3 = path.size() > 2 ? path.get(2) : null;
        anc4 = path.size() > 3 ? path.get(3) : null;
        anc5 = path.size() > 4 ? path.get(4) : null;
    }

    long unitId() {
        return unitId;
    }

    String unitName() {
        return unitName;
    }
}
