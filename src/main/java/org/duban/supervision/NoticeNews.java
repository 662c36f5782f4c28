package org.duban.supervision;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import org.duban.assignment.AssignmentView;
import org.duban.assignment.Assignments;
import org.duban.delivery.Messages;
import org.duban.delivery.NewMessage;
import org.duban.organization.Role;
import org.duban.platform.DubanProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units are told: warnings, the light first step of the ladder, and that a paper has come. */
@Service
@Transactional
public class NoticeNews {

    private static final Set<Role> WHO_WORKS = EnumSet.of(Role.LIAISON, Role.PRINCIPAL);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

    private final Messages messages;
    private final Assignments assignments;
    private final DubanProperties properties;

    NoticeNews(Messages messages, Assignments assignments, DubanProperties properties) {
        this.messages = messages;
        this.assignments = assignments;
        this.properties = properties;
    }

    /** 临期预警: before the due date, a message and no numbered paper. Told once for each due date. */
    public void dueSoon(long assignmentId) {
        AssignmentView assignment = assignments.get(assignmentId);
        tell(
                "due-soon:" + assignmentId + ":" + assignment.due(),
                assignment,
                "临期提醒：" + assignment.title(),
                "任务 " + assignment.number() + " 应于" + day(assignment.due()) + "前办结，请抓紧办理。");
    }

    /** The first step of the ladder for a late receipt, reply or report. */
    void late(Escalation escalation, int level, NoticeView about) {
        AssignmentView assignment = assignments.get(escalation.assignmentId());
        String what = about == null ? "任务 " + assignment.number() + " " + assignment.title() : DraftWording.name(about);
        String said = switch (escalation.lateness()) {
            case RECEIPT -> what + "超过签收时限还没有签收，请尽快签收。";
            case REPLY -> what + "超过回复期限还没有回复，请尽快回复。";
            case REPORT -> what + "本期进展逾期未报，请尽快报送。";
            case WORK -> what + "已经逾期，请抓紧办理。";
        };
        String key = "late:" + escalation.lateness() + ":" + escalation.assignmentId() + ":" + escalation.noticeId()
                + ":" + escalation.round() + ":" + level;
        String link = about == null ? null : "/notices/" + about.id();
        messages.send(new NewMessage(
                key,
                assignment.unitId(),
                WHO_WORKS,
                "催办提醒：" + assignment.title(),
                said,
                link == null ? "/assignments/" + assignment.id() : link));
    }

    void issued(NoticeView notice) {
        ZonedDateTime limit = ZonedDateTime.ofInstant(notice.receiptDue(), properties.zone());
        // a limit that runs out at midnight is that of the day before
        String until = limit.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(limit.toLocalDate().minusDays(1))
                : MINUTES.format(limit);
        String reply = notice.needsReply() ? "，并于" + day(notice.content().replyUntil()) + "前回复" : "";
        messages.send(new NewMessage(
                "issued:" + notice.id(),
                notice.unitId(),
                WHO_WORKS,
                notice.title(),
                notice.number() + "，请于" + until + "前签收" + reply + "。",
                "/notices/" + notice.id()));
    }

    void replyReturned(NoticeView notice) {
        messages.send(new NewMessage(
                "reply-returned:" + notice.id() + ":" + notice.replyReturns(),
                notice.unitId(),
                WHO_WORKS,
                "回复被退回：" + notice.title(),
                notice.replyReturnReason() + "请于" + day(notice.content().replyUntil()) + "前重新回复。",
                "/notices/" + notice.id()));
    }

    private void tell(String key, AssignmentView assignment, String title, String text) {
        messages.send(
                new NewMessage(key, assignment.unitId(), WHO_WORKS, title, text, "/assignments/" + assignment.id()));
    }

    private static String day(LocalDate date) {
        return DraftWording.day(date);
    }
}
