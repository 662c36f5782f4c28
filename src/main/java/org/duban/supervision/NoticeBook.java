package org.duban.supervision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.BusinessRefusal;
import org.duban.audit.AuditTrail;
import org.duban.audit.AuditedObject;
import org.duban.supervision.internal.Notice;
import org.duban.supervision.internal.NoticeRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Loads notices, changes them, and writes each change into the record. */
@Component
class NoticeBook {

    private final NoticeRepository notices;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NoticeBook(NoticeRepository notices, AuditTrail audit, Clock clock, ApplicationEventPublisher events) {
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    Clock clock() {
        return clock;
    }

    Notice load(long id) {
        return notices.findById(id).orElseThrow(() -> BusinessRefusal.notFound("supervision.notice.not.found"));
    }

    Optional<NoticeView> of(String occasion) {
        return notices.findByOccasionKey(occasion).map(Notice::view);
    }

    List<NoticeView> ofAssignment(long assignmentId) {
        return notices.findByAssignmentIdOrderById(assignmentId).stream()
                .map(Notice::view)
                .toList();
    }

    long add(Notice notice) {
        notices.save(notice);
        record(notice.view(), "notice.drafted", null, facts(notice.view()));
        return notice.id();
    }

    NoticeView change(long id, String action, Consumer<Notice> transition) {
        Notice notice = load(id);
        NoticeState stateBefore = notice.view().state();
        Map<String, Object> before = facts(notice.view());
        transition.accept(notice);
        NoticeView now = notice.view();
        Map<String, Object> after = facts(now);
        Map<String, Object> changedBefore = new LinkedHashMap<>(before);
        changedBefore.entrySet().removeAll(after.entrySet());
        Map<String, Object> changedAfter = new LinkedHashMap<>(after);
        changedAfter.entrySet().removeAll(before.entrySet());
        record(now, action, changedBefore, changedAfter);
        if (now.state() != stateBefore) {
            events.publishEvent(new NoticeMoved(id, now.assignmentId(), stateBefore, now.state()));
        }
        return now;
    }

    private void record(NoticeView notice, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.record(AuditedObject.notice(notice.id(), notice.directiveId()), action, before, after);
    }

    private static Map<String, Object> facts(NoticeView view) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", view.kind());
        facts.put("state", view.state());
        facts.put("title", view.title());
        facts.put("unit", view.unitName());
        facts.put("content", view.content());
        facts.put("skippedReason", view.skippedReason());
        facts.put("number", view.number() == null ? null : view.number().toString());
        facts.put("contentHash", view.contentHash());
        facts.put("returnedReason", view.returnedReason());
        facts.put("discardedReason", view.discardedReason());
        facts.put("receivedBy", view.receivedBy());
        facts.put("reply", view.reply());
        facts.put("replyReturnReason", view.replyReturnReason());
        return facts;
    }
}
