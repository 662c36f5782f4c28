package org.duban.workflow.noticehandling;

import java.util.Locale;
import java.util.Map;
import org.duban.directive.Directives;
import org.duban.paper.Paper;
import org.duban.platform.DubanProperties;
import org.duban.supervision.NoticePapers;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.workflow.tasks.About;
import org.duban.workflow.tasks.Subject;
import org.duban.workflow.tasks.SubjectSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What tasks about a notice show: the paper's elements, what was returned and why, what was answered. */
@Component
class NoticeSubjects implements SubjectSource {

    private final Notices notices;
    private final NoticePapers papers;
    private final NoticeForm form;
    private final Directives directives;
    private final MessageSource messages;
    private final DubanProperties properties;

    NoticeSubjects(
            Notices notices,
            NoticePapers papers,
            NoticeForm form,
            Directives directives,
            MessageSource messages,
            DubanProperties properties) {
        this.notices = notices;
        this.papers = papers;
        this.form = form;
        this.directives = directives;
        this.messages = messages;
        this.properties = properties;
    }

    @Override
    public String type() {
        return "notice";
    }

    @Override
    public Subject subject(long id, String taskKind) {
        NoticeView notice = notices.get(id);
        About about = new About()
                .add("文书", notice.title())
                .add("文号", notice.number())
                .add("主送", notice.content().addressee())
                .add("依据", directives.get(notice.directiveId()).title())
                .add("原定时限", notice.due())
                .add("已逾期", notice.daysLate() == 0 ? null : notice.daysLate() + " 天")
                .add("此前文书", String.join("、", papers.earlier(notice)))
                .add("没有先发较轻文书的理由", notice.skippedReason())
                .add("签发退回理由", notice.returnedReason());
        switch (taskKind) {
            case "Task_DraftNotice" -> addGaps(notice, about);
            case "Task_SignForNotice" ->
                about.until("签收时限", notice.receiptDue(), properties.zone()).add("正文", "\n" + body(notice));
            case "Task_SignNotice", "Task_ReplyToNotice" -> about.add("正文", "\n" + body(notice));
            default -> about.add("要求", notice.content().requirements());
        }
        about.add("回复期限", notice.needsReply() ? notice.content().replyUntil() : null)
                .add("回复内容", notice.reply())
                .add("回复人", notice.repliedBy())
                .add("单位审核", notice.replyApprovedBy())
                .add("回复退回理由", notice.replyReturnReason());
        return new Subject(notice.directiveId(), notice.assignmentId(), id, null, notice.title(), about.toString());
    }

    @Override
    public Map<String, Object> values(long id, String taskKind) {
        NoticeView notice = notices.get(id);
        return switch (taskKind) {
            case "Task_DraftNotice" -> form.values(notice);
            case "Task_ReplyToNotice" -> notice.reply() == null ? Map.of() : Map.of("reply", notice.reply());
            default -> Map.of();
        };
    }

    private void addGaps(NoticeView notice, About about) {
        String missing = String.join(
                "、", papers.missing(notice).stream().map(this::chinese).toList());
        about.add("还缺", missing).add("较轻一级文书", notices.skipped(notice).isPresent() ? "还没有发过，直接发本文书要写明理由" : null);
    }

    private static String body(Paper paper) {
        StringBuilder text = new StringBuilder();
        paper.body()
                .forEach(paragraph -> text.append(paragraph.printedHeading())
                        .append(paragraph.text())
                        .append('\n'));
        return text.toString().strip();
    }

    private String body(NoticeView notice) {
        return body(papers.paper(notice));
    }

    private String chinese(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
