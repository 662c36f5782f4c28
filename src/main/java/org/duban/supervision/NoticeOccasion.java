package org.duban.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What called for a notice.
 *
 * @param key unique: the same occasion brings one notice, however often it is asked for
 * @param lateness null for one that no lateness brought
 * @param level rung of the ladder, 0 where there is none
 * @param round which deadline it is about: a rework's new date begins a new round
 * @param automatic goes out by itself
 * @param aboutNoticeId the notice whose receipt or reply is late, or null
 */
@Embeddable
public record NoticeOccasion(
        @Column(name = "occasion") String key,
        @Enumerated(EnumType.STRING) Lateness lateness,
        int level,
        int round,
        boolean automatic,
        Long aboutNoticeId) {

    static NoticeOccasion rung(Escalation escalation, int level, boolean automatic) {
        String key = escalation.lateness() + ":" + escalation.assignmentId() + ":" + escalation.noticeId() + ":" + level
                + ":" + escalation.round();
        Long about = escalation.noticeId() == 0 ? null : escalation.noticeId();
        return new NoticeOccasion(key, escalation.lateness(), level, escalation.round(), automatic, about);
    }

    static NoticeOccasion byHand(long key) {
        return new NoticeOccasion("HAND:" + key, null, 0, 1, false, null);
    }

    /** One paper a unit, however many of its assignments a withdrawal ends. */
    static NoticeOccasion withdrawal(long withdrawalId, long unitId) {
        return new NoticeOccasion("WITHDRAWAL:" + withdrawalId + ":" + unitId, null, 0, 1, true, null);
    }

    public NoticeOccasion forSupervisor() {
        return new NoticeOccasion(key, lateness, level, round, false, aboutNoticeId);
    }
}
