package org.duban.supervision;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a supervisor may change of a notice before it goes out. Lists are texts with a line each.
 *
 * @param matter the matter in a few words; the title follows from it
 * @param situation the facts
 * @param ground why an interview is held, or work is ended
 * @param untilDate by when the work must be done now, or null
 * @param replyUntil by when a reply is expected, or null
 * @param approver who approved an ending
 */
@Embeddable
public record NoticeContent(
        String addressee,
        String matter,
        String situation,
        String ground,
        String requirements,
        String copies,
        LocalDate untilDate,
        LocalDate replyUntil,
        Instant interviewAt,
        String interviewPlace,
        String interviewAttendees,
        String interviewMaterials,
        String approver) {

    public NoticeContent {
        addressee = text(addressee);
        matter = text(matter);
        situation = text(situation);
        ground = text(ground);
        requirements = text(requirements);
        copies = text(copies);
        interviewPlace = text(interviewPlace);
        interviewAttendees = text(interviewAttendees);
        interviewMaterials = text(interviewMaterials);
        approver = text(approver);
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    NoticeContent withSituation(String text) {
        return new NoticeContent(
                addressee,
                matter,
                text,
                ground,
                requirements,
                copies,
                untilDate,
                replyUntil,
                interviewAt,
                interviewPlace,
                interviewAttendees,
                interviewMaterials,
                approver);
    }

    public NoticeContent withReplyUntil(LocalDate date) {
        return new NoticeContent(
                addressee,
                matter,
                situation,
                ground,
                requirements,
                copies,
                untilDate,
                date,
                interviewAt,
                interviewPlace,
                interviewAttendees,
                interviewMaterials,
                approver);
    }
}
