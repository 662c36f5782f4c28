package org.duban.workflow.noticehandling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.paper.PaperKind;
import org.duban.platform.DubanProperties;
import org.duban.supervision.NoticeContent;
import org.duban.supervision.NoticeView;
import org.duban.workflow.tasks.FormValues;
import org.springframework.stereotype.Component;

/** The fields of a draft, as the form {@code draft-notice} names them. */
@Component
class NoticeForm {

    /** What came back from the form. */
    record Edited(NoticeContent content, String skippedReason) {}

    private static final List<String> KEYS = List.of(
            "addressee",
            "matter",
            "situation",
            "ground",
            "requirements",
            "untilDate",
            "replyUntil",
            "interviewDate",
            "interviewTime",
            "interviewPlace",
            "attendees",
            "materials",
            "copies",
            "skippedReason");

    private final DubanProperties properties;

    NoticeForm(DubanProperties properties) {
        this.properties = properties;
    }

    Map<String, Object> values(NoticeView notice) {
        NoticeContent content = notice.content();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", notice.kind().name());
        values.put("addressee", content.addressee());
        values.put("matter", content.matter());
        values.put("situation", content.situation());
        values.put("ground", content.ground());
        values.put("requirements", content.requirements());
        values.put("copies", content.copies());
        values.put("attendees", content.interviewAttendees());
        values.put("materials", content.interviewMaterials());
        values.put("interviewPlace", content.interviewPlace());
        putDate(values, "untilDate", content.untilDate());
        putDate(values, "replyUntil", content.replyUntil());
        if (content.interviewAt() != null) {
            ZonedDateTime at = content.interviewAt().atZone(properties.zone());
            values.put("interviewDate", at.toLocalDate().toString());
            values.put("interviewTime", DateTimeFormatter.ofPattern("HH:mm").format(at));
        }
        if (notice.skippedReason() != null) {
            values.put("skippedReason", notice.skippedReason());
        }
        return values;
    }

    /** @throws BusinessRefusal INVALID for a time of day that is none, or a date before today */
    Edited read(NoticeView notice, FormValues values) {
        boolean interview = notice.kind() == PaperKind.INTERVIEW_NOTICE;
        LocalDate day = values.takeDate("interviewDate");
        Instant interviewAt = interview ? at(day, values.takeText("interviewTime")) : null;
        NoticeContent content = new NoticeContent(
                values.take("addressee"),
                values.take("matter"),
                values.take("situation"),
                values.take("ground"),
                values.take("requirements"),
                values.take("copies"),
                values.takeDate("untilDate"),
                notBefore(notice.draftedOn(), "replyUntil", values.takeDate("replyUntil")),
                interviewAt,
                values.take("interviewPlace"),
                values.take("attendees"),
                values.take("materials"),
                notice.content().approver());
        return new Edited(content, values.take("skippedReason"));
    }

    void forget(FormValues values) {
        KEYS.forEach(values::take);
    }

    private Instant at(LocalDate day, String time) {
        if (day == null) {
            return null;
        }
        try {
            return day.atTime(LocalTime.parse(time.strip().replace('：', ':')))
                    .atZone(properties.zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw BusinessRefusal.field("interviewTime", "supervision.notice.interview.time");
        }
    }

    private static LocalDate notBefore(LocalDate first, String field, LocalDate date) {
        if (date != null && date.isBefore(first)) {
            throw BusinessRefusal.field(field, "supervision.notice.date.passed", date);
        }
        return date;
    }

    private static void putDate(Map<String, Object> values, String key, LocalDate date) {
        if (date != null) {
            values.put(key, date.toString());
        }
    }
}
