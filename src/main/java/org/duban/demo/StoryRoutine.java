package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.platform.BusinessClock;
import org.duban.worklist.OpenTask;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people did every day and no story tells: units sign for notices, the supervisor sends drafts. Without it the papers
 * of four months would still lie open today. The last days stay as they are, so that there is something to do.
 */
@Component
@Profile("demo")
class StoryRoutine {

    private static final Duration PATIENCE = Duration.ofDays(2);
    /** An interview is weighed longer; meanwhile the story may come to it. */
    private static final Duration WEIGHED = Duration.ofDays(20);

    private final StoryCast cast;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StoryRoutine(StoryCast cast, BusinessClock clock, JdbcClient jdbc, TransactionTemplate transaction) {
        this.cast = cast;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does what has lain for some days. What the product refuses stays where it is, as it would. */
    void evening() {
        Instant before = clock.instant().minus(PATIENCE);
        List<OpenTask> left = jdbc.sql(
                        "select * from open_task where notice_id is not null and created_at < ?"
                                + " and kind in ('Task_SignForNotice', 'Task_DraftNotice', 'Task_SignNotice') order by created_at")
                .param(before.atOffset(java.time.ZoneOffset.UTC))
                .query(OpenTask.class)
                .list();
        for (OpenTask task : left) {
            if (isInterviewDraft(task)
                    && task.createdAt().isAfter(clock.instant().minus(WEIGHED))) {
                continue;
            }
            try {
                transaction.executeWithoutResult(status -> cast.completeFilled(null, task, values(task)));
            } catch (RuntimeException refused) {
                // a unit without a liaison cannot sign
                continue;
            }
        }
    }

    private Map<String, Object> values(OpenTask task) {
        return switch (task.kind()) {
            case "Task_SignNotice" -> Map.of("decision", "sign");
            case "Task_DraftNotice" -> draft(task);
            default -> Map.of();
        };
    }

    private boolean isInterviewDraft(OpenTask task) {
        if (!task.kind().equals("Task_DraftNotice")) {
            return false;
        }
        String kind = jdbc.sql("select kind from notice where id = ?")
                .param(task.noticeId())
                .query(String.class)
                .single();
        return kind.equals("INTERVIEW_NOTICE");
    }

    private Map<String, Object> draft(OpenTask task) {
        return isInterviewDraft(task)
                ? Map.of("decision", "discard", "discardReason", "已与该单位分管负责人当面谈过，本次不再发约谈通知书")
                : Map.of("decision", "send");
    }

    /** An interview a week from now. */
    static Map<String, String> interview(LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("decision", "sign");
        values.put("ground", "任务逾期，督办后仍未见明显进展");
        values.put("interviewDate", today.plusDays(7).toString());
        values.put("interviewTime", "09:30");
        values.put("interviewPlace", "市政府督查室会议室");
        values.put("attendees", "分管负责同志、具体承办人");
        values.put("materials", "逾期原因说明、整改计划和时间节点");
        return values;
    }
}
