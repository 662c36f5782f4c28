package org.duban.supervision.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.duban.paper.PaperKind;
import org.duban.supervision.Lateness;
import org.duban.supervision.NoticeContent;
import org.duban.supervision.NoticeRegister;
import org.duban.supervision.NoticeState;
import org.duban.supervision.NoticeView;

/** Notices as the API answers them. */
final class NoticeJson {

    /** A line of the register. */
    record Row(
            String id,

            @Schema(nullable = true, example = "青督办字〔2026〕12号")
            String number,

            PaperKind kind,
            NoticeState state,
            @Schema(description = "Name of the recipient") String unit,
            String unitId,
            String title,
            String directiveId,
            String assignmentId,

            @Schema(nullable = true, description = "By when a reply is expected")
            LocalDate due,

            @Schema(nullable = true) OffsetDateTime issuedAt,
            @Schema(nullable = true) OffsetDateTime receiptDue,
            @Schema(nullable = true) OffsetDateTime receivedAt) {}

    /** One notice. {@code missing} names what its kind must contain and it does not. */
    record Detail(
            String id,
            String number,
            PaperKind kind,
            NoticeState state,
            String unit,
            String unitId,
            String title,
            String directiveId,
            String assignmentId,
            LocalDate due,
            OffsetDateTime issuedAt,
            OffsetDateTime receiptDue,
            OffsetDateTime receivedAt,
            String receivedBy,
            Lateness lateness,
            int level,
            int daysLate,
            NoticeContent content,
            List<String> missing,
            String skippedReason,
            String signedBy,
            OffsetDateTime signedAt,
            String contentHash,
            String reply,
            String repliedBy,
            OffsetDateTime repliedAt,
            int replyReturns,
            String replyReturnReason,
            OffsetDateTime endedAt) {}

    private NoticeJson() {}

    static Row row(NoticeRegister.Row row, ZoneId zone) {
        return new Row(
                Long.toString(row.id()),
                Objects.toString(row.documentNumber(), null),
                row.kind(),
                row.state(),
                row.unitName(),
                Long.toString(row.unitId()),
                row.title(),
                Long.toString(row.directiveId()),
                Long.toString(row.assignmentId()),
                row.needsReply() ? row.replyUntil() : null,
                at(row.issuedAt(), zone),
                at(row.receiptDue(), zone),
                at(row.receivedAt(), zone));
    }

    static Detail detail(NoticeView notice, List<String> missing, ZoneId zone) {
        return new Detail(
                Long.toString(notice.id()),
                Objects.toString(notice.number(), null),
                notice.kind(),
                notice.state(),
                notice.unitName(),
                Long.toString(notice.unitId()),
                notice.title(),
                Long.toString(notice.directiveId()),
                Long.toString(notice.assignmentId()),
                notice.needsReply() ? notice.content().replyUntil() : null,
                at(notice.issuedAt(), zone),
                at(notice.receiptDue(), zone),
                at(notice.receivedAt(), zone),
                notice.receivedBy(),
                notice.occasion().lateness(),
                notice.occasion().level(),
                notice.daysLate(),
                notice.content(),
                missing,
                notice.skippedReason(),
                notice.signedBy(),
                at(notice.signedAt(), zone),
                notice.contentHash(),
                notice.reply(),
                notice.repliedBy(),
                at(notice.repliedAt(), zone),
                notice.replyReturns(),
                notice.replyReturnReason(),
                at(notice.endedAt(), zone));
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
