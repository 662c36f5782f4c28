package org.duban.supervision;

import java.time.Clock;
import java.time.LocalDate;
import org.duban.BusinessRefusal;
import org.duban.audit.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an issued notice: receipt, reply, judgement. Called by the process. */
@Service
@Transactional
public class NoticeReplies {

    private final NoticeBook book;
    private final NoticeNews news;
    private final CurrentActor actor;
    private final Clock clock;

    NoticeReplies(NoticeBook book, NoticeNews news, CurrentActor actor, Clock clock) {
        this.book = book;
        this.news = news;
        this.actor = actor;
        this.clock = clock;
    }

    /** @return the notice, whose reply may be awaited now */
    public NoticeView receive(long id) {
        return book.change(id, "notice.received", notice -> notice.receive(by(), clock.instant()));
    }

    /** The liaison writes the answer. @throws BusinessRefusal INVALID if it says nothing */
    public void reply(long id, String text) {
        if (text.isBlank()) {
            throw BusinessRefusal.field("reply", "supervision.notice.reply.empty");
        }
        book.change(id, "notice.replied", notice -> notice.reply(text, by(), clock.instant()));
    }

    /** The unit's principal lets it go. */
    public void approve(long id) {
        book.change(id, "notice.reply.approved", notice -> notice.approveReply(by(), clock.instant()));
    }

    public void refuseInUnit(long id, String reason) {
        book.change(id, "notice.reply.refused", notice -> notice.refuseReplyInUnit(reason));
    }

    public void accept(long id) {
        book.change(id, "notice.answered", notice -> notice.accept(by(), clock.instant()));
    }

    /** @throws BusinessRefusal INVALID without a new date, or with one that has passed */
    public void giveBack(long id, String reason, LocalDate newDate) {
        if (newDate == null || newDate.isBefore(LocalDate.now(clock))) {
            throw BusinessRefusal.field("newDate", "supervision.notice.reply.date");
        }
        news.replyReturned(book.change(
                id, "notice.reply.returned", notice -> notice.returnReply(reason, newDate, by(), clock.instant())));
    }

    private String by() {
        return actor.current().name();
    }
}
