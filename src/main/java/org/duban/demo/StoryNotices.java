package org.duban.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.demo.DemoStory.Moment;
import org.duban.demo.DemoStory.Step;
import org.duban.platform.BusinessClock;
import org.duban.worklist.OpenTask;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out what people do about the notices that the ladder made. */
@Component
@Profile("demo")
class StoryNotices {

    private static final int DAYS_FOR_NEW_REPLY = 5;

    private final StoryCast cast;
    private final StoryParts parts;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    StoryNotices(StoryCast cast, StoryParts parts, BusinessClock clock, JdbcClient jdbc) {
        this.cast = cast;
        this.parts = parts;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @throws RuntimeException if there is no such notice, or not yet */
    void perform(long directiveId, String supervisor, Moment moment) {
        Step step = moment.step();
        switch (step.action()) {
            case DRAFT_NOTICE -> each(directiveId, moment, "Task_DraftNotice", supervisor, Map.of("decision", "send"));
            case SIGN_NOTICE -> {
                List<OpenTask> drafts = waiting(directiveId, moment, "Task_DraftNotice");
                drafts.forEach(
                        draft -> cast.completeFilled(supervisor, draft, StoryRoutine.interview(LocalDate.now(clock))));
                each(directiveId, moment, "Task_SignNotice", null, Map.of("decision", "sign"));
            }
            case SIGN_FOR_NOTICE -> each(directiveId, moment, "Task_SignForNotice", null, Map.of());
            case REPLY_TO_NOTICE -> each(directiveId, moment, "Task_ReplyToNotice", null, Map.of("reply", step.text()));
            case JUDGE_REPLY -> each(directiveId, moment, "Task_JudgeReply", supervisor, judgement(step));
            default -> throw new IllegalArgumentException("not about a notice: " + step);
        }
    }

    void approveReply(long directiveId, Moment moment) {
        each(directiveId, moment, "Task_ApproveReply", null, Map.of("decision", "approve"));
    }

    private Map<String, String> judgement(Step step) {
        if (step.decision().equals("ACCEPT")) {
            return Map.of("decision", "accept");
        }
        LocalDate again = LocalDate.now(clock).plusDays(DAYS_FOR_NEW_REPLY);
        return Map.of("decision", "return", "reason", step.reason(), "newDate", again.toString());
    }

    private void each(long directiveId, Moment moment, String task, String preferred, Map<String, String> values) {
        List<OpenTask> waiting = waiting(directiveId, moment, task);
        if (waiting.isEmpty()) {
            throw new IllegalStateException(task + " does not wait there");
        }
        waiting.forEach(open -> cast.completeFilled(preferred, open, values));
    }

    private List<OpenTask> waiting(long directiveId, Moment moment, String task) {
        return parts.waiting(parts.of(directiveId, moment), task).stream()
                .filter(open -> kind(open).equals(moment.step().kind()))
                .toList();
    }

    private String kind(OpenTask task) {
        return jdbc.sql("select kind from notice where id = ?")
                .param(task.noticeId())
                .query(String.class)
                .single();
    }
}
