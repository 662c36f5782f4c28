package org.duban.ledger.workbench;

import java.util.Optional;
import org.duban.directive.DirectiveAccess;
import org.duban.directive.DirectiveView;
import org.duban.security.Caller;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskPanel;
import org.springframework.stereotype.Component;

/** What a directive will ask of whom, beside the form in which it is signed or withdrawn: nobody signs what they cannot read. */
@Component
class OutlinePanel implements TaskPanel {

    private final DirectiveAccess access;

    OutlinePanel(DirectiveAccess access) {
        this.access = access;
    }

    @Override
    public String template() {
        return "ledger/outline";
    }

    @Override
    public Optional<DirectiveView> content(Caller caller, OpenTask task) {
        return task.directiveId() == null || task.assignmentId() != null || task.noticeId() != null
                ? Optional.empty()
                : Optional.of(access.whole(task.directiveId()));
    }
}
