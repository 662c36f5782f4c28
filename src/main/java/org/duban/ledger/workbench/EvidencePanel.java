package org.duban.ledger.workbench;

import java.util.List;
import java.util.Optional;
import org.duban.organization.Role;
import org.duban.reporting.EvidenceView;
import org.duban.reporting.Evidences;
import org.duban.security.Caller;
import org.duban.worklist.OpenTask;
import org.duban.worklist.TaskPanel;
import org.springframework.stereotype.Component;

/** 佐证材料 beside the form of every task about an assignment: those who do the work add, those who check it look. */
@Component
class EvidencePanel implements TaskPanel {

    /** @param attach whether the reader may add files */
    record Content(List<EvidenceView> files, boolean attach) {}

    private final Evidences evidences;

    EvidencePanel(Evidences evidences) {
        this.evidences = evidences;
    }

    @Override
    public String template() {
        return "ledger/task-evidence";
    }

    @Override
    public Optional<?> content(Caller caller, OpenTask task) {
        if (task.assignmentId() == null || task.noticeId() != null) {
            return Optional.empty();
        }
        boolean attach = (task.role() == Role.LIAISON || task.role() == Role.PRINCIPAL)
                && caller.has(task.role(), task.unitId())
                && !task.kind().equals("Task_SignForReceipt");
        List<EvidenceView> files = evidences.of(task.assignmentId());
        return files.isEmpty() && !attach ? Optional.empty() : Optional.of(new Content(files, attach));
    }
}
