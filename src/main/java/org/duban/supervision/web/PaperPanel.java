package org.duban.supervision.web;

import java.util.Optional;
import org.duban.security.Caller;
import org.duban.supervision.NoticeAccess;
import org.duban.supervision.NoticeView;
import org.duban.supervision.Notices;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskPanel;
import org.springframework.stereotype.Component;

/** The paper beside the form of every task about it. */
@Component
class PaperPanel implements TaskPanel {

    private final Notices notices;
    private final NoticeAccess access;

    PaperPanel(Notices notices, NoticeAccess access) {
        this.notices = notices;
        this.access = access;
    }

    @Override
    public String template() {
        return "supervision/task-paper";
    }

    @Override
    public Optional<?> content(Caller caller, OpenTask task) {
        if (task.noticeId() == null) {
            return Optional.empty();
        }
        NoticeView notice = notices.get(task.noticeId());
        return access.sees(caller, notice) ? Optional.of(notice) : Optional.empty();
    }
}
