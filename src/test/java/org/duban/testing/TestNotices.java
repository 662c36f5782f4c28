package org.duban.testing;

import java.util.Map;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.worklist.OpenTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds notices and completes their tasks the way people do. */
public final class TestNotices {

    private final Notices notices;
    private final TestDirectives directives;
    private final JdbcClient jdbc;

    TestNotices(Notices notices, TestDirectives directives, JdbcClient jdbc) {
        this.notices = notices;
        this.directives = directives;
        this.jdbc = jdbc;
    }

    /** The only notice of an assignment. */
    public NoticeView only(long assignmentId) {
        var all = notices.ofAssignment(assignmentId);
        if (all.size() != 1) {
            throw new AssertionError("not one notice but " + all);
        }
        return all.get(0);
    }

    public NoticeView latest(long assignmentId) {
        var all = notices.ofAssignment(assignmentId);
        return all.get(all.size() - 1);
    }

    /** The open task of this kind on a notice. */
    public OpenTask task(long noticeId, String kind) {
        return jdbc.sql("select * from open_task where notice_id = ? and kind = ?")
                .params(noticeId, kind)
                .query(OpenTask.class)
                .single();
    }

    public int tasks(long noticeId) {
        return jdbc.sql("select count(*) from open_task where notice_id = ?")
                .param(noticeId)
                .query(Integer.class)
                .single();
    }

    public void complete(String username, long noticeId, String kind, Map<String, ?> values) throws Exception {
        directives.complete(username, task(noticeId, kind), values);
    }
}
